/// Takes the final answer out of a solution or a response by the first of its rules that finds one.
///
/// Every rule looks for the last place only, in time linear in the text. A rule whose last place is
/// faulty (an empty `\boxed{}`, one that was cut) finds nothing: an earlier box holds some other
/// number.
public struct AnswerExtraction: Hashable, Sendable {
    /// The rules that may be used, the most trusted first.
    public let rules: [ExtractionRule]

    /// Allows some rules, tried in the given order.
    public init(rules: [ExtractionRule]) { self.rules = rules }

    /// All rules that go by a mark or by words; none that guesses, so that it fits reference
    /// solutions.
    public static let marked = AnswerExtraction(rules: [
        .hopedAnswer, .boxed, .hashes, .finalAnswerIs, .answerIs, .chineseAnswerIs,
    ])

    /// All rules by marks, then the last expression: what a model means that marks nothing.
    public static let response = AnswerExtraction(rules: marked.rules + [.lastExpression])

    /// Finds the answer; nil if no rule finds one.
    public func answer(in text: String) -> ExtractedAnswer? {
        answer(in: AnswerText(text), offset: 0)
    }

    /// Finds the answer in a model's response: what comes after the thinking, inside its answer tags
    /// where it has some.
    ///
    /// A response that never ends its thinking has no answer.
    public func answer(inResponse response: String) -> ExtractedAnswer? {
        ResponseParts.first(in: response) { answer(in: $0, offset: $1) }
    }

    private func answer(in text: AnswerText, offset: Int) -> ExtractedAnswer? {
        for rule in rules {
            switch rule.find(in: text) {
            case .found(let found):
                if let answer = ExtractedAnswer(text, found, rule, offset: offset) {
                    return answer
                }
            case .nothing: continue
            case .faulty: return nil
            }
        }
        return nil
    }
}

extension ExtractionRule {
    /// What a rule says of a text.
    enum Finding: Hashable {
        case found(FoundAnswer)
        case nothing
        /// There is a mark, but what it marks is broken: no other rule knows better.
        case faulty

        init(_ found: FoundAnswer?) { self = found.map(Finding.found) ?? .nothing }
    }

    private static let finalAnswers = PhraseSet([
        "final answer is", "final answer:", "final answer**:", "final answer：",
    ])

    private static let answers = PhraseSet([
        "answer is", "answer:", "answer :", "answer**:", "answer：", "answers are", "answer equals",
        "réponse est", "réponse:", "réponse :", "respuesta es", "respuesta:", "resposta é",
        "resposta:", "risposta è", "risposta:", "antwort ist", "antwort:", "lautet die antwort",
        "ответ:", "答えは", "答え:", "답은", "정답:",
    ])

    private static let chineseAnswers = PhraseSet([
        "答案是", "答案为", "答案：", "答案:", "答案应为", "答案应该是", "答案就是", "答案**：", "答：", "答:",
    ])

    fileprivate func find(in text: AnswerText) -> Finding {
        switch self {
        case .hopedAnswer: Finding(text.hopedAnswer())
        case .boxed: Finding(text.lastBoxes())
        case .hashes: Finding(text.lastHashes())
        case .finalAnswerIs: text.value(afterLast: ExtractionRule.finalAnswers)
        case .answerIs: text.value(afterLast: ExtractionRule.answers)
        case .chineseAnswerIs: text.value(afterLast: ExtractionRule.chineseAnswers)
        case .lastExpression: Finding(text.lastExpression())
        case .leadingChoice, .lastChoice:
            ChoiceExtraction().found(by: self, in: text).map { .found(FoundAnswer($0)) } ?? .nothing
        }
    }
}
