/// A token of the surroundings of a possible sentence end.
struct PunktToken {
    private let points: ArraySlice<UInt32>
    private(set) var endsSentence = false
    private var isAbbreviation = false
    private var isEllipsis = false

    private init(_ points: ArraySlice<UInt32>) { self.points = points }

    private static let period: UInt32 = 0x2E

    /// Marks that end a word and may follow the end of a sentence at once.
    static func isNonWord(_ point: UInt32) -> Bool {
        switch point {
        case 0x29, 0x22, 0x3B, 0x7D, 0x5D, 0x2A, 0x3A, 0x40, 0x27, 0x28, 0x7B, 0x5B, 0x21, 0x3F:
            true
        default: false
        }
    }

    /// Marks with which no word starts.
    private static func startsNoWord(_ point: UInt32) -> Bool {
        switch point {
        case 0x28, 0x22, 0x60, 0x7B, 0x5B, 0x3A, 0x3B, 0x26, 0x23, 0x2A, 0x40, 0x29, 0x7D, 0x5D,
            0x2D,
            0x2C:
            true
        default: false
        }
    }

    private static func isPunctuation(_ point: UInt32) -> Bool {
        switch point {
        case 0x3B, 0x3A, 0x2C, 0x2E, 0x21, 0x3F: true
        default: false
        }
    }

    static func tokens(of text: ArraySlice<UInt32>) -> [PunktToken] {
        var tokens: [PunktToken] = []
        var index = text.startIndex
        while index < text.endIndex {
            if CodePoint.isSpace(text[index]) {
                index += 1
                continue
            }
            let end = tokenEnd(in: text, from: index)
            tokens.append(PunktToken(text[index..<end]))
            index = end
        }
        return tokens
    }

    private static func tokenEnd(in text: ArraySlice<UInt32>, from start: Int) -> Int {
        let many = manyMarks(in: text, at: start)
        if many > 0 { return start + many }
        if startsNoWord(text[start]) { return start + 1 }
        var index = start + 1
        while index < text.endIndex {
            let point = text[index]
            if CodePoint.isSpace(point) || isNonWord(point) || manyMarks(in: text, at: index) > 0 {
                return index
            }
            if point == 0x2C {
                let after = index + 1
                if after == text.endIndex || CodePoint.isSpace(text[after])
                    || isNonWord(text[after])
                    || manyMarks(in: text, at: after) > 0
                {
                    return index
                }
            }
            index += 1
        }
        return index
    }

    /// The length of dashes or periods, or of periods with a space between, that are one token.
    private static func manyMarks(in text: ArraySlice<UInt32>, at start: Int) -> Int {
        let point = text[start]
        guard point == 0x2D || point == period else { return 0 }
        let run = text[start...].prefix { $0 == point }.count
        if run > 1 { return run }
        guard point == period else { return 0 }
        var index = start
        var pairs = 0
        while index + 1 < text.endIndex, text[index] == period, CodePoint.isSpace(text[index + 1]) {
            pairs += 1
            index += 2
        }
        if pairs >= 2, index < text.endIndex, text[index] == period { return index + 1 - start }
        return 0
    }

    private var endsInPeriod: Bool { points.last == Self.period }

    /// A single letter and a period.
    private var isInitial: Bool {
        guard let first = points.first, points.count == 2, endsInPeriod else { return false }
        return CodePoint.isWord(first) && !CodePoint.isDigit(first)
    }

    private var startsUpper: Bool { points.first.map(CodePoint.isUpper) ?? false }
    private var startsLower: Bool { points.first.map(CodePoint.isLower) ?? false }

    /// A number as Punkt sees it: "3.", "-1,200.5", "2-1".
    private var isNumber: Bool {
        var rest = points
        if rest.first == 0x2D { rest = rest.dropFirst() }
        if rest.first == 0x2C || rest.first == Self.period { rest = rest.dropFirst() }
        guard let first = rest.first, CodePoint.isDigit(first) else { return false }
        return rest.allSatisfy {
            CodePoint.isDigit($0) || $0 == 0x2C || $0 == Self.period || $0 == 0x2D
        }
    }

    /// The token without the period at its end.
    private var stem: ArraySlice<UInt32> {
        endsInPeriod && points.count > 1 ? points.dropLast() : points
    }

    /// The token in lower case without the period at its end.
    private var word: String { String(points: CaseMapping.lowered(stem)) }

    mutating func annotateAlone() {
        let one = points.count == 1 ? points.first : nil
        if one == Self.period || one == 0x3F || one == 0x21 {
            endsSentence = true
        } else if points.starts(with: [Self.period, Self.period]) {
            isEllipsis = true
        } else if endsInPeriod, points.dropLast().last != Self.period {
            // Most words are longer than any abbreviation, unless a part after a dash is one.
            let mayBe = points.count <= 9 || points.contains(0x2D)
            if mayBe && SentenceWords.isAbbreviation(stem) {
                isAbbreviation = true
            } else {
                endsSentence = true
            }
        }
    }

    mutating func annotate(before next: PunktToken, _ words: SentenceWords) {
        // Of most words that end in a period it is plain that a sentence ends there.
        guard endsInPeriod, isAbbreviation || isEllipsis || isInitial || isNumber else { return }
        if isNumber, words.followsNumber(next.stem) {
            endsSentence = false
            return
        }
        let start = next.startsSentence(words)
        if isAbbreviation || isEllipsis, !isInitial {
            if start == true || next.startsUpper && words.isStarter(next.word) {
                endsSentence = true
                return
            }
        }
        guard isInitial || isNumber else { return }
        if start == false
            || start == nil && isInitial && next.startsUpper && !words.isWrittenLower(next.word)
        {
            endsSentence = false
        }
    }

    /// Whether the token starts a sentence, by its case; nil where that can't be told.
    private func startsSentence(_ words: SentenceWords) -> Bool? {
        if points.count == 1, let mark = points.first, Self.isPunctuation(mark) { return false }
        if startsUpper, words.isNeverName(word) { return true }
        return startsLower ? false : nil
    }
}
