/// The system prompt that asks for reasoning and answer in the tags that RAIF's trainer looks for.
enum ResponsePrompt: PromptSheet {
    static let summary = "Asks for reasoning and answer, each in tags of its own."
    static let stages = ["generate-responses"]

    /// What stands for the reasoning in the prompt; a model that echoes it hasn't reasoned.
    static let placeholder = "reasoning process here"

    static let english = Prompt(
        name: "response.en",
        text: """
            You are a helpful assistant. First think about the request inside <think> and </think>: \
            what is asked, and how to meet every requirement. Then give the finished answer inside \
            <answer> and </answer>, and nothing after it.
            """)

    static let chinese = Prompt(
        name: "response.zh",
        text: """
            你是一个乐于助人的助手。请先在 <think> 和 </think> 之间思考：用户要什么，怎样满足每一项要求。\
            然后把最终的回答写在 <answer> 和 </answer> 之间，后面不要再写任何内容。
            """)

    static let prompts = [english, chinese]

    static func prompt(for language: String?) -> Prompt {
        language == "zh" ? chinese : english
    }
}
