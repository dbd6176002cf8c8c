/// Wants the whole response in JSON.
struct JSONFormat: Rule {
    static let id: RuleID = "detectable_format:json_format"
    static let collection = RuleCollection.ifeval
    static let summary = "The whole response is JSON, in a code fence or not."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.allExcept(
        [KeywordExistence.id, ForbiddenWords.id, KeywordFrequency.id],
        because: "a response that is JSON throughout leaves no room for it")
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Entire output should be wrapped in JSON format. You can use markdown ticks such as \
            ```.
            """,
            "Give your whole answer as valid JSON, an object or an array.",
            "Respond with a single JSON object and nothing else.",
            """
            Your response must parse as a JSON object or array from the first character to the \
            last; a code fence around it is fine.
            """,
            "Put everything you have to say into one JSON object.",
            """
            I will feed your reply to a JSON parser, so write one JSON object with no text before \
            or after it.
            """,
            """
            Format the answer as JSON: curly braces, double-quoted keys, no comments, no trailing \
            commas, nothing outside.
            """,
            """
            Return the result as a JSON document (an object or an array at the top), optionally in \
            a ```json block.
            """,
        ],
        .chinese: [
            "整个输出须为 JSON 格式，可以用 ``` 这样的 markdown 代码块包裹。",
            "请把全部回答写成合法的 JSON（对象或数组）。",
            "只输出一个 JSON 对象，不要有其他内容。",
            "你的回答从头到尾必须能被解析为一个 JSON 对象或数组。",
            "我会把你的回复直接交给 JSON 解析器，所以 JSON 对象前后不要有任何文字。",
            "请用 JSON 作答：花括号、双引号的键名，不加注释，不留多余的逗号。",
            "把要说的话全部放进一个 JSON 对象里。",
            "返回一份 JSON 文档，最外层是对象或数组，可以放在 ```json 代码块中。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "{\"tide\": [\"high\", \"low\"]}"),
        .passes([:], "```json\n{\"潮汐\": \"涨\"}\n```"),
        .fails([:], "The tide is high."),
        .fails([:], "{\"潮汐\": \"涨\""),
        .passesUnsoundly([:], "{\"tide\": NaN}"),
        .passesUnsoundly([:], "42"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    /// Reads what is left when characters of fences and of "json" are taken off both ends.
    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let text = Self.withoutFenceCharacters(
            response.stripped, heads: ["`json", "`Json", "`JSON", "`"])
        return verdict(JSONText.top(of: text, strictly: false) != nil)
    }

    /// Takes the characters of each head off the start in turn, and grave accents off the end.
    ///
    /// IFEval means to take off whole fences; RAIF's `lstrip` and `rstrip` take sets of characters.
    static func withoutFenceCharacters(
        _ text: ArraySlice<UInt32>, heads: [String]
    ) -> ArraySlice<UInt32> {
        var text = text
        for head in heads {
            let characters = head.points
            text = text.drop { characters.contains($0) }
        }
        while text.last == 0x60 { text = text.dropLast() }
        return text.stripped()
    }

    /// What is inside of one code fence around a text, which may name a language; else the text.
    static func unfenced(_ text: ArraySlice<UInt32>, language: String) -> ArraySlice<UInt32> {
        let fence = "```".points
        guard text.starts(with: fence), text.count > 6, text.suffix(3).elementsEqual(fence) else {
            return text
        }
        let inside = text.dropFirst(3).dropLast(3)
        let name = inside.prefix(language.unicodeScalars.count)
        let isNamed = CaseMapping.folded(name) == language.points
        return (isNamed ? inside.dropFirst(name.count) : inside).stripped()
    }

    /// Reads an object or array by the standard, in one code fence or none.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let text = Self.unfenced(response.stripped, language: "json")
        let top = JSONText.top(of: text, strictly: true)
        return verdict(top == .object || top == .array)
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(Self.self, followed, followed ? "valid" : "not JSON as a whole")
    }
}
