/// Takes the final answer out of a solution or a response by the first of its rules that finds one.
///
/// Every rule looks for the last place only, in time linear in the text. A rule whose last place is
/// faulty (an unclosed or empty `\boxed{`) finds nothing: an earlier box holds some other number.
public struct AnswerExtraction: Hashable, Sendable {
    /// The rules that may be used, the most trusted first.
    public let rules: [ExtractionRule]

    /// Allows some rules, tried in the given order.
    public init(rules: [ExtractionRule]) { self.rules = rules }

    /// All rules that go by a mark or by words; none that guesses, so that it fits reference
    /// solutions.
    public static let marked = AnswerExtraction(rules: [
        .boxed, .hashes, .finalAnswerIs, .answerIs, .chineseAnswerIs,
    ])

    /// Finds the answer; nil if no rule finds one.
    public func answer(in text: String) -> ExtractedAnswer? {
        let text = AnswerText(text)
        for rule in rules {
            if let range = rule.range(in: text), let answer = ExtractedAnswer(text, range, rule) {
                return answer
            }
        }
        return nil
    }
}

extension ExtractionRule {
    private static let finalAnswers = PhraseSet(["final answer is"])
    private static let answers = PhraseSet(["the answer is"])
    private static let chineseAnswers = PhraseSet(["答案是", "答案为", "答案:", "答案："])

    fileprivate func range(in text: AnswerText) -> Range<Int>? {
        switch self {
        case .boxed: text.lastBox()
        case .hashes: text.lastHashedNumber()
        case .finalAnswerIs: text.clause(afterLast: ExtractionRule.finalAnswers)
        case .answerIs: text.clause(afterLast: ExtractionRule.answers)
        case .chineseAnswerIs: text.clause(afterLast: ExtractionRule.chineseAnswers)
        case .lastNumber: text.lastNumber()
        }
    }
}
