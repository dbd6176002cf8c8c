import Chat
import Records

/// Asks a judge one question of a response.
enum JudgePrompt: PromptSheet {
    static let summary = "Asks a judge for YES or NO to a question about a response."
    static let stages = ["check-quality", "score-reference"]
    static let places = [
        "instruction": "the instruction",
        "response": "the response",
        "question": "the question",
    ]

    static let english = Prompt(
        name: "judge.en",
        text: """
            You check answers strictly. Below are a request, an answer to it, and one question about \
            the answer. Judge nothing but what the question asks. A requirement that is met only in \
            part is not met; what the answer claims of itself proves nothing.

            <request>
            {instruction}
            </request>

            <response>
            {response}
            </response>

            Question: {question}

            Reply with one word, YES or NO.
            """)

    static let chinese = Prompt(
        name: "judge.zh",
        text: """
            你是严格的回答检查员。下面是一个请求、对它的回答，以及一个关于这个回答的问题。只判断问题所问的内容。\
            要求只满足了一部分就算没有满足；回答对自己的描述不能作为依据。

            <request>
            {instruction}
            </request>

            <response>
            {response}
            </response>

            问题：{question}

            只回复一个字：是或否。
            """)

    /// Tells whether a server gives likelihoods or keeps schemas; what is answered doesn't matter.
    static let probe = Prompt(
        name: "judge.probe", text: "Is a week longer than a day? Reply with one word, YES or NO.")

    static let prompts = [english, chinese, probe]

    /// The conversation that asks a question of a response.
    static func messages(
        instruction: String, response: String, question: String, language: String?
    ) -> [ChatMessage] {
        let prompt = language?.hasPrefix("zh") == true ? chinese : english
        return [
            ChatMessage(
                .user,
                prompt.filled([
                    "instruction": instruction, "response": response, "question": question,
                ]))
        ]
    }
}
