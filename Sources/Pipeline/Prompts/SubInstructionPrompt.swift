import Constraints

/// Asks for sub-instructions that fit a seed, each with a question that a judge will be asked.
enum SubInstructionPrompt: PromptSheet {
    static let summary = "Asks for sub-instructions that fit a seed, each with a yes/no question."
    static let stages = ["inject-constraints"]
    static let places = [
        "example": "an exemplar's request and parts, with their questions",
        "seed": "the seed's text; the beginning of a long one",
        "wanted": "a numbered line for each part wanted, by the prompts below",
        "earlier": "the parts, by their numbers, whose result a part uses",
    ]

    static let english = Prompt(
        name: "sub-instructions.en",
        text: """
            You write the parts of complex requests, as people really send them to an assistant. \
            Below are a finished example, a new request, and a list of the parts wanted for it.

            [[EXAMPLE]]
            {example}
            [[/EXAMPLE]]

            [[REQUEST]]
            {seed}
            [[/REQUEST]]

            [[WANTED]]
            {wanted}
            [[/WANTED]]

            For each number of the list, write a sub-instruction that suits the new request, and a \
            question by which somebody who reads the response can check it.
            - Learn from the example how such parts are built. Take over nothing of what it says: \
            neither its subject, nor its wording, nor its questions.
            - The sub-instructions add to the request. Don't answer it, don't repeat it, don't work \
            against it.
            - Each asks for one thing, in one or two short sentences addressed to whoever answers \
            the request, and a reader must be able to see from the response alone whether it was done.
            - A part marked as a task asks for one more piece of work. A part marked "after" uses \
            what the parts named there give. The order is said elsewhere: begin neither with "then" \
            nor with "first".
            - Say nothing about the number of words, sentences, paragraphs or lines, nor about JSON, \
            capital letters or the language of the response: others see to that.
            - A question is answered with YES or NO; YES means that the sub-instruction was followed. \
            It asks about one thing, and has no double negation.
            - No two parts ask for the same thing, and none contradicts another.
            - Write in English.

            Reply with JSON and nothing else, one entry for each number:
            {"constraints": [{"number": 1, "instruction": "...", "question": "..."}]}
            """)

    static let chinese = Prompt(
        name: "sub-instructions.zh",
        text: """
            你负责编写复杂请求的各个组成部分，就像人们真正发给助手的那样。下面有一个完成的例子、一个新的请求，以及需要的各个部分的清单。

            [[EXAMPLE]]
            {example}
            [[/EXAMPLE]]

            [[REQUEST]]
            {seed}
            [[/REQUEST]]

            [[WANTED]]
            {wanted}
            [[/WANTED]]

            请为清单中的每个编号写一条适合新请求的子指令，再写一个问题，让只看到回答的人能据此检查。
            - 从例子中学习各部分是怎样组织的，但不要照搬它的内容：主题、措辞和问题都不要沿用。
            - 子指令是对请求的补充。不要回答请求，不要重复请求，也不要与请求相抵触。
            - 每条子指令只要求一件事，用一两个短句，对将要作答的人说；只看回答就必须能判断它是否做到。
            - 标有 task 的部分要求再做一项工作；标有 after 的部分要用到所列编号的结果。先后另有说明，不要用“然后”“首先”开头。
            - 不要规定字数、句数、段数或行数，也不要提 JSON、大小写或回答所用的语言：这些另有安排。
            - 问题用“是”或“否”来回答，“是”表示做到了子指令；一个问题只问一件事，不要用双重否定。
            - 任何两个部分都不要重复，也不要互相矛盾。
            - 用中文书写。

            只回复 JSON，不要写别的，每个编号一项：
            {"constraints": [{"number": 1, "instruction": "……", "question": "……"}]}
            """)

    static var prompts: [Prompt] {
        [english, chinese]
            + PromptLanguage.allCases.flatMap { language in
                SoftCategory.allCases.map { wish(for: $0, language) }
                    + [task(language), earlier(language), seedFirst(language)]
            }
    }

    static func prompt(_ language: PromptLanguage) -> Prompt {
        language == .chinese ? chinese : english
    }

    /// What is said of a category.
    static func wish(for category: SoftCategory, _ language: PromptLanguage) -> Prompt {
        Prompt(
            name: "sub-instructions.\(language.rawValue).\(category.rawValue)",
            text: category.words(language))
    }

    /// What is said of a task.
    static func task(_ language: PromptLanguage) -> Prompt {
        Prompt(
            name: "sub-instructions.\(language.rawValue).task",
            text: language == .chinese ? "再要做的一项工作" : "one more piece of work")
    }

    /// What is said of a part that uses what others give.
    static func earlier(_ language: PromptLanguage) -> Prompt {
        Prompt(
            name: "sub-instructions.\(language.rawValue).after",
            text: language == .chinese
                ? "要用到 {earlier} 的结果" : "it uses what {earlier} gives")
    }

    /// What is said of a task that uses the answer to the seed itself.
    static func seedFirst(_ language: PromptLanguage) -> Prompt {
        Prompt(
            name: "sub-instructions.\(language.rawValue).first",
            text: language == .chinese
                ? "在完成请求本身之后进行" : "to be done once the request itself is answered")
    }
}
