import Chat
import Records
import Rows

/// Has one model or several decide questions that YES or NO answers, one call each.
struct Judge: Sendable {
    /// The names that the pipeline file gives the models.
    let models: [String]
    let calibration: JudgeCalibration
    private let method: JudgeMethod
    private let votes: Int
    private let maxTokens: Int
    private let thresholds: JudgeThresholds
    private let probe = JudgeProbe()
    private let standings = JudgeMemo<JudgeStanding?>()

    /// Takes the judge's options: `model` or `models`, `votes`, `method`, `max_tokens`, `margin`,
    /// `mass`, and those of its calibration.
    init(_ options: OptionReader) {
        if options.has("models"), !options.has("model") {
            models = options.strings("models")
            for name in models where !options.use(model: name) {
                options.fault(
                    "\(options.owner) asks the model '\(name)'; \(options.modelHint)", at: "models")
            }
            if models.isEmpty {
                options.fault("'models' in \(options.owner) names no model", at: "models")
            }
        } else {
            models = [options.model("model")]
            if options.has("models") {
                _ = options.strings("models")
                options.fault("give 'model' or 'models', not both", at: "models")
            }
        }
        method = options.choice("method", default: JudgeMethod.auto)
        votes = options.int("votes", default: 1, in: 1...99)
        maxTokens = options.int("max_tokens", default: 2_048, in: 1...1_000_000)
        thresholds = JudgeThresholds(options)
        calibration = JudgeCalibration(options)
    }

    /// Judges by one model, its calibration left alone.
    init(
        models: [String], votes: Int, method: JudgeMethod, maxTokens: Int,
        thresholds: JudgeThresholds
    ) {
        self.models = models
        self.votes = votes
        self.method = method
        self.maxTokens = maxTokens
        self.thresholds = thresholds
        calibration = .none
    }

    /// Asks one question.
    ///
    /// - Parameters:
    ///   - messages: The whole conversation; its last message asks for YES or NO (是 or 否).
    ///   - id: The row that it is about.
    ///   - context: The stage's context.
    /// - Returns: The decision; what can't be read is ``JudgeDecision/Answer/unsure``.
    /// - Throws: `ChatError` where the model gave up.
    func decide(
        _ messages: [ChatMessage], id: RecordID, _ context: StageContext
    ) async throws -> JudgeDecision {
        try await decide(messages, by: .yesNo, id: id, context)
    }

    /// Asks for a verdict in the words that the last message names.
    func decide(
        _ messages: [ChatMessage], by words: VerdictWords, id: RecordID, _ context: StageContext
    ) async throws -> JudgeDecision {
        var ballots: [JudgeBallot] = []
        for model in models {
            ballots += try await self.ballots(model, messages, words, id, context)
        }
        return JudgeDecision(ballots, thresholds)
    }

    /// How right the judge is, as measured or stated; told to the user where that is too little.
    ///
    /// - Throws: `ChatError` where a model gave up, `RowError` where the calibration's file isn't one.
    func standing(_ context: StageContext) async throws -> JudgeStanding? {
        try await standings.value("") {
            let standing = try await calibration.standing(of: self, context)
            if let warning = standing?.warning { context.note(warning) }
            return standing
        }
    }

    private func ballots(
        _ model: String, _ messages: [ChatMessage], _ words: VerdictWords, _ id: RecordID,
        _ context: StageContext
    ) async throws -> [JudgeBallot] {
        let chosen =
            method == .auto ? try await probe.method(of: model, context) : method
        switch chosen {
        case .logprobs:
            // One call tells the share of YES in all draws that there could be.
            let replies = try await context.ask(
                model, messages, id: id, parameters: JudgeProbe.likelihoods)
            return replies.map { reply in
                JudgeBallot(weighing: reply, words) ?? JudgeBallot(reading: reply, words)
            }
        case .schema, .text, .auto:
            let replies = try await context.ask(
                model, messages, id: id, draws: 0..<votes,
                schema: chosen == .schema ? JudgeProbe.schema(words) : nil,
                parameters: [("max_tokens", .int(Int64(maxTokens)))])
            return replies.map { JudgeBallot(reading: $0, words) }
        }
    }
}
