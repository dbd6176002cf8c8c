/// Asks a judge whether a text is only a request, with nothing of the answer in it.
enum ProofOpenPrompt: PromptSheet {
    static let summary = "Asks a judge whether a rewritten instruction leaves the answer open."
    static let stages = ["inject-constraints"]
    static let places = [
        "text": "the instruction's text"
    ]
    static var prompts: [Prompt] { [english, chinese] }

    static let english = Prompt(
        name: "proof-open.en",
        text: """
            Text:
            <<<
            {text}
            >>>

            Is this text only a request, so that the answer is left to whoever receives it? Say NO \
            if it already gives the answer or a part of it, or speaks about how it was written. \
            Answer YES or NO.
            """)

    static let chinese = Prompt(
        name: "proof-open.zh",
        text: """
            文本：
            <<<
            {text}
            >>>

            这段文本是否只是提出请求，把回答留给收到它的人？如果它已经给出了答案或部分答案，或者在说明自己是怎样写成的，\
            就回答“否”。请回答“是”或“否”。
            """)
}
