/// Strings that chat templates and RAIF's trainer give a meaning of their own.
///
/// A text that holds one would be cut or split wrongly in training (the trainer looks for them in
/// the decoded sequence), so it can't be a seed, a problem or an answer.
package enum TemplateMarker {
    /// All of them; each begins with `<` or `[`.
    package static let all = [
        "<|im_start|>", "<|im_end|>", "<|im_", "<｜", "<|begin_of_text|>", "<|start_header_id|>",
        "<|end_header_id|>", "<|eot_id|>", "<|endoftext|>", "<s>", "</s>", "[INST]", "[/INST]",
        "<think>", "</think>", "<answer>", "</answer>",
    ]

    private static let bytes = all.map { Array($0.utf8) }

    /// The first marker in a text; nil where there is none.
    package static func first(in text: String) -> String? {
        var text = text
        return text.withUTF8 { utf8 in
            for start in utf8.indices
            where utf8[start] == UInt8(ascii: "<") || utf8[start] == UInt8(ascii: "[") {
                let rest = utf8[start...]
                if let found = bytes.firstIndex(where: { rest.starts(with: $0) }) {
                    return all[found]
                }
            }
            return nil
        }
    }
}
