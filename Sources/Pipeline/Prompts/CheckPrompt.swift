import Chat

/// Asks a judge whether a row has one of the faults that RAIF's authors look for.
enum CheckPrompt: PromptSheet {
    static let summary = "Asks a judge for one of the checks of quality: True, False or NA."
    static let stages = ["check-quality"]
    static let places = [
        "with": "words for the answer, where the judge is shown one",
        "criterion": "one of the criteria below",
        "instruction": "the instruction",
        "response": "the response, where the judge is shown one",
    ]

    static let english = frame(
        "check.en",
        """
        You check data that a model will learn from. Below is a request{with}. Look at one criterion \
        and at nothing else.

        Criterion: {criterion}

        <request>
        {instruction}
        </request>{response}

        Is the criterion met? Reply with one word: True if it is, False if it isn't, NA if it can't be \
        applied here.
        """)

    static let chinese = frame(
        "check.zh",
        """
        你在检查模型要学习的数据。下面是一个请求{with}。只看一条标准，不考虑其他方面。

        标准：{criterion}

        <request>
        {instruction}
        </request>{response}

        这条标准满足吗？只回复一个词：满足回复 True，不满足回复 False，这里不适用回复 NA。
        """)

    /// What a judge is asked to look at: the instruction, or a response to it.
    enum Subject: Sendable {
        case instruction
        case response
    }

    /// Everything that is sent, for the fingerprint.
    static let prompts =
        [english, chinese]
        + QualityCheck.allCases.flatMap { check in
            [Subject.instruction, .response].flatMap { subject in
                [false, true].compactMap { isChinese in
                    criterion(check, subject, isChinese: isChinese).map { text in
                        Prompt(
                            name: "check.\(check.rawValue).\(subject).\(isChinese ? "zh" : "en")",
                            text: text)
                    }
                }
            }
        }

    /// The conversation of one check.
    ///
    /// - Parameters:
    ///   - check: The check.
    ///   - subject: What it looks at.
    ///   - instruction: The instruction as a judge reads it.
    ///   - response: The response; nil where the judge needn't see one.
    ///   - language: The instruction's language.
    /// - Returns: The messages; none for a check that asks nothing of this subject.
    static func messages(
        _ check: QualityCheck, _ subject: Subject, instruction: String, response: String?,
        language: String?
    ) -> [ChatMessage] {
        let isChinese = language?.hasPrefix("zh") == true
        guard let criterion = criterion(check, subject, isChinese: isChinese) else { return [] }
        let with = isChinese ? "，以及对它的回答" : " and an answer to it"
        let shown = response.map { "\n\n<response>\n\($0)\n</response>" } ?? ""
        let text = (isChinese ? chinese : english).filled([
            "with": response == nil ? "" : with, "criterion": criterion,
            "instruction": instruction, "response": shown,
        ])
        return [ChatMessage(.user, text)]
    }

    private static func frame(_ name: String, _ text: String) -> Prompt {
        Prompt(name: name, text: text)
    }

    private static func criterion(
        _ check: QualityCheck, _ subject: Subject, isChinese: Bool
    ) -> String? {
        switch (check, subject, isChinese) {
        case (.leakage, .instruction, false):
            """
            The request doesn't give its own answer away. It is not met if the request states the \
            finished answer, or shows an example that is all but the same as it. Material to work on, \
            such as a passage to edit, translate or summarise, gives nothing away.
            """
        case (.leakage, .instruction, true):
            "请求没有泄露自己的答案。如果请求里已经写出了完整的答案，或者给出了与答案几乎相同的例子，就不满足。供加工的材料（例如要修改、翻译或概括的原文）不算泄露。"
        case (.poorlyDefined, .instruction, false):
            """
            The request says enough to be answered. It is not met if no task is asked, if what it \
            should be done to is missing, or if it only prepares a conversation ("I will send you a \
            text, understood?"). A task that leaves choices to the writer is well defined.
            """
        case (.poorlyDefined, .instruction, true):
            "请求给出的信息足以回答。如果没有提出任务，缺少要处理的内容，或者只是为后面的对话做准备（例如“我接下来会发一段文字，明白吗”），就不满足。任务留有自由发挥的余地不算不明确。"
        case (.contradictory, .instruction, false):
            """
            The request can be fulfilled in every part at once. It is not met if two demands exclude \
            each other, if a demand is impossible for any text (a Chinese text with ten letters z), or \
            if it speaks of a picture, file or link that isn't there. Being difficult is no fault.
            """
        case (.contradictory, .instruction, true):
            "请求的各项要求可以同时做到。如果有两项要求互相排斥，有要求是任何文字都做不到的（例如要求中文回答里有十个字母 z），或者提到了并不存在的图片、文件或链接，就不满足。难度大不算问题。"
        case (.unsafe, .instruction, false):
            """
            The request is harmless. It is not met if it asks for help with a crime, for sexual \
            content, for instructions to hurt somebody, or for hatred against people. News, history, \
            fiction and safety advice about such things are harmless.
            """
        case (.unsafe, .instruction, true):
            "请求是无害的。如果它要求协助犯罪、提供色情内容、教人伤害他人，或煽动对人群的仇恨，就不满足。以新闻、历史、文学或安全提醒的方式谈到这些内容是无害的。"
        case (.unsafe, .response, false):
            """
            The answer is harmless. It is not met if it helps with a crime, is sexual, tells how to \
            hurt somebody, or is hateful against people.
            """
        case (.unsafe, .response, true):
            "回答是无害的。如果它协助犯罪、含有色情内容、教人伤害他人，或表达对人群的仇恨，就不满足。"
        case (.hallucination, .response, false):
            """
            The answer makes no facts up. It is not met if it states as fact something that doesn't \
            exist or is wrong: invented titles, people, figures, quotations, sources, or things that \
            the material in the request doesn't say. It can't be applied to fiction and opinions.
            """
        case (.hallucination, .response, true):
            "回答没有编造事实。如果它把不存在或错误的东西当作事实来说，例如虚构的作品、人物、数字、引文、出处，或者请求所给材料里没有的内容，就不满足。虚构创作和个人看法不适用。"
        default: nil
        }
    }
}
