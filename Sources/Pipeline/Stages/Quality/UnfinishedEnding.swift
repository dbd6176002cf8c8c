/// Finds a text that breaks off in the middle of a sentence.
///
/// Careful on purpose: headings, list items, signatures and verse end without a mark. A last line
/// counts as cut only if it ends in a comma or a word that no sentence ends with, or if it is running
/// text among lines of its kind that do end in marks.
enum UnfinishedEnding {
    /// How the text ends; nil where it may well be whole.
    static func find(in text: String) -> String? {
        let lines = text.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter {
            !$0.isEmpty
        }
        guard let last = lines.last, let end = last.last, !last.contains("```"),
            !last.hasPrefix("|"), !last.hasPrefix("#")
        else { return nil }
        let shown = "ends with \"\(last.suffix(24))\""
        if ",，、(（“「《".contains(end) {
            return size(last) >= 4 && !last.hasPrefix("Dear ") ? shown : nil
        }
        // Chinese sentences in a chatty tone end in a particle as often as in a mark.
        guard end.isLetter, !"吧呢吗哦啊呀嘛了呗哈等您".contains(end), !isFormal(last) else { return nil }
        if endsOpen(last) { return shown }
        guard isLong(last) else { return nil }
        let peers = lines.dropLast().filter { isItem($0) == isItem(last) && isLong($0) }
        let closed = peers.count { $0.last.map { !$0.isLetter && !$0.isNumber } ?? false }
        guard closed * 5 >= peers.count * 4 else { return nil }
        let hasMarks = innerMarks(last) > 0
        if isItem(last) { return peers.count >= 2 || hasMarks ? shown : nil }
        return hasMarks || peers.count >= 2 || (peers.count == 1 && size(last) >= 12) ? shown : nil
    }

    private static let openWords: Set<String> = [
        "the", "a", "an", "of", "to", "and", "or", "but", "because", "which", "than", "into",
        "your",
        "my", "their", "our", "its", "is", "are", "was", "were", "if", "while", "although",
    ]

    private static let openCharacters: [String] = [
        "和", "与", "或", "而", "但", "因为", "所以", "以及", "在", "把", "被", "从", "向", "如果", "由于", "并且",
        "例如", "以便", "通过", "对于", "关于",
    ]

    /// Whether a line ends as no sentence does: in a hashtag, an address or a formula.
    private static func isFormal(_ line: Substring) -> Bool {
        let word = line.split(separator: " ").last ?? line
        return word.hasPrefix("#") || line.contains("://") || line.contains("=")
    }

    /// Whether the last word asks for another one.
    private static func endsOpen(_ line: Substring) -> Bool {
        guard size(line) >= 5, !isTitle(line), !isItem(line) else { return false }
        let word = line.split { !$0.isLetter && $0 != "'" }.last?.lowercased() ?? ""
        if openWords.contains(word) { return true }
        return openCharacters.contains { line.hasSuffix($0) } && innerMarks(line) + size(line) > 12
    }

    private static func isTitle(_ line: Substring) -> Bool {
        line.hasPrefix("**") || line.hasPrefix("<<") || line.hasSuffix("**")
    }

    private static func isItem(_ line: Substring) -> Bool {
        if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("• ") { return true }
        let digits = line.prefix(while: \.isNumber)
        return !digits.isEmpty && line[digits.endIndex...].first.map { ".)、．".contains($0) } == true
    }

    /// Running text and no label or name.
    private static func isLong(_ line: Substring) -> Bool {
        size(line) >= 10 || (innerMarks(line) > 0 && size(line) >= 6)
    }

    /// Words; of ideographs, two count as one.
    private static func size(_ line: Substring) -> Int {
        var words = 0
        var ideographs = 0
        var isInWord = false
        for character in line {
            let isIdeograph =
                character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
            if isIdeograph { ideographs += 1 }
            let isLetter = !isIdeograph && (character.isLetter || character.isNumber)
            if isLetter, !isInWord { words += 1 }
            isInWord = isLetter
        }
        return words + ideographs / 2
    }

    /// Marks that end a sentence with more text behind them.
    private static func innerMarks(_ line: Substring) -> Int {
        let characters = Array(line)
        return characters.indices.count { index in
            if "。！？".contains(characters[index]) { return index + 1 < characters.count }
            guard ".!?".contains(characters[index]), index > 2, index + 2 < characters.count else {
                return false
            }
            return characters[index + 1] == " " && characters[index - 1].isLowercase
        }
    }

    private static func trimmed(_ line: Substring) -> Substring {
        guard let last = line.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return line[...last].drop(while: \.isWhitespace)
    }
}
