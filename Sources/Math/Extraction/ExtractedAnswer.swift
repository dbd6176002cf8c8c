/// The final answer of a solution or a response, and where it stands there.
public struct ExtractedAnswer: Hashable, Sendable {
    /// The answer without what marks it; never empty.
    ///
    /// It differs from the text in the range only by commas taken out of a number.
    public let text: String
    /// The rule that found it.
    public let rule: ExtractionRule
    /// The answer's place, in UTF-8 offsets.
    public let range: Range<Int>

    init?(_ text: AnswerText, _ range: Range<Int>, _ rule: ExtractionRule) {
        let range = text.trimmed(range)
        guard !range.isEmpty else { return nil }
        self.text =
            switch rule {
            case .hashes, .lastNumber: text.text(range).filter { $0 != "," }
            case .boxed, .finalAnswerIs, .answerIs, .chineseAnswerIs: text.text(range)
            }
        self.rule = rule
        self.range = range
    }
}
