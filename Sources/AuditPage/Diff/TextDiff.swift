/// What became of a text: the words that stayed, went and came.
struct TextDiff {
    /// What became of a stretch of text.
    enum Change {
        case same
        case removed
        case added
    }

    /// A stretch of either text.
    struct Part: Hashable {
        let change: Change
        let text: String
    }

    /// The parts in order: all but the added make the old text, all but the removed the new one.
    let parts: [Part]

    /// Compares two texts word by word.
    ///
    /// - Parameters:
    ///   - old: The text before.
    ///   - new: The text after.
    ///   - mostEdits: How many words may differ; texts that differ by more count as wholly different
    ///     between what they have in common at both ends.
    init(_ old: String, _ new: String, mostEdits: Int = 1_000) {
        let oldWords = TextWords.split(old)
        let newWords = TextWords.split(new)
        var numbers: [Substring: Int] = [:]
        let number = { (word: Substring) -> Int in
            let known = numbers[word] ?? numbers.count
            numbers[word] = known
            return known
        }
        let oldNumbers = oldWords.map(number)
        let newNumbers = newWords.map(number)
        var diff = SequenceDiff(oldNumbers, newNumbers, mostEdits: mostEdits)
        diff.run()
        var parts: [Part] = []
        var (oldIndex, newIndex) = (0, 0)
        let add = { (change: Change, words: ArraySlice<Substring>) in
            if let first = words.first, let last = words.last {
                let text = first.base[first.startIndex..<last.endIndex]
                parts.append(Part(change: change, text: String(text)))
            }
        }
        for match in diff.matches {
            add(.removed, oldWords[oldIndex..<match.old])
            add(.added, newWords[newIndex..<match.new])
            add(.same, newWords[match.new..<(match.new + match.count)])
            (oldIndex, newIndex) = (match.old + match.count, match.new + match.count)
        }
        add(.removed, oldWords[oldIndex...])
        add(.added, newWords[newIndex...])
        self.parts = parts
    }

    /// Whether anything stayed.
    var hasCommon: Bool { parts.contains { $0.change == .same } }
}
