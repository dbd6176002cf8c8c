import Records

/// The families of chat templates that RAIF's trainer recognises.
///
/// The trainer applies no template of its own: it looks for a family's marks in the decoded sequence
/// (in the order of the cases), puts `<think>\n` after the prompt, and takes what follows the last
/// assistant header as the response. So a prompt must end exactly at that header, to the character.
package enum ChatTemplate: String, CaseIterable, Sendable {
    case qwen
    case deepseek
    case llama3
    case mistral
    case base

    /// The names as pipeline files and the command write them.
    package static var names: [String] { allCases.map(\.rawValue) }

    /// What stands between a prompt's parts.
    private var frame: (beforeSystem: String, beforeUser: String, assistantHeader: String) {
        switch self {
        case .qwen:
            (
                "<|im_start|>system\n", "<|im_end|>\n<|im_start|>user\n",
                "<|im_end|>\n<|im_start|>assistant\n"
            )
        case .deepseek:
            ("<｜begin▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>")
        case .llama3:
            // No blank lines after the headers, unlike Llama's own template: with them the trainer
            // finds no header and gives every response the lowest reward.
            (
                "<|begin_of_text|><|start_header_id|>system<|end_header_id|>",
                "<|eot_id|><|start_header_id|>user<|end_header_id|>",
                "<|eot_id|><|start_header_id|>assistant<|end_header_id|>"
            )
        case .mistral:
            ("<s>[INST]", "\n\n", "[/INST]")
        case .base:
            ("System:", " User:", " Assistant:")
        }
    }

    /// What stands between an earlier answer and the user's next message.
    private var afterAnswer: String {
        switch self {
        case .qwen, .llama3, .base: frame.beforeUser
        case .deepseek: endOfText + frame.beforeUser
        case .mistral: "\(endOfText)[INST]"
        }
    }

    /// A prompt up to the end of the assistant's header.
    ///
    /// - Parameters:
    ///   - system: The system prompt; this and all other texts must be free of ``firstMarker(in:)``.
    ///   - turns: What was said before, the user and the assistant by turns.
    ///   - user: The user's last message.
    /// - Returns: The prompt.
    func prompt(system: String, turns: [Turn] = [], user: String) -> String {
        let frame = frame
        var text = frame.beforeSystem + system + frame.beforeUser
        for turn in turns {
            text += turn.content
            text += turn.role == .user ? frame.assistantHeader : afterAnswer
        }
        return text + user + frame.assistantHeader
    }

    /// The token that ends an answer; the trainer adds it after a space where it is missing.
    var endOfText: String {
        switch self {
        case .qwen: "<|im_end|>"
        case .deepseek: "<｜end▁of▁sentence｜>"
        case .llama3: "<|eot_id|>"
        case .mistral: "</s>"
        case .base: "<|endoftext|>"
        }
    }

    /// Whether the trainer looks for the answer in tags of its own.
    ///
    /// For DeepSeek all that follows the reasoning is the answer, and tags would be part of it.
    var hasAnswerTags: Bool { self != .deepseek }

    /// Marks of the family that ``TemplateMarker`` doesn't list, since other families' texts may
    /// hold them.
    private var ownMarkers: [String] {
        switch self {
        case .qwen, .deepseek: []
        case .llama3: ["<|end_of_text|>", "<|eom_id|>"]
        case .mistral: ["[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]"]
        case .base: ["System:", "User:", "Assistant:"]
        }
    }

    /// The first mark in a text that the trainer would take for a part of the template; nil where
    /// there is none.
    func firstMarker(in text: String) -> String? {
        TemplateMarker.first(in: text) ?? ownMarkers.first { text.firstRange(of: $0) != nil }
    }
}
