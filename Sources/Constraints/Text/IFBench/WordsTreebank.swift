/// Splits a sentence into tokens as `NLTKWordTokenizer` does: the Penn Treebank's conventions.
///
/// Each step puts spaces where one of the tokenizer's rules would, in the tokenizer's order. Opening
/// double quotes become two grave accents and closing ones two apostrophes, as the Treebank has them.
struct WordsTreebank {
    private var points: [UInt32]

    static func tokens(of sentence: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        guard sentence.contains(where: isMark) else {
            // Nothing but letters: only contractions such as "cannot" may be split.
            return split(WordsContractions.split([space] + sentence + [space]))
        }
        var splitter = WordsTreebank(points: Array(sentence))
        splitter.openQuotes()
        splitter.setMarksApart()
        splitter.points = [space] + splitter.points + [space]
        splitter.closeQuotes()
        return split(WordsContractions.split(splitter.points))
    }

    private static let space: UInt32 = 0x20
    private static let apostrophe: UInt32 = 0x27
    private static let quote: UInt32 = 0x22
    private static let grave: UInt32 = 0x60
    private static let period: UInt32 = 0x2E

    /// Marks of ASCII and quotes: whatever some rule looks at.
    private static func isMark(_ point: UInt32) -> Bool {
        WordsPunctuation.contains(point) || WordsTreebankMarks.isOpener(point)
            || WordsTreebankMarks.isCloser(point)
    }

    private static func split(_ points: [UInt32]) -> [ArraySlice<UInt32>] {
        points.split(whereSeparator: CodePoint.isSpace)
    }

    // MARK: Opening quotes

    private mutating func openQuotes() {
        setApart(WordsTreebankMarks.isOpener)
        setRunsApart(of: Self.grave, ofAtLeast: 1)
        if points.first == Self.quote {
            points.replaceSubrange(0..<1, with: [Self.grave, Self.grave])
        }
        setPairsApart(of: Self.grave)
        openDoubleQuotes()
        splitQuotedLetters()
    }

    /// A double quote, or two apostrophes, after a space or an opening bracket opens.
    private mutating func openDoubleQuotes() {
        guard points.contains(Self.quote) || points.contains(Self.apostrophe) else { return }
        rewrite { points, index, result in
            guard WordsTreebankMarks.isBeforeQuote(points[index]), index + 1 < points.count else {
                return 0
            }
            let isPair =
                points[index + 1] == Self.apostrophe && index + 2 < points.count
                && points[index + 2] == Self.apostrophe
            guard points[index + 1] == Self.quote || isPair else { return 0 }
            result += [points[index], Self.space, Self.grave, Self.grave, Self.space]
            return isPair ? 3 : 2
        }
    }

    /// `'A` alone becomes two tokens, unless the letter may be a contraction's.
    private mutating func splitQuotedLetters() {
        guard points.contains(Self.apostrophe) else { return }
        rewrite { points, index, result in
            guard points[index] == Self.apostrophe, index + 1 < points.count,
                CodePoint.isWord(points[index + 1]),
                index + 2 == points.count || !CodePoint.isWord(points[index + 2]),
                !WordsTreebankMarks.isSuffixLetter(CaseMapping.folded(points[index + 1]))
            else { return 0 }
            result += [Self.apostrophe, Self.space, points[index + 1]]
            return 2
        }
    }

    // MARK: Marks

    private mutating func setMarksApart() {
        splitFinalPeriod()
        splitCommasAndColons()
        setRunsApart(of: Self.period, ofAtLeast: 2)
        setApart(WordsTreebankMarks.isFirstMark)
        setApart { $0 == 0x3F || $0 == 0x21 }
        splitClosingApostrophes()
        setApart { $0 == 0x2A }
        setApart(WordsTreebankMarks.isBracket)
        setPairsApart(of: 0x2D)
    }

    /// The last period, with nothing but closing marks after it, stands for itself.
    private mutating func splitFinalPeriod() {
        guard let period = points.lastIndex(of: Self.period), period > 0,
            points[period - 1] != Self.period
        else { return }
        let rest = points[(period + 1)...]
        let closers = rest.prefix(while: WordsTreebankMarks.isEnder)
        guard rest[closers.endIndex...].isBlank else { return }
        points =
            points[..<period] + [Self.space, Self.period, Self.space] + closers + [Self.space]
    }

