import Chat
import Records

/// Asks a model to mend a response that misses a demand.
enum RepairPrompt: PromptSheet {
    static let summary = "Asks for a response again with its fault mended."
    static let stages = ["check-quality"]
    static let places = [
        "instruction": "the instruction",
        "response": "the response",
        "faults": "what is wrong with it, a line each",
    ]

    static let english = Prompt(
        name: "repair.en",
        text: """
            Below are a request and an answer that misses part of it. Mend the answer: change only what \
            the missed part needs, and keep every other word, mark and line break as it is. Whatever \
            else the request demands must hold as before.

            <request>
            {instruction}
            </request>

            <response>
            {response}
            </response>

            What the answer misses:
            {faults}

            Write the mended answer and nothing else.
            """)

    static let chinese = Prompt(
        name: "repair.zh",
        text: """
            下面是一个请求，以及一个没有完全满足它的回答。请修正这个回答：只改动缺失之处所必需的内容，其余的字词、\
            标点和换行都保持原样，请求的其他要求也必须仍然满足。

            <request>
            {instruction}
            </request>

            <response>
            {response}
            </response>

            回答没有做到：
            {faults}

            只写修正后的回答，不要写别的。
            """)

    static let prompts = [english, chinese]

    static func messages(
        _ instruction: Instruction, _ response: String, _ faults: [String]
    ) -> [ChatMessage] {
        let prompt = instruction.language?.hasPrefix("zh") == true ? chinese : english
        return [
            ChatMessage(
                .user,
                prompt.filled([
                    "instruction": instruction.transcript, "response": response,
                    "faults": faults.map { "- \($0)" }.joined(separator: "\n"),
                ]))
        ]
    }
}
