import Rows

/// Reads the body of a `chat.completion`.
enum AnswerParser {
    /// A body that holds no answer.
    enum Fault: Error, Hashable {
        /// It isn't a completion; the reason says what is wrong.
        case malformed(String)
        /// It is an error that came with status 200; its message.
        case serverError(String)
    }

    /// Reads all choices of a body.
    static func answers(_ body: JSONValue) throws(Fault) -> [ChatAnswer] {
        if let error = body["error"], error != .null {
            throw .serverError(ErrorBody.message(of: error) ?? error.text)
        }
        guard let choices = body["choices"]?.array, !choices.isEmpty else {
            throw .malformed("it has no choices")
        }
        let model = body["model"]?.string
        let usage = usage(body["usage"])
        var answers: [ChatAnswer] = []
        for (index, choice) in choices.enumerated() {
            answers.append(try answer(choice, index == 0 ? usage : nil, model))
        }
        return answers
    }

    private static func answer(
        _ choice: JSONValue, _ usage: ChatAnswer.Usage?, _ model: String?
    ) throws(Fault) -> ChatAnswer {
        guard let message = choice["message"], message.object != nil else {
            throw .malformed("a choice has no message")
        }
        let parts = try content(message)
        var split = ReasoningSplit(reasoning: parts.reasoning, text: parts.text)
        let told = message["reasoning_content"]?.string ?? message["reasoning"]?.string
        if let told, !told.isEmpty {
            split = ReasoningSplit(reasoning: told, text: parts.text)
        } else if parts.reasoning == nil {
            split = ReasoningSplit(parts.text)
        }
        return ChatAnswer(
            content: parts.text, text: split.text, reasoning: split.reasoning,
            finishReason: try finishReason(choice["finish_reason"]?.string), usage: usage,
            model: model, tokens: TokenChoices.read(choice["logprobs"]))
    }

    private static func content(
        _ message: JSONValue
    ) throws(Fault) -> (text: String, reasoning: String?) {
        switch message["content"] {
        case .string(let text): return (text, nil)
        case .array(let parts):
            var text = ""
            var reasoning = ""
            for part in parts {
                switch part["type"]?.string {
                case "thinking", "reasoning":
                    reasoning += partText(part["thinking"] ?? part["text"])
                default: text += partText(part["text"])
                }
            }
            return (text, reasoning.isEmpty ? nil : reasoning)
        // A refusal comes beside a content of null; so do calls of tools, which are ignored.
        case .null, nil: return (message["refusal"]?.string ?? "", nil)
        default: throw .malformed("a message's content is neither text nor parts")
        }
    }

    /// The text of a part: itself text, or a list of parts.
    private static func partText(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text): text
        case .array(let parts): parts.map { $0["text"]?.string ?? "" }.joined()
        default: ""
        }
    }

    private static func finishReason(
        _ word: String?
    ) throws(Fault) -> ChatAnswer.FinishReason {
        switch word {
        // DeepSeek's word for an answer that it broke off.
        case "insufficient_system_resource": throw .serverError("the server broke the answer off")
        case "stop", "eos", "end_turn", "stop_sequence": return .stop
        case "length", "max_tokens", "model_length": return .length
        case "content_filter": return .contentFilter
        default: return .other
        }
    }

    private static func usage(_ value: JSONValue?) -> ChatAnswer.Usage? {
        guard let prompt = value?["prompt_tokens"]?.int,
            let completion = value?["completion_tokens"]?.int
        else { return nil }
        return ChatAnswer.Usage(promptTokens: prompt, completionTokens: completion)
    }
}
