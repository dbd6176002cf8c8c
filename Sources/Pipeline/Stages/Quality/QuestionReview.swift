import Records

/// Asks an instruction's questions of a response, each after those that it depends on.
struct QuestionReview {
    let judge: Judge
    let instruction: Instruction

    /// What came of the questions.
    struct Findings {
        /// In the instruction's order.
        let results: [Verdict.QuestionResult]
        /// Whether every answer would be yes, were every doubt ignored.
        let leansYes: Bool
    }

    private struct Finding {
        let result: Verdict.QuestionResult
        let leansYes: Bool
    }

    /// Asks all questions that can still count.
    ///
    /// A question whose prerequisite fails isn't asked: it can't count whatever the judge would say. What
    /// a question depends on and nobody knows (a leaf of a branch not taken) is no hindrance.
    ///
    /// - Parameters:
    ///   - response: The response's text.
    ///   - holding: Whether each of the instruction's rules holds.
    ///   - id: The row.
    ///   - context: The stage's context.
    /// - Returns: A result for each question.
    /// - Throws: `ChatError` where the judge gave up.
    func findings(
        on response: String, holding: [Bool], id: RecordID, _ context: StageContext
    ) async throws -> Findings {
        let questions = instruction.questions
        var counted: [String: Bool] = [:]
        var leaning: [String: Bool] = [:]
        for (rule, holds) in zip(instruction.rules, holding) {
            guard let leaf = rule.leaf else { continue }
            counted[leaf] = holds
            leaning[leaf] = holds
        }
        let known = Set(counted.keys).union(questions.compactMap(\.leaf))
        var findings = [Finding?](repeating: nil, count: questions.count)
        var open = Array(questions.indices)
        while !open.isEmpty {
            let ready = open.filter { index in
                questions[index].dependsOn.allSatisfy { !known.contains($0) || leaning[$0] != nil }
            }
            // Questions that wait for each other can't be satisfied in any order.
            guard !ready.isEmpty else { break }
            for index in ready {
                let question = questions[index]
                let needs = question.dependsOn.filter(known.contains)
                let finding: Finding
                if let failed = needs.first(where: { leaning[$0] != true }) {
                    finding = skipped(question, "\(failed), which it depends on, doesn't hold")
                } else {
                    finding = try await asked(
                        question, of: response, needs.allSatisfy { counted[$0] == true }, id,
                        context)
                }
                findings[index] = finding
                guard let leaf = question.leaf else { continue }
                counted[leaf] = finding.result.counted
                leaning[leaf] = finding.leansYes
            }
            open.removeAll(where: ready.contains)
        }
        let whole = zip(questions, findings).map { question, finding in
            finding ?? skipped(question, "it depends on itself")
        }
        return Findings(
            results: whole.map(\.result), leansYes: whole.allSatisfy { $0.leansYes })
    }

    private func skipped(_ question: Question, _ reason: String) -> Finding {
        Finding(
            result: Verdict.QuestionResult(
                leaf: question.leaf, question: question.question, answer: "skipped",
                counted: false, detail: reason),
            leansYes: false)
    }

    private func asked(
        _ question: Question, of response: String, _ isFree: Bool, _ id: RecordID,
        _ context: StageContext
    ) async throws -> Finding {
        let messages = JudgePrompt.messages(
            instruction: instruction.transcript, response: response, question: question.question,
            language: instruction.language)
        let decision = try await judge.decide(messages, id: id, context)
        return Finding(
            result: Verdict.QuestionResult(
                leaf: question.leaf, question: question.question, answer: decision.answer.rawValue,
                probability: decision.probability, counted: decision.answer == .yes && isFree,
                detail: decision.detail, calls: decision.calls),
            leansYes: decision.leansYes)
    }
}
