/// A response's answer and the reference's, taken out of their texts and ready to be compared.
public struct AnswerPair: Hashable, Sendable {
    /// The reference's answer.
    public let reference: String
    /// The response's answer; nil if it has none.
    public let prediction: ExtractedAnswer?
    /// True if the reference is the letter of a multiple choice: then equal texts are equal answers
    /// and others differ.
    public let isChoice: Bool

    /// Takes both answers out.
    ///
    /// - Parameters:
    ///   - response: A model's response: an answer alone, a solution, or thinking and a solution.
    ///   - reference: The reference: an answer alone, or a solution that marks it.
    public init(response: String, reference: String) {
        if let letter = AnswerPair.choice(in: reference) {
            self.reference = letter
            prediction = ChoiceExtraction().answer(inResponse: response)
            isChoice = true
        } else {
            self.reference = AnswerPair.answer(in: reference)
            prediction = AnswerPair.prediction(in: response)
            isChoice = false
        }
    }

    /// Compares both answers; nil if the response has none.
    ///
    /// Letters of choices are compared strictly: they have no other names.
    public func comparison(by equivalence: MathEquivalence) -> MathComparison? {
        prediction.map {
            (isChoice ? .strict : equivalence).compare(prediction: $0.text, reference: reference)
        }
    }

    /// Gives the answer of a response that has no letter of a choice to give; all of it where it is
    /// nothing but an answer.
    public static func prediction(in response: String) -> ExtractedAnswer? {
        AnswerExtraction.marked.answer(inResponse: response) ?? bare(response)
            ?? AnswerExtraction.response.answer(inResponse: response)
    }

    /// Gives a text that is an answer and nothing else: no words, one line, no math inside a text.
    private static func bare(_ text: String) -> ExtractedAnswer? {
        let text = AnswerText(text)
        let range = text.trimmed(0..<text.bytes.count)
        guard !range.isEmpty, range.count <= 2_000, !text.bytes[range].contains(UInt8(ascii: "\n"))
        else { return nil }
        let spans = text.spans(in: range)
        if let first = spans.first {
            let found = text.firstList(of: spans)
            let isAll =
                first.outer.lowerBound == range.lowerBound && found.parts.count == spans.count
                && text.withoutStop(spans[spans.count - 1].outer.upperBound..<range.upperBound)
                    .isEmpty
            return isAll ? ExtractedAnswer(text, found, .lastExpression) : nil
        }
        // One word in math: "$Even$".
        if text.bytes[range].first == UInt8(ascii: "$"),
            text.bytes[range].last == UInt8(ascii: "$"),
            text.bytes[range].dropFirst().dropLast().allSatisfy(AnswerText.isLetter),
            range.count > 2
        {
            return ExtractedAnswer(
                text, FoundAnswer(range.lowerBound + 1..<range.upperBound - 1), .lastExpression)
        }
        let isAnswer =
            !text.isWordy(range) && !text.bytes[range].contains { "$€£".utf8.contains($0) }
        return isAnswer ? ExtractedAnswer(text, FoundAnswer(range), .lastExpression) : nil
    }

    /// Gives the answer of a reference, or all of it where it marks none.
    static func answer(in reference: String) -> String {
        if let marked = AnswerExtraction.marked.answer(in: reference) { return marked.text }
        if let bare = bare(reference) { return bare.text }
        let text = AnswerText(reference)
        let range = text.trimmed(0..<text.bytes.count)
        let spans = text.spans(in: range)
        if !spans.isEmpty {
            return AnswerExtraction.response.answer(in: reference)?.text ?? reference
        }
        return text.text(range)
    }

    /// Gives the letter of a reference that names a choice: alone, before its text, or announced.
    static func choice(in reference: String) -> String? {
        let text = AnswerText(reference)
        let range = text.trimmed(0..<text.bytes.count)
        guard !range.isEmpty, range.count <= 1_000 else { return nil }
        let whole = AnswerText(bytes: Array(text.bytes[range]))
        if let letter = ChoiceLetter(whole) { return letter.text }
        return nil
    }
}
