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
        splitter.setApart(isOpener)
        splitter.splitQuotedLetters()
        splitter.splitFinalPeriod()
        splitter.splitCommasAndColons()
        splitter.setRunsApart(of: 0x2E)
        splitter.setApart(isMark)
        splitter.setPairsApart(of: 0x2D)
        splitter.setApart(isCloser)
        splitter.setPairsApart(of: apostrophe)
        splitter.setApart { $0 == 0x22 }
        splitter.splitSuffixes(suffixLength)
        splitter.splitSuffixes(longSuffixLength)
        splitter.splitContractions()
        return splitter.points.split(separator: space)
    }

    /// The length of the first half of a word that is two words written as one; nil for others.
    static func halves(of word: ArraySlice<UInt32>) -> Int? {
        guard canBeHalved(word) else { return nil }
        return contractions[CaseMapping.folded(word)]
    }

    /// Whether a word may be two words written as one, told by its length and first letter.
    static func canBeHalved(_ word: some Collection<UInt32>) -> Bool {
        guard (5...6).contains(word.count), let first = word.first else { return false }
        switch CaseMapping.folded(first) {
        case 0x63, 0x67, 0x6C, 0x77: return true
        default: return false
        }
    }

    private static let contractions: [[UInt32]: Int] = [
        "cannot".points: 3, "gimme".points: 3, "gonna".points: 3, "gotta".points: 3,
        "lemme".points: 3, "wanna".points: 3,
    ]

    private static func isOpener(_ point: UInt32) -> Bool {
        switch point {
        case 0xAB, 0x201C, 0x2018, 0x201E, 0x60: true
        default: false
        }
    }

    private static func isCloser(_ point: UInt32) -> Bool {
        point == 0xBB || point == 0x201D || point == 0x2019
    }

    /// A space, or a mark that may stand behind a final period.
    private static func isEnder(_ point: UInt32) -> Bool {
        switch point {
        case 0x5D, 0x29, 0x7D, 0x3E, 0x22, 0x27, 0x20: true
        default: isCloser(point)
        }
    }

    private static func isMark(_ point: UInt32) -> Bool {
        switch point {
        case 0x3B, 0x40, 0x23, 0x24, 0x25, 0x26, 0x3F, 0x21, 0x2A, 0x5B, 0x5D, 0x28, 0x29, 0x7B,
            0x7D, 0x3C, 0x3E:
            true
        default: false
        }
    }

    /// The letters of the contractions "'m", "'t", "'s", "'d" and "n't".
    private static func isSuffixLetter(_ point: UInt32) -> Bool {
        switch CaseMapping.folded(point) {
        case 0x6D, 0x74, 0x73, 0x64, 0x6E: true
        default: false
        }
    }

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
                !Self.isSuffixLetter(points[index + 1])
            else { continue }
            result.append(Self.space)
        }
        points = result
    }

    /// A period at the end, with closing marks after it or not, stands for itself.
    private mutating func splitFinalPeriod() {
        guard let period = points.lastIndex(where: { !Self.isEnder($0) }),
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

    /// Splits off the suffix at each token's end, if it has one and isn't all of the token.
    private mutating func splitSuffixes(_ length: (ArraySlice<UInt32>) -> Int) {
        guard points.contains(Self.apostrophe) else { return }
        var result: [UInt32] = []
        result.reserveCapacity(points.count + 8)
        for token in points.split(separator: Self.space) {
            result.append(Self.space)
            let stem = token.dropLast(length(token))
            if stem.endIndex < token.endIndex, let last = stem.last, last != Self.apostrophe {
                result += stem
                result.append(Self.space)
                result += token[stem.endIndex...]
            } else {
                result += token
            }
        }
        result.append(Self.space)
        points = result
    }

    /// The length of "'s", "'S", "'m", "'M", "'d", "'D" or "'" at the end of a token; else 0.
    private static func suffixLength(_ token: ArraySlice<UInt32>) -> Int {
        if token.last == apostrophe { return 1 }
        guard token.dropLast().last == apostrophe, let letter = token.last else { return 0 }
        switch letter {
        case 0x73, 0x53, 0x6D, 0x4D, 0x64, 0x44: return 2
        default: return 0
        }
    }

    /// The length of "'ll", "'re", "'ve" or "n't" at the end of a token, all in one case; else 0.
    private static func longSuffixLength(_ token: ArraySlice<UInt32>) -> Int {
        guard token.count > 3 else { return 0 }
        let end = token.endIndex
        switch (token[end - 3], token[end - 2], token[end - 1]) {
        case (0x27, 0x6C, 0x6C), (0x27, 0x4C, 0x4C), (0x27, 0x72, 0x65), (0x27, 0x52, 0x45),
            (0x27, 0x76, 0x65), (0x27, 0x56, 0x45), (0x6E, 0x27, 0x74), (0x4E, 0x27, 0x54):
            return 3
        default: return 0
        }
    }

    /// Whether some run of letters is two words written as one.
    private var holdsContraction: Bool {
        var start = 0
        while start < points.count {
            let end = points.index(from: start) { !CodePoint.isWord($0) }
            if Self.halves(of: points[start..<end]) != nil { return true }
            start = end + 1
        }
        return false
    }

    private mutating func splitContractions() {
        defer { points = Self.splitPoetic(points) }
        guard holdsContraction else { return }
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
        points = result
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
