/// Asks a judge whether an instruction states a soft constraint.
enum ProofConstraintPrompt: PromptSheet {
    static let summary = "Asks a judge whether a rewritten instruction states a constraint."
    static let stages = ["inject-constraints"]
    static let places = [
        "text": "the instruction's text",
        "constraint": "the sentence that states it",
    ]
    static var prompts: [Prompt] { [english, chinese] }

    static let english = Prompt(
        name: "proof-constraint.en",
        text: """
            Request:
            <<<
            {text}
            >>>

            Does the request state this condition, in whatever words: "{constraint}"? It must be \
            there in full: nothing of it left out, weakened or turned round. Answer YES or NO.
            """)

    static let chinese = Prompt(
        name: "proof-constraint.zh",
        text: """
            请求：
            <<<
            {text}
            >>>

            这个请求是否提出了如下条件（措辞可以不同）：“{constraint}”？条件须完整，不能有遗漏、减弱或改变意思。\
            请回答“是”或“否”。
            """)
}
