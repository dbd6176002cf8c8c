import Records
import Rows

/// How many of an instruction's constraints a response satisfies, whatever else is wrong with it.
struct ReferenceScore {
    let response: Response
    let rules: Reference.Count
    let questions: Reference.Count

    var total: Reference.Count { rules + questions }

    /// Counts; every question is asked that can still count.
    ///
    /// - Throws: `ChatError` where the judge gave up.
    init(
        _ response: Response, _ check: ResponseCheck, _ judge: Judge?, id: RecordID,
        _ context: StageContext
    ) async throws {
        self.response = response
        let holding = check.results(response.text).map(check.checkers.accept)
        rules = Reference.Count(satisfied: holding.count { $0 }, of: holding.count)
        let count = check.instruction.questions.count
        // An answer that isn't there satisfies nothing, and there is nothing to ask about it.
        guard let judge, count > 0, !response.text.isEmpty else {
            questions = Reference.Count(satisfied: 0, of: count)
            return
        }
        let findings = try await QuestionReview(judge: judge, instruction: check.instruction)
            .findings(on: response.text, holding: holding, id: id, context)
        questions = Reference.Count(
            satisfied: findings.results.count { $0.counted }, of: count)
    }

    var json: JSONValue {
        [
            "draw": .int(Int64(response.draw)), "satisfied": .int(Int64(total.satisfied)),
            "text": .string(response.text), "reasoned": .bool(!response.reasoning.isEmpty),
            "finish": .string(response.finish), "call": .string(response.call),
        ]
    }
}
