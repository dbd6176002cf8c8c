import Rows

/// Renders completions as an OpenAI-compatible server would.
enum Completion {
    static func body(
        _ choices: [Behaviour.Choice], usage: Behaviour.Usage?, model: String
    ) -> [UInt8] {
        let list = choices.enumerated().map { rendered($0.element, $0.offset) }
        var text = #"{"id":"chatcmpl-1","object":"chat.completion","created":1764000000,"#
        text += #""model":\#(quoted(model)),"choices":[\#(list.joined(separator: ","))]"#
        if let usage {
            text += #","usage":{"prompt_tokens":\#(usage.prompt),"#
            text += #""completion_tokens":\#(usage.completion),"#
            text += #""total_tokens":\#(usage.prompt + usage.completion)}"#
        }
        return Array((text + "}").utf8)
    }

    private static func rendered(_ choice: Behaviour.Choice, _ index: Int) -> String {
        let content = choice.text.map { quoted($0) } ?? "null"
        let reasoning =
            choice.reasoning.map { #","reasoning_content":\#(quoted($0))"# } ?? ""
        return #"{"index":\#(index),"finish_reason":\#(quoted(choice.finish)),"#
            + #""message":{"role":"assistant","content":\#(content)\#(reasoning)}}"#
    }

    private static func quoted(_ text: String) -> String { JSONValue.string(text).text }
}
