import Records

/// Asks a judge the checks of RAIF's that code can't decide.
struct CheckReview {
    let judge: Judge
    let instruction: Instruction
    let checks: [QualityCheck]

    /// What came of the checks.
    struct Findings {
        let results: [Verdict.CheckResult]
        /// Why the row or response can't stay; nil where nothing is wrong.
        let drop: Drop?
        /// Whether nothing would be wrong, were every doubt ignored.
        let leansTrue: Bool
    }

    /// The share of a response's eight-grams below which the instruction can't have given it away.
    private static let leastCopied = 0.2

    /// Checks the instruction, once for all its responses.
    ///
    /// - Parameters:
    ///   - responses: Those that code let pass, among which leakage is looked for.
    ///   - id: The row.
    ///   - context: The stage's context.
    /// - Returns: The results up to the first check that fails beyond doubt.
    /// - Throws: `ChatError` where the judge gave up.
    func instructionFindings(
        _ responses: [String], id: RecordID, _ context: StageContext
    ) async throws -> Findings {
        let shares = responses.map { LeakedAnswer.share(of: $0, in: instruction.text) }
        let copied = zip(responses, shares).max { $0.1 < $1.1 }
        return try await findings(checks.filter(\.concernsInstruction), id, context) { check in
            guard check == .leakage else { return (.instruction, nil) }
            guard let copied, copied.1 >= Self.leastCopied else { return nil }
            return (.instruction, copied.0)
        }
    }

    /// Checks one response.
    func responseFindings(
        _ response: String, id: RecordID, _ context: StageContext
    ) async throws -> Findings {
        try await findings(checks.filter(\.concernsResponse), id, context) { _ in
            (.response, response)
        }
    }

    /// Asks checks up to the first that fails beyond doubt; `subject` says what a check looks at, nil
    /// where code sees that nothing can be wrong.
    private func findings(
        _ checks: [QualityCheck], _ id: RecordID, _ context: StageContext,
        _ subject: (QualityCheck) -> (CheckPrompt.Subject, String?)?
    ) async throws -> Findings {
        var results: [Verdict.CheckResult] = []
        var drop: Drop?
        for check in checks {
            guard let (subject, response) = subject(check) else {
                results.append(
                    Verdict.CheckResult(
                        check: check.rawValue, answer: "true", detail: "decided by code"))
                continue
            }
            let messages = CheckPrompt.messages(
                check, subject, instruction: instruction.transcript, response: response,
                language: instruction.language)
            let decision = try await judge.decide(messages, by: .trueFalse, id: id, context)
            results.append(
                Verdict.CheckResult(
                    check: check.rawValue, answer: Self.word(decision.answer),
                    probability: decision.probability, detail: decision.detail,
                    calls: decision.calls))
            drop = drop ?? Self.drop(check, decision)
            guard decision.leansYes else {
                return Findings(results: results, drop: drop, leansTrue: false)
            }
        }
        return Findings(results: results, drop: drop, leansTrue: true)
    }

    private static func word(_ answer: JudgeDecision.Answer) -> String {
        switch answer {
        case .yes: "true"
        case .no: "false"
        case .unsure, .notApplicable: answer.rawValue
        }
    }

    private static func drop(_ check: QualityCheck, _ decision: JudgeDecision) -> Drop? {
        switch decision.answer {
        case .yes, .notApplicable: nil
        case .no: Drop(check.code, "the judge says of \(check.rawValue): \(decision.detail)")
        case .unsure:
            Drop(.judgeUnsure, "the judge can't decide \(check.rawValue): \(decision.detail)")
        }
    }
}
