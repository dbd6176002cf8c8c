/// Asks a judge whether one answer can meet everything that an instruction demands.
enum ProofPossiblePrompt: PromptSheet {
    static let summary = "Asks a judge whether one answer can meet a rewritten instruction."
    static let stages = ["inject-constraints"]
    static let places = [
        "text": "the instruction's text"
    ]
    static var prompts: [Prompt] { [english, chinese] }

    static let english = Prompt(
        name: "proof-possible.en",
        text: """
            Request:
            <<<
            {text}
            >>>

            Can one answer meet everything that the request demands at the same time? Say NO if two \
            demands contradict each other, if one of them can't be met, or if something that the \
            request refers to isn't there. Answer YES or NO.
            """)

    static let chinese = Prompt(
        name: "proof-possible.zh",
        text: """
            请求：
            <<<
            {text}
            >>>

            一个回答能否同时满足这个请求的全部要求？如果有两项要求互相矛盾，或者某项要求无法做到，或者它提到的材料并不存在，\
            就回答“否”。请回答“是”或“否”。
            """)
}
