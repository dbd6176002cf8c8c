/// Splits a stretch without whitespace into tokens as NLTK's Penn Treebank tokenizer does.
///
/// Each step puts spaces where one of the tokenizer's rules would, in the tokenizer's order; the
/// rules that only tell opening quotes from closing ones are left out, since they move no letter.
/// Beside ``TreebankTokens`` for its speed: rules about letters' case pass over most stretches, and
/// split the few others without looking for sentences first.
struct WordSplitter {
    private var points: [UInt32]

    /// The tokens of a stretch without whitespace.
    static func tokens(of word: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        var splitter = WordSplitter(points: [space] + word + [space])
        splitter.setApart { openers.contains($0) }
        splitter.splitQuotedLetters()
        splitter.splitFinalPeriod()
        splitter.splitCommasAndColons()
        splitter.setRunsApart(of: 0x2E)
        splitter.setApart { marks.contains($0) }
        splitter.setPairsApart(of: 0x2D)
        splitter.setApart { closers.contains($0) }
        splitter.setPairsApart(of: apostrophe)
        splitter.setApart { $0 == 0x22 }
        splitter.splitSuffixes(suffixes)
        splitter.splitSuffixes(longSuffixes)
        splitter.splitContractions()
        return splitter.points.split(separator: space)
    }

    /// The length of the first half of a word that is two words written as one; nil for others.
    static func halves(of word: ArraySlice<UInt32>) -> Int? {
        guard canBeHalved(word.count) else { return nil }
        return contractions[word.map { CaseMapping.folded($0) }]
    }

    /// Whether a word of a length may be two words written as one.
    static func canBeHalved(_ length: Int) -> Bool { (5...6).contains(length) }

    private static let contractions: [[UInt32]: Int] = [
        "cannot".points: 3, "gimme".points: 3, "gonna".points: 3, "gotta".points: 3,
        "lemme".points: 3, "wanna".points: 3,
    ]
    private static let openers = "«“‘„`".points
    private static let closers = "»”’".points
    private static let enders = "])}>\"'»”’ ".points
    private static let marks = ";@#$%&?!*[](){}<>".points
    private static let suffixLetters = "mtsdn".points
    private static let suffixes = ["'s", "'S", "'m", "'M", "'d", "'D", "'"].map(\.points)
    private static let longSuffixes = ["'ll", "'LL", "'re", "'RE", "'ve", "'VE", "n't", "N'T"].map(
        \.points)
    private static let space: UInt32 = 0x20
    private static let apostrophe: UInt32 = 0x27

    private mutating func setApart(_ isApart: (UInt32) -> Bool) {
        guard points.contains(where: isApart) else { return }
        points = points.flatMap { isApart($0) ? [Self.space, $0, Self.space] : [$0] }
    }

    private mutating func setPairsApart(of point: UInt32) {
        guard points.contains(point) else { return }
        var result: [UInt32] = []
        var index = 0
        while index < points.count {
            if points[index] == point, index + 1 < points.count, points[index + 1] == point {
                result += [Self.space, point, point, Self.space]
                index += 2
            } else {
                result.append(points[index])
                index += 1
            }
        }
        points = result
    }

    private mutating func setRunsApart(of point: UInt32) {
        guard points.contains(point) else { return }
        var result: [UInt32] = []
        var index = 0
        while index < points.count {
            let run = points[index...].prefix { $0 == point }.count
            if run > 1 {
                result += [Self.space] + [UInt32](repeating: point, count: run) + [Self.space]
            } else {
                result.append(points[index])
            }
            index += max(1, run)
        }
        points = result
    }

    /// `'A` alone becomes two tokens, unless the letter may be a contraction's.
    private mutating func splitQuotedLetters() {
        guard points.contains(Self.apostrophe) else { return }
        var result: [UInt32] = []
        for (index, point) in points.enumerated() {
            result.append(point)
            guard point == Self.apostrophe, index + 2 < points.count,
                CodePoint.isWord(points[index + 1]), !CodePoint.isWord(points[index + 2]),
                !Self.suffixLetters.contains(CaseMapping.folded(points[index + 1]))
            else { continue }
            result.append(Self.space)
        }
        points = result
    }

