/// Splits a sentence into tokens as NLTK's word tokenizer (3.9.1) does.
///
/// Each step does what one of the tokenizer's expressions does, in the tokenizer's order, on the
/// whole sentence; the suffixes and contractions of the last steps are looked for token by token.
/// Straight double quotes become the tokens that Penn Treebank has for them.
struct TreebankTokens {
    private static let space: UInt32 = 0x20
    private static let apostrophe: UInt32 = 0x27
    private static let quote: UInt32 = 0x22
    private static let opened: [UInt32] = [0x20, 0x60, 0x60, 0x20]
    private static let closed: [UInt32] = [0x20, 0x27, 0x27, 0x20]

    private var points: [UInt32]

    static func tokens(of sentence: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        var text = TreebankTokens(points: Array(sentence))
        text.padOpeners()
        text.openQuotes()
        text.splitQuotedLetters()
        text.splitFinalPeriod()
        text.splitCommasAndColons()
        text.padRuns(of: 0x2E) { $0 > 1 }
        text.pad(isMark)
        text.splitClosingApostrophes()
        text.pad { $0 == 0x2A || isBracket($0) }
        text.padPairs(of: 0x2D)
        text.pad { $0 == 0xBB || $0 == 0x201D || $0 == 0x2019 }
        text.padPairs(of: apostrophe)
        text.replace(quote, with: closed)
        var tokens: [ArraySlice<UInt32>] = []
        for word in text.points.split(whereSeparator: CodePoint.isSpace) {
            if word.contains(apostrophe) {
                tokens += split(word, before: suffixes)
                    .flatMap { split($0, before: longSuffixes) }
                    .flatMap(splitContractions)
            } else if mayBeTwoWords(word) {
                tokens += splitContractions(word)
            } else {
                tokens.append(word)
            }
        }
        return tokens
    }

    /// Whether a token may hold "cannot" or its like, told cheaply by their letters.
    private static func mayBeTwoWords(_ token: ArraySlice<UInt32>) -> Bool {
        token.count > 4
            && token.contains { "cglwCGLW".utf8.contains(UInt8(truncatingIfNeeded: $0)) }
    }

    private static func isMark(_ point: UInt32) -> Bool {
        switch point {
        case 0x21, 0x23, 0x24, 0x25, 0x26, 0x3B, 0x3F, 0x40: true
        default: false
        }
    }

    private static func isBracket(_ point: UInt32) -> Bool {
        switch point {
        case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: true
        default: false
        }
    }

    /// Goes through the text; where the step takes code points, it has put others in their place.
    private mutating func rewrite(
        _ step: (_ points: [UInt32], _ index: Int, _ result: inout [UInt32]) -> Int
    ) {
        var result: [UInt32] = []
        result.reserveCapacity(points.count + 16)
        var index = 0
        while index < points.count {
            let taken = step(points, index, &result)
            if taken == 0 { result.append(points[index]) }
            index += max(1, taken)
        }
        points = result
    }

    private mutating func pad(_ isPadded: (UInt32) -> Bool) {
        guard points.contains(where: isPadded) else { return }
        rewrite { points, index, result in
            guard isPadded(points[index]) else { return 0 }
            result += [Self.space, points[index], Self.space]
            return 1
        }
    }

    private mutating func padRuns(of point: UInt32, where isPadded: (Int) -> Bool) {
        guard points.contains(point) else { return }
        rewrite { points, index, result in
            guard points[index] == point else { return 0 }
            let run = points[index...].prefix { $0 == point }
            result += isPadded(run.count) ? [Self.space] + run + [Self.space] : Array(run)
            return run.count
        }
    }

    private mutating func padPairs(of point: UInt32) {
        guard points.contains(point) else { return }
        rewrite { points, index, result in
            guard points[index...].starts(with: [point, point]) else { return 0 }
            result += [Self.space, point, point, Self.space]
            return 2
        }
    }

    private mutating func replace(_ point: UInt32, with others: [UInt32]) {
        guard points.contains(point) else { return }
        rewrite { points, index, result in
            guard points[index] == point else { return 0 }
            result += others
            return 1
        }
    }

    private mutating func padOpeners() {
        pad { $0 == 0xAB || $0 == 0x201C || $0 == 0x2018 || $0 == 0x201E }
        padRuns(of: 0x60) { _ in true }
        if points.first == Self.quote { points = [0x60, 0x60] + points.dropFirst() }
        padPairs(of: 0x60)
    }

    /// A straight quote behind a space or an opening bracket opens.
    private mutating func openQuotes() {
        guard points.contains(Self.quote) || points.contains(Self.apostrophe) else { return }
        rewrite { points, index, result in
            guard points[index] == Self.space || Self.isBracket(points[index]),
                ![0x29, 0x3E, 0x5D, 0x7D].contains(points[index])
            else { return 0 }
            let rest = points[(index + 1)...]
            let length =
                rest.first == Self.quote ? 1 : rest.starts(with: [0x27, 0x27]) ? 2 : 0
            guard length > 0 else { return 0 }
            result += [points[index]] + Self.opened
            return 1 + length
        }
    }

