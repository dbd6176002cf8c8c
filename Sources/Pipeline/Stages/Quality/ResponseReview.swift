import Records

/// Checks responses to one instruction, first by code, then by the judge where there is one.
struct ResponseReview {
    let check: ResponseCheck
    let judge: Judge?
    let checks: [QualityCheck]

    /// A response with what was found of it.
    struct Reviewed {
        let response: Response
        let verdict: Verdict
        /// Whether it would pass, were the judge's every doubt ignored.
        let leansPass: Bool
    }

    /// What code says.
    func byCode(_ response: Response) -> Reviewed {
        let verdict = check.verdict(on: response)
        return Reviewed(response: response, verdict: verdict, leansPass: verdict.passes)
    }

    /// What the judge says, of a response that code let pass; the checks come before the questions.
    ///
    /// - Throws: `ChatError` where the judge gave up.
    func byJudge(
        _ reviewed: Reviewed, id: RecordID, _ context: StageContext
    ) async throws -> Reviewed {
        guard let judge, reviewed.verdict.passes else { return reviewed }
        let instruction = check.instruction
        let text = reviewed.response.text
        let checked = try await CheckReview(judge: judge, instruction: instruction, checks: checks)
            .responseFindings(text, id: id, context)
        guard checked.leansTrue else {
            return reviewed.adding(checks: checked.results, drop: checked.drop, leansPass: false)
        }
        let asked = try await QuestionReview(judge: judge, instruction: instruction).findings(
            on: text, holding: reviewed.verdict.holding, id: id, context)
        return reviewed.adding(
            checks: checked.results, questions: asked.results,
            drop: checked.drop ?? Self.drop(asked.results), leansPass: asked.leansYes)
    }

    /// Why questions keep a response from passing: those that fail before those in doubt.
    private static func drop(_ results: [Verdict.QuestionResult]) -> Drop? {
        let missed = results.filter { !$0.counted }
        guard !missed.isEmpty else { return nil }
        let isDoubt = missed.allSatisfy { $0.answer == "unsure" || $0.answer == "yes" }
        let details = missed.map { "\($0.question) \($0.answer): \($0.detail)" }
        return Drop(isDoubt ? .judgeUnsure : .questionFailed, details.joined(separator: "; "))
    }
}

extension ResponseReview.Reviewed {
    fileprivate func adding(
        checks: [Verdict.CheckResult], questions: [Verdict.QuestionResult] = [], drop: Drop?,
        leansPass: Bool
    ) -> Self {
        Self(
            response: response,
            verdict: Verdict(
                draw: verdict.draw, format: verdict.format, rules: verdict.rules,
                holding: verdict.holding, questions: questions, checks: checks,
                fault: drop?.code.rawValue, detail: drop?.detail),
            leansPass: leansPass)
    }
}
