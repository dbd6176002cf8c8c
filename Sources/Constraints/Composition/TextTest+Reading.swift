extension TextTest {
    /// Whether it is so of a text; nil where two readers, or two ways of counting, could differ.
    func holds(for text: ConditionText) -> Bool? {
        switch self {
        case .wordsBelow(let number): Self.below(number, text.words)
        case .wordsAbove(let number): Self.above(number, text.words)
        case .charactersBelow(let number): Self.below(number, text.characters)
        case .charactersAbove(let number): Self.above(number, text.characters)
        case .sentencesAbove(let number): Self.sentences(number, text)
        case .oneSentence: Self.sentences(1, text).map { !$0 && text.sentences.lowerBound == 1 }
        case .mentions(let word): Self.mentions(word, text)
        case .beginsWith(let word): Self.begins(word, text)
        case .isQuestion: Self.isQuestion(text)
        case .hasDigit: Self.hasDigit(text)
        case .severalParagraphs:
            text.paragraphs > 1 ? true : text.lines.count <= 1 ? false : nil
        case .hasList: TextSigns.list(text)
        case .hasCode: TextSigns.code(text)
        case .hasQuotation: TextSigns.quotation(text)
        case .hasURL: TextSigns.url(text)
        case .hasChinese: TextSigns.chinese(text)
        case .hasLatin: TextSigns.latin(text)
        case .asksForList: TextRequests.list(text)
        case .asksForCode: TextRequests.code(text)
        case .namesLanguage: TextRequests.language(text)
        }
    }

    /// The distance from a bound within which no count is trusted.
    private static func margin(_ number: Int) -> Int { max(2, number / 10) }

    private static func below(_ number: Int, _ counts: ClosedRange<Int>) -> Bool? {
        if counts.upperBound <= number - margin(number) { return true }
        return counts.lowerBound >= number + margin(number) ? false : nil
    }

    private static func above(_ number: Int, _ counts: ClosedRange<Int>) -> Bool? {
        if counts.lowerBound >= number + margin(number) { return true }
        return counts.upperBound <= number - margin(number) ? false : nil
    }

    /// Lines that no mark ends may be sentences or not, so of those only a single one is certain.
    private static func sentences(_ number: Int, _ text: ConditionText) -> Bool? {
        guard text.points.contains(where: CodePoint.isWord) else { return nil }
        if text.sentences.lowerBound > number { return true }
        return text.lines.count == 1 && text.sentences.upperBound <= number
            && PunktSentences(text.points).count <= number ? false : nil
    }

    /// A word that occurs only within others, or in another form, is neither there nor absent.
    private static func mentions(_ word: String, _ text: ConditionText) -> Bool? {
        let points = word.points
        guard !points.isEmpty else { return nil }
        if text.language == .chinese, points.allSatisfy(CodePoint.isCJK) {
            return text.holds(anyOf: [word])
        }
        if text.holds(word: word) { return true }
        let stem = points.count > 5 ? String(points: points.dropLast(2)) : word
        return text.holds(anyOf: [stem]) ? nil : false
    }

    private static func begins(_ word: String, _ text: ConditionText) -> Bool? {
        let wanted = CaseMapping.folded(word.points)
        let start = text.folded.stripped()
        guard !wanted.isEmpty, let first = start.first, CodePoint.isWord(first) else { return nil }
        if CodePoint.isCJK(first) || wanted.allSatisfy(CodePoint.isCJK) {
            return start.starts(with: wanted)
        }
        guard let place = ReadersWords.ranges(in: start.prefix(80)).first else { return nil }
        if start[place].elementsEqual(wanted) { return true }
        // "Let's" may be read as one word or as "Let" and what follows.
        return start[place].starts(with: wanted) ? nil : false
    }

    private static func isQuestion(_ text: ConditionText) -> Bool? {
        let end = text.points.stripped()
        guard let last = end.last else { return nil }
        if last == 0x3F || last == 0xFF1F { return true }
        guard SentenceMarks.isCloser(last) || CodePoint.isMark(last) || last == 0x21 else {
            return false
        }
        return end.suffix(4).contains { $0 == 0x3F || $0 == 0xFF1F } ? nil : false
    }

    private static func hasDigit(_ text: ConditionText) -> Bool? {
        if text.points.contains(where: { (0x30...0x39).contains($0) }) { return true }
        // Full-width digits, digits of other scripts, circled numbers.
        let isOther: (UInt32) -> Bool = { CodePoint.isDigit($0) || (0x2460...0x24FF).contains($0) }
        return text.points.contains(where: isOther) ? nil : false
    }
}
