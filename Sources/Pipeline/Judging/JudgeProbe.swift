import Chat
import Records
import Rows

/// Finds out how each model's server can give a verdict, once for each model.
///
/// It asks the same few questions in every run, so that the answers come from the call log in a later
/// one and rows never depend on which of them came first.
struct JudgeProbe: Sendable {
    /// What a request for likelihoods carries.
    static let likelihoods: [(String, JSONValue)] = [
        ("logprobs", true), ("top_logprobs", 20), ("max_tokens", 4), ("temperature", 0),
    ]

    private let found = JudgeMemo<JudgeMethod>()

    /// The best method that a model's server knows.
    ///
    /// - Throws: `ChatError` where the model gave up; the next row tries again.
    func method(of model: String, _ context: StageContext) async throws -> JudgeMethod {
        try await found.value(model) { try await Self.probe(model, context) }
    }

    /// An object with one member, the verdict.
    static func schema(_ words: VerdictWords) -> JSONValue {
        [
            "type": "object",
            "properties": [
                "answer": [
                    "type": "string", "enum": .array(words.labels.map(JSONValue.string)),
                ]
            ],
            "required": ["answer"], "additionalProperties": false,
        ]
    }

    private static func probe(
        _ model: String, _ context: StageContext
    ) async throws -> JudgeMethod {
        let messages = [ChatMessage(.user, JudgePrompt.probe.text)]
        let id = RecordID("judge-probe")
        if let answer = try await ask(model, messages, id, nil, likelihoods, context) {
            if !answer.tokens.isEmpty, answer.reasoning == nil { return .logprobs }
            // A model that thinks first would give the likelihoods of its thoughts.
            if answer.reasoning != nil { return .text }
        }
        let limit: [(String, JSONValue)] = [("max_tokens", 256)]
        let answer = try await ask(model, messages, id, schema(.yesNo), limit, context)
        let object = answer.flatMap { try? JSONValue(parsing: Array($0.text.utf8)) }
        let verdict = object?["answer"]?.string ?? ""
        return VerdictWords.yesNo.labels.contains(verdict) ? .schema : .text
    }

    /// The answer; nil where the server refuses such requests.
    private static func ask(
        _ model: String, _ messages: [ChatMessage], _ id: RecordID, _ schema: JSONValue?,
        _ parameters: [(String, JSONValue)], _ context: StageContext
    ) async throws -> ChatAnswer? {
        do {
            return try await context.ask(
                model, messages, id: id, schema: schema, parameters: parameters
            ).first?.answer
        } catch let error as ChatError {
            if case .rejected = error.kind { return nil }
            throw error
        }
    }
}