    /// A period at the end, with closing marks after it or not, stands for itself.
    private mutating func splitFinalPeriod() {
        guard let period = points.lastIndex(where: { !Self.enders.contains($0) }),
            points[period] == 0x2E, period > 0, points[period - 1] != 0x2E
        else { return }
        points.insert(Self.space, at: period)
    }

    /// A comma or colon that no digit follows stands for itself; the code point after it is taken
    /// with it, so that of two commas only the first is split off.
    private mutating func splitCommasAndColons() {
        guard points.contains(0x2C) || points.contains(0x3A) else { return }
        var result: [UInt32] = []
        var index = 0
        while index < points.count {
            let point = points[index]
            guard point == 0x2C || point == 0x3A, index + 1 < points.count,
                !CodePoint.isDigit(points[index + 1])
            else {
                result.append(point)
                index += 1
                continue
            }
            result += [Self.space, point, Self.space, points[index + 1]]
            index += 2
        }
        points = result
    }

    /// Splits off the first suffix that fits at each token's end.
    private mutating func splitSuffixes(_ suffixes: [[UInt32]]) {
        guard points.contains(Self.apostrophe) else { return }
        var result: [UInt32] = []
        for token in points.split(separator: Self.space) {
            result.append(Self.space)
            let suffix = suffixes.first { suffix in
                token.count > suffix.count && token.suffix(suffix.count).elementsEqual(suffix)
                    && token[token.endIndex - suffix.count - 1] != Self.apostrophe
            }
            if let suffix {
                result += token.dropLast(suffix.count) + [Self.space] + suffix
            } else {
                result += token
            }
        }
        points = result + [Self.space]
    }

    private mutating func splitContractions() {
        var result: [UInt32] = []
        for token in points.split(separator: Self.space) {
            result.append(Self.space)
            var index = token.startIndex
            while index < token.endIndex {
                let run = token[index...].prefix { CodePoint.isWord($0) }
                // "wanna" is halved only before whitespace.
                let isWhole =
                    run.endIndex == token.endIndex || run.count != 5
                    || CaseMapping.folded(run.last ?? 0) != 0x61
                    || CaseMapping.folded(run.first ?? 0) != 0x77
                if isWhole, let half = Self.halves(of: run) {
                    result += [Self.space] + run.prefix(half) + [Self.space]
                    result += run.dropFirst(half) + [Self.space]
                } else {
                    result += run
                }
                index = run.endIndex
                let rest = token[index...].prefix { !CodePoint.isWord($0) }
                result += rest
                index = rest.endIndex
            }
        }
        points = Self.splitPoetic(result)
    }

    /// Splits "'tis", "'twas", "d'ye" and "more'n".
    private static func splitPoetic(_ points: [UInt32]) -> [UInt32] {
        guard points.contains(apostrophe) else { return points }
        let folded = points.map { CaseMapping.folded($0) }
        var result: [UInt32] = []
        var end: Int?
        for (index, point) in points.enumerated() {
            if index == end { result.append(space) }
            result.append(point)
            let word = poetic.first { word, half in
                let start = index + 1 - half
                guard start >= 0, folded[start...].starts(with: word) else { return false }
                let end = start + word.count
                return (start == 0 || !CodePoint.isWord(points[start - 1]))
                    && (end == points.count || !CodePoint.isWord(points[end]))
            }
            guard let (letters, half) = word else { continue }
            result.append(space)
            end = index + 1 - half + letters.count
        }
        return result
    }

    private static let poetic: [([UInt32], Int)] = [
        (" 'tis".points, 3), (" 'twas".points, 3), ("d'ye".points, 1), ("more'n".points, 4),
    ]
}
