/// Takes the letter of a multiple choice out of a response: `B`, `(B)`, `**B**`, `\boxed{\text{B}}`.
public struct ChoiceExtraction: Hashable, Sendable {
    /// The capital letters that can be chosen.
    public let letters: Set<Character>
    private let bytes: Set<UInt8>

    /// Allows some capital letters of ASCII; others are left out.
    public init(letters: some Sequence<Character>) {
        let bytes = letters.compactMap(\.asciiValue).filter { (0x41...0x5A).contains($0) }
        self.bytes = Set(bytes)
        self.letters = Set(bytes.map { Character(Unicode.Scalar($0)) })
    }

    /// Allows A to H: the I that follows is too often a word.
    public init() { self.init(letters: "ABCDEFGH") }

    /// The rules, the most trusted first.
    static let rules: [ExtractionRule] = [
        .hopedAnswer, .finalAnswerIs, .boxed, .answerIs, .chineseAnswerIs, .leadingChoice,
        .lastChoice,
    ]

    /// Finds the letter; nil if there is none.
    public func answer(in text: String) -> ExtractedAnswer? {
        answer(in: AnswerText(text), offset: 0)
    }

    /// Finds the letter in a model's response: what comes after the thinking, inside its answer tags
    /// where it has some.
    public func answer(inResponse response: String) -> ExtractedAnswer? {
        ResponseParts.first(in: response) { answer(in: $0, offset: $1) }
    }

    private func answer(in text: AnswerText, offset: Int) -> ExtractedAnswer? {
        for rule in ChoiceExtraction.rules {
            guard let range = found(by: rule, in: text) else { continue }
            return ExtractedAnswer(
                text: text.text(range), rule: rule,
                range: range.lowerBound + offset..<range.upperBound + offset)
        }
        return nil
    }

    private static let finalAnswers = PhraseSet(["final answer"])

    private static let answers = PhraseSet([
        "answer", "option", "choice", "choose", "réponse", "respuesta", "antwort", "resposta",
        "risposta", "ответ",
    ])

    private static let chineseAnswers = PhraseSet([
        "答案", "故选", "应选", "选项", "选择", "选", "正确的是",
    ])

    /// Gives the letter's place by one rule.
    func found(by rule: ExtractionRule, in text: AnswerText) -> Range<Int>? {
        switch rule {
        case .hopedAnswer:
            guard let hope = text.last("I hope") else { return nil }
            return letter(afterLast: ChoiceExtraction.finalAnswers, in: text, before: hope)
        case .finalAnswerIs:
            return letter(afterLast: ChoiceExtraction.finalAnswers, in: text)
        case .answerIs: return letter(afterLast: ChoiceExtraction.answers, in: text)
        case .chineseAnswerIs: return letter(afterLast: ChoiceExtraction.chineseAnswers, in: text)
        case .boxed:
            guard let inside = text.lastBoxes()?.parts.last else { return nil }
            return only(in: inside, of: text)
        case .leadingChoice: return leading(in: text)
        case .lastChoice:
            return text.bytes.indices.reversed().first { isLetter($0, in: text, inProse: true) }
                .map { $0..<$0 + 1 }
        case .hashes, .lastExpression: return nil
        }
    }

    private static let verbs = PhraseSet([
        "or ", "and ", "because", "since", "as ", "is ", "was ", "would", "can", "if ", "but ",
    ])

    /// The most bytes between the words that announce a letter and the letter.
    private static let reach = 60

    /// Gives the first letter after the last phrase that has one close to it, on its line.
    private func letter(afterLast phrases: PhraseSet, in text: AnswerText, before end: Int? = nil)
        -> Range<Int>?
    {
        for start in stride(from: (end ?? text.bytes.count) - 1, through: 0, by: -1) {
            guard let count = phrases.length(in: text.bytes, at: start) else { continue }
            let from = start + count
            let limit = min(from + ChoiceExtraction.reach, text.bytes.count)
            for at in from..<max(from, limit) {
                if text.bytes[at] == UInt8(ascii: "\n"), at > from + 8 { break }
                if isLetter(at, in: text, inProse: true) { return at..<at + 1 }
            }
        }
        return nil
    }

    /// Gives the letter that a text or one of its lines begins with, the text first.
    private func leading(in text: AnswerText) -> Range<Int>? {
        var isLineStart = true
        for at in text.bytes.indices {
            let byte = text.bytes[at]
            if isLineStart, isLetter(at, in: text, inProse: true) { return at..<at + 1 }
            if byte == UInt8(ascii: "\n") {
                isLineStart = true
            } else if !" *($".utf8.contains(byte) {
                isLineStart = false
            }
        }
        return nil
    }

    /// Gives the only letter in a range that holds nothing else but marks.
    private func only(in range: Range<Int>, of text: AnswerText) -> Range<Int>? {
        for at in range {
            let byte = text.bytes[at]
            if isLetter(at, in: text, inProse: false) { return at..<at + 1 }
            if byte == UInt8(ascii: "\\") || " *({$".utf8.contains(byte) { continue }
            if AnswerText.isLetter(byte), isStyle(at, in: text) { continue }
            return nil
        }
        return nil
    }

    /// True inside the name of a command.
    private func isStyle(_ at: Int, in text: AnswerText) -> Bool {
        var start = at
        while start > 0, AnswerText.isLetter(text.bytes[start - 1]) { start -= 1 }
        return start > 0 && text.bytes[start - 1] == UInt8(ascii: "\\")
    }

    /// True for a letter that stands alone; in prose, not for the article "A".
    private func isLetter(_ at: Int, in text: AnswerText, inProse: Bool) -> Bool {
        let byte = text.bytes[at]
        guard bytes.contains(byte) else { return false }
        let before = at > 0 ? text.bytes[at - 1] : 0x20
        let after = at + 1 < text.bytes.count ? text.bytes[at + 1] : 0x20
        // Bytes from 0x80 on belong to other scripts, which put no spaces around a letter.
        guard AnswerText.isSpace(before) || before >= 0x80 || "*({[\":$'".utf8.contains(before),
            AnswerText.isSpace(after) || after >= 0x80 || "*)}].,:;!?\"$'".utf8.contains(after)
        else { return false }
        // "{A}" only as all of a style: "\mathrm{E}*2" is no choice.
        if before == UInt8(ascii: "{"), after == UInt8(ascii: "}"), at + 2 < text.bytes.count,
            "+-*/^_=(\\".utf8.contains(text.bytes[at + 2]), !text.has("\\)", at: at + 2),
            !text.has("\\]", at: at + 2)
        {
            return false
        }
        guard inProse, byte == UInt8(ascii: "A"), after == 0x20, at + 2 < text.bytes.count else {
            return true
        }
        // "A or B", "A and B", "A because", "A is" speak of the choice; "A man" doesn't.
        return !(0x61...0x7A).contains(text.bytes[at + 2])
            || ChoiceExtraction.verbs.length(in: text.bytes, at: at + 2) != nil
    }
}