    /// `'A` alone becomes two tokens, unless the letter may be a contraction's.
    private mutating func splitQuotedLetters() {
        guard points.contains(Self.apostrophe) else { return }
        rewrite { points, index, result in
            guard points[index] == Self.apostrophe, index + 1 < points.count,
                CodePoint.isWord(points[index + 1]),
                index + 2 == points.count || !CodePoint.isWord(points[index + 2]),
                !Self.suffixLetters.contains(CaseMapping.folded(points[index + 1]))
            else { return 0 }
            result += [Self.apostrophe, Self.space, points[index + 1]]
            return 2
        }
    }

    private static let suffixLetters = "mtsdn".points

    /// The period at the end, with closing marks after it or not, stands for itself.
    private mutating func splitFinalPeriod() {
        guard let period = points.lastIndex(of: 0x2E), period > 0, points[period - 1] != 0x2E
        else { return }
        let closers = points[(period + 1)...].prefix(while: Self.isCloser)
        guard points[closers.endIndex...].isBlank else { return }
        let tail = [Self.space, 0x2E, Self.space] + closers + [Self.space]
        points = Array(points[..<period]) + tail
    }

    private static func isCloser(_ point: UInt32) -> Bool {
        switch point {
        case 0x5D, 0x29, 0x7D, 0x3E, 0x22, 0x27, 0xBB, 0x201D, 0x2019, 0x20: true
        default: false
        }
    }

    /// A comma or colon that no digit follows stands for itself; the code point after it is taken
    /// with it, so that of two commas only the first is split off.
    private mutating func splitCommasAndColons() {
        guard points.contains(where: Self.isCommaOrColon) else { return }
        rewrite { points, index, result in
            guard Self.isCommaOrColon(points[index]), index + 1 < points.count,
                !CodePoint.isDigit(points[index + 1])
            else { return 0 }
            result += [Self.space, points[index], Self.space, points[index + 1]]
            return 2
        }
        if let last = points.last, Self.isCommaOrColon(last) {
            points.insert(0x20, at: points.count - 1)
        }
    }

    private static func isCommaOrColon(_ point: UInt32) -> Bool { point == 0x2C || point == 0x3A }

    /// An apostrophe before a space stands for itself.
    private mutating func splitClosingApostrophes() {
        guard points.contains(Self.apostrophe) else { return }
        rewrite { points, index, result in
            guard points[index] != Self.apostrophe,
                points[(index + 1)...].starts(with: [Self.apostrophe, Self.space])
            else { return 0 }
            result += [points[index], Self.space, Self.apostrophe, Self.space]
            return 3
        }
    }

    private static let suffixes = ["'s", "'S", "'m", "'M", "'d", "'D", "'"].map(\.points)
    private static let longSuffixes = ["'ll", "'LL", "'re", "'RE", "'ve", "'VE", "n't", "N'T"].map(
        \.points)

    private static func split(
        _ token: ArraySlice<UInt32>, before suffixes: [[UInt32]]
    ) -> [ArraySlice<UInt32>] {
        guard token.contains(apostrophe) else { return [token] }
        let suffix = suffixes.first { suffix in
            token.count > suffix.count && token.suffix(suffix.count).elementsEqual(suffix)
                && token[token.endIndex - suffix.count - 1] != apostrophe
        }
        guard let suffix else { return [token] }
        return [token.dropLast(suffix.count), token.suffix(suffix.count)]
    }

    /// Splits "cannot" and its like wherever they stand as words, "'tis" and its like too.
    private static func splitContractions(_ token: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        guard token.count > 3 else { return [token] }
        var cuts: [Int] = []
        var index = token.startIndex
        while index < token.endIndex {
            let run = token[index...].prefix(while: CodePoint.isWord)
            if let half = WordSplitter.halves(of: run),
                run.endIndex == token.endIndex || CaseMapping.folded(run[run.startIndex]) != 0x77
            {
                cuts += [run.startIndex, run.startIndex + half, run.endIndex]
            }
            index = token[run.endIndex...].prefix { !CodePoint.isWord($0) }.endIndex
        }
        if token.contains(apostrophe) { addPoeticCuts(of: token, to: &cuts) }
        var pieces: [ArraySlice<UInt32>] = []
        var start = token.startIndex
        for cut in cuts.sorted() + [token.endIndex] where cut > start {
            pieces.append(token[start..<cut])
            start = cut
        }
        return pieces
    }

    private static func addPoeticCuts(of token: ArraySlice<UInt32>, to cuts: inout [Int]) {
        let folded = CaseMapping.folded(token)
        for (word, half) in poetic {
            // What is cut for one word makes room for others, not for the same again.
            let earlier = cuts
            for place in word.places(in: folded) {
                let start = token.startIndex + place.lowerBound
                let end = token.startIndex + place.upperBound
                // "'tis" has to stand behind a space, which an earlier cut may have put there.
                let isBounded =
                    place.lowerBound == 0
                    || (word.points[0] == apostrophe
                        ? earlier.contains(start) : !CodePoint.isWord(token[start - 1]))
                guard isBounded, end == token.endIndex || !CodePoint.isWord(token[end]) else {
                    continue
                }
                cuts += [start, start + half, end]
            }
        }
    }

    private static let poetic: [(Needle, Int)] = [
        (Needle("d'ye".points), 1), (Needle("more'n".points), 4), (Needle("'tis".points), 2),
        (Needle("'twas".points), 2),
    ]
}
