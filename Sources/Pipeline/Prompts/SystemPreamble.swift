/// The system prompt that tells a policy how to lay out its response.
///
/// The trainer's judge is shown what is left of it after RAIF's `shrink_system_prompt`, which takes away all up
/// to "Here is the task definition:" and a blank line, or up to the placeholder pair of tags that
/// ends the preamble; so both are spelled as that function expects them.
enum SystemPreamble: PromptSheet {
    static let summary = "Tells a policy in training how to lay out its response."
    static let stages = ["export"]

    private static let tagged = """
        You are a helpful assistant. Whenever a request comes in, you first work through it in your \
        mind: what is asked, which requirements the reply has to meet, how to meet each of them. Then \
        you give the reply. The reasoning and the reply are enclosed within <think> </think> and \
        <answer> </answer> tags, respectively, i.e., <think> reasoning process here </think><answer> \
        answer here </answer>.
        """

    private static let untagged = """
        You are a helpful assistant. Whenever a request comes in, you first work through it in your \
        mind: what is asked, which requirements the reply has to meet, how to meet each of them. This \
        reasoning is enclosed within <think> </think> tags. All that follows the closing tag is the \
        reply, and nothing but the reply.
        """

    /// The preamble of a family, followed by the pipeline's own system prompt where there is one.
    static func text(for template: ChatTemplate, system: String?) -> String {
        let preamble = template.hasAnswerTags ? tagged : untagged
        guard let system else { return preamble }
        return "\(preamble) Here is the task definition:\n\n\(system)"
    }

    /// The preambles' texts, for fingerprints.
    static let prompts = [
        Prompt(name: "preamble.tagged", text: tagged),
        Prompt(name: "preamble.untagged", text: untagged),
    ]
}