    /// A comma or colon that no digit follows stands for itself; what follows is taken with it, so
    /// that of two commas only the first is split off.
    private mutating func splitCommasAndColons() {
        guard points.contains(where: Self.isComma) else { return }
        rewrite { points, index, result in
            guard Self.isComma(points[index]), index + 1 < points.count,
                !CodePoint.isDigit(points[index + 1])
            else { return 0 }
            result += [Self.space, points[index], Self.space, points[index + 1]]
            return 2
        }
        let last = points.last == 0x0A ? points.count - 2 : points.count - 1
        guard last >= 0, Self.isComma(points[last]) else { return }
        points.replaceSubrange(last..<(last + 1), with: [Self.space, points[last], Self.space])
    }

    private static func isComma(_ point: UInt32) -> Bool { point == 0x2C || point == 0x3A }

    private mutating func splitClosingApostrophes() {
        guard points.contains(Self.apostrophe) else { return }
        rewrite { points, index, result in
            guard points[index] != Self.apostrophe, index + 2 < points.count,
                points[index + 1] == Self.apostrophe, points[index + 2] == Self.space
            else { return 0 }
            result += [points[index], Self.space, Self.apostrophe, Self.space]
            return 3
        }
    }

    // MARK: Closing quotes

    private mutating func closeQuotes() {
        setApart(WordsTreebankMarks.isCloser)
        setPairsApart(of: Self.apostrophe)
        if points.contains(Self.quote) {
            points = points.flatMap {
                $0 == Self.quote
                    ? [Self.space, Self.apostrophe, Self.apostrophe, Self.space] : [$0]
            }
        }
        guard points.contains(Self.apostrophe) else { return }
        joinSpaces()
        splitSuffixes([[0x73], [0x53], [0x6D], [0x4D], [0x64], [0x44], []].map { [0x27] + $0 })
        splitSuffixes(Self.longSuffixes)
    }

    private static let longSuffixes = ["'ll", "'LL", "'re", "'RE", "'ve", "'VE", "n't", "N'T"].map(
        \.points)

    private mutating func joinSpaces() {
        var result: [UInt32] = []
        result.reserveCapacity(points.count)
        var wasSpace = false
        for point in points {
            let isSpace = CodePoint.isSpace(point)
            if !isSpace { result.append(point) } else if !wasSpace { result.append(Self.space) }
            wasSpace = isSpace
        }
        points = result
    }

    /// Splits off the first suffix that stands before a space, after neither a space nor an
    /// apostrophe.
    private mutating func splitSuffixes(_ suffixes: [[UInt32]]) {
        rewrite { points, index, result in
            guard points[index] != Self.apostrophe, points[index] != Self.space,
                let suffix = suffixes.first(where: { suffix in
                    let end = index + 1 + suffix.count
                    return end < points.count && points[end] == Self.space
                        && points[(index + 1)..<end].elementsEqual(suffix)
                })
            else { return 0 }
            result += [points[index], Self.space] + suffix + [Self.space]
            return suffix.count + 2
        }
    }

    // MARK: Rewriting

    /// Goes through the text once: the rule either writes something in place of a number of code
    /// points, or says 0 and leaves one as it is.
    private mutating func rewrite(
        _ rule: (_ points: [UInt32], _ index: Int, _ result: inout [UInt32]) -> Int
    ) {
        var result: [UInt32] = []
        result.reserveCapacity(points.count)
        var index = 0
        while index < points.count {
            let taken = rule(points, index, &result)
            if taken == 0 { result.append(points[index]) }
            index += max(1, taken)
        }
        points = result
    }

    private mutating func setApart(_ isApart: (UInt32) -> Bool) {
        guard points.contains(where: isApart) else { return }
        rewrite { points, index, result in
            guard isApart(points[index]) else { return 0 }
            result += [Self.space, points[index], Self.space]
            return 1
        }
    }

    private mutating func setPairsApart(of point: UInt32) {
        guard points.contains(point) else { return }
        rewrite { points, index, result in
            guard points[index] == point, index + 1 < points.count, points[index + 1] == point
            else { return 0 }
            result += [Self.space, point, point, Self.space]
            return 2
        }
    }

    private mutating func setRunsApart(of point: UInt32, ofAtLeast least: Int) {
        guard points.contains(point) else { return }
        rewrite { points, index, result in
            let run = points[index...].prefix { $0 == point }
            guard !run.isEmpty else { return 0 }
            // A run that is too short is taken whole, so that its end isn't mistaken for a run.
            result += run.count < least ? Array(run) : [Self.space] + run + [Self.space]
            return run.count
        }
    }
}
