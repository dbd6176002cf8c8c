import Constraints

/// What a judge is asked about an instruction that a model has put in words.
enum ProofPrompts {
    static let taskEnglish = Prompt(
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

    static let taskChinese = Prompt(
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

    static let constraintEnglish = Prompt(
        name: "proof-constraint.en",
        text: """
            Request:
            <<<
            {text}
            >>>

            Does the request state this condition, in whatever words: "{constraint}"? It must be \
            there in full: nothing of it left out, weakened or turned round. Answer YES or NO.
            """)

    static let constraintChinese = Prompt(
        name: "proof-constraint.zh",
        text: """
            请求：
            <<<
            {text}
            >>>

            这个请求是否提出了如下条件（措辞可以不同）：“{constraint}”？条件须完整，不能有遗漏、减弱或改变意思。\
            请回答“是”或“否”。
            """)

    static let possibleEnglish = Prompt(
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

    static let possibleChinese = Prompt(
        name: "proof-possible.zh",
        text: """
            请求：
            <<<
            {text}
            >>>

            一个回答能否同时满足这个请求的全部要求？如果有两项要求互相矛盾，或者某项要求无法做到，或者它提到的材料并不存在，\
            就回答“否”。请回答“是”或“否”。
            """)

    static let openEnglish = Prompt(
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

    static let openChinese = Prompt(
        name: "proof-open.zh",
        text: """
            文本：
            <<<
            {text}
            >>>

            这段文本是否只是提出请求，把回答留给收到它的人？如果它已经给出了答案或部分答案，或者在说明自己是怎样写成的，\
            就回答“否”。请回答“是”或“否”。
            """)

    static let all = [
        taskEnglish, taskChinese, constraintEnglish, constraintChinese, possibleEnglish,
        possibleChinese, openEnglish, openChinese,
    ]

    static func task(_ language: PromptLanguage) -> Prompt {
        language == .english ? taskEnglish : taskChinese
    }

    static func constraint(_ language: PromptLanguage) -> Prompt {
        language == .english ? constraintEnglish : constraintChinese
    }

    static func possible(_ language: PromptLanguage) -> Prompt {
        language == .english ? possibleEnglish : possibleChinese
    }

    static func open(_ language: PromptLanguage) -> Prompt {
        language == .english ? openEnglish : openChinese
    }
}
