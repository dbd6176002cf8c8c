/// Asks a judge whether an instruction still asks for everything that its seed asks for.
enum ProofTaskPrompt: PromptSheet {
    static let summary =
        "Asks a judge whether a rewritten instruction still asks for its seed's task."
    static let stages = ["inject-constraints"]
    static let places = [
        "seed": "the seed's text",
        "text": "the instruction's text",
    ]
    static var prompts: [Prompt] { [english, chinese] }

    static let english = Prompt(
        name: "proof-task.en",
        text: """
            Request A:
            <<<
            {seed}
            >>>

            Request B:
            <<<
            {text}
            >>>

            Request B was made from request A by adding conditions. Does request B still ask for \
            everything that request A asks for, about the same material? Conditions on form, length \
            or wording don't matter. Answer YES or NO.
            """)

    static let chinese = Prompt(
        name: "proof-task.zh",
        text: """
            请求甲：
            <<<
            {seed}
            >>>

            请求乙：
            <<<
            {text}
            >>>

            请求乙是在请求甲上增加条件得到的。请求乙是否仍然要求完成请求甲要求的全部内容，针对的材料也相同？形式、长度、\
            措辞方面的条件不影响判断。请回答“是”或“否”。
            """)
}
