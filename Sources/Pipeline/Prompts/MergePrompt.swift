import Constraints

/// Asks for an instruction in running words that states everything a listed one does.
enum MergePrompt: PromptSheet {
    static let summary = "Asks for a listed instruction in words that a person would write."
    static let stages = ["inject-constraints"]
    static let places = [
        "parts": "an exemplar's request and parts, listed",
        "text": "the same exemplar as one text",
        "draft": "the instruction, listed, with the seed's own text marked",
        "manner": "the tone of the text, by the prompts below",
        "again": "on a later attempt, what was wrong with the one before; else nothing",
        "faults": "a line for each fault that a proof found",
        "rejected": "the text that had the faults",
    ]

    static let english = Prompt(
        name: "merge.en",
        text: """
            Put a request that is given as a list into the words in which one person would send it. \
            An example of such a list:

            [[EXAMPLE]]
            {parts}
            [[/EXAMPLE]]

            and of the text made from it:

            [[EXAMPLE-TEXT]]
            {text}
            [[/EXAMPLE-TEXT]]

            Now do the same for this one:

            [[DRAFT]]
            {draft}
            [[/DRAFT]]

            - State every part. Keep each condition with what depends on it, and steps in their order.
            - Keep every number, every quoted text and every keyword exactly as it is. "At least", \
            "at most" and "exactly" stay what they are.
            - What stands between [[KEEP]] and [[/KEEP]] is the sender's own text: take it over word \
            for word, and leave the two marks out.
            - Add no demand, leave none out, and don't answer the request.
            - {manner}
            - Write in English.

            {again}Reply with the finished text alone, between [[INSTRUCTION]] and [[/INSTRUCTION]].
            """)

    static let chinese = Prompt(
        name: "merge.zh",
        text: """
            请把一份逐条列出的请求改写成一个人实际会发送的文字。下面是这种清单的一个例子：

            [[EXAMPLE]]
            {parts}
            [[/EXAMPLE]]

            以及由它写成的文字：

            [[EXAMPLE-TEXT]]
            {text}
            [[/EXAMPLE-TEXT]]

            现在请同样改写下面这一份：

            [[DRAFT]]
            {draft}
            [[/DRAFT]]

            - 每一条都要说到。条件要和它所决定的内容放在一起，步骤保持原来的先后。
            - 每个数字、每处引用的文字和每个关键词都要原样保留。“至少”“至多”“恰好”不能改变。
            - [[KEEP]] 和 [[/KEEP]] 之间是发送者自己的文字：逐字照抄，两个标记本身不要写出来。
            - 不要增加要求，不要遗漏要求，也不要回答这个请求。
            - {manner}
            - 用中文书写。

            {again}只回复写好的文字，放在 [[INSTRUCTION]] 和 [[/INSTRUCTION]] 之间。
            """)

    static let againInEnglish = Prompt(
        name: "merge.en.again",
        text: """
            An earlier text of yours could not be used, for these reasons:

            [[FAULTS]]
            {faults}
            [[/FAULTS]]
            {rejected}
            Write it anew without these faults.


            """)

    static let againInChinese = Prompt(
        name: "merge.zh.again",
        text: """
            你之前写的文字不能使用，原因如下：

            [[FAULTS]]
            {faults}
            [[/FAULTS]]
            {rejected}
            请重新写，避免这些问题。


            """)

    static var prompts: [Prompt] {
        [english, chinese, againInEnglish, againInChinese]
            + PromptLanguage.allCases.flatMap(manners)
    }

    static func prompt(_ language: PromptLanguage) -> Prompt {
        language == .chinese ? chinese : english
    }

    static func again(_ language: PromptLanguage) -> Prompt {
        language == .chinese ? againInChinese : againInEnglish
    }

    /// The tones that a text can have.
    static func manners(_ language: PromptLanguage) -> [Prompt] {
        let texts =
            language == .chinese
            ? [
                "写得简短直接，像忙碌的人发的消息。", "写得自然随意，像在和熟人聊天。", "写得客气周到，像一封工作邮件。",
                "先交代背景，再一件一件说要求。", "写成连贯的一段话，不分条。", "写得正式严谨，像一份委托说明。",
            ]
            : [
                "Be brief and direct, like somebody in a hurry.",
                "Be relaxed, as when chatting with somebody you know.",
                "Be polite and thorough, as in an email at work.",
                "Give the background first, then say one by one what you need.",
                "Let it be running prose, with no list in it.",
                "Be formal and exact, as in a written commission.",
            ]
        return texts.enumerated().map { index, text in
            Prompt(name: "merge.\(language.rawValue).manner\(index + 1)", text: text)
        }
    }
}
