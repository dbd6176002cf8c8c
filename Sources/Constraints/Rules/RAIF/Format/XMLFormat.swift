/// Wants the whole response in XML.
///
/// RAIF's trainer registers this rule and forgets to import the parser that it calls, so that every
/// response that isn't blank stops the run: it is never exported to RAIF. The compatible checker
/// says what that code means to say. Like RAIF's checker of JSON, it takes characters of fences and
/// of "xml" off the start one by one and grave accents off the end; what is left passes if it is a
/// document, and also if somewhere in it `<`, `>`, `</` and `>` come in this order: a text with a
/// tag in it and a closing tag passes, whatever else it holds.
struct XMLFormat: Rule {
    static let id: RuleID = "detectable_format:xml_format"
    static let collection = RuleCollection.raif
    static let summary = "The whole response is one XML document, in a code fence or not."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.allExcept(
        [KeywordExistence.id, ForbiddenWords.id, KeywordFrequency.id],
        because: "a response that is XML throughout leaves no room for it")
    static let weight = 0.4

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "The entire output should be wrapped in XML format. You can use markdown ticks such as ```.",
            "Give your whole answer as one well-formed XML document.",
            "Respond with XML and nothing else: one root element that holds everything.",
            """
            An XML parser must be able to read your reply from the first character to the last; a \
            code fence around it is fine.
            """,
            "Put everything you have to say inside a single XML element with child elements.",
            """
            Write the answer as XML. Close every tag you open, nest them properly, and leave no text \
            outside the root element.
            """,
            "I want an XML document back, optionally in a ```xml block, without any comment before or after.",
            "Structure your reply with XML tags under one root, so that it is well-formed as a whole.",
        ],
        .chinese: [
            "整个输出须为 XML 格式，可以用 ``` 这样的 markdown 代码块包裹。",
            "请把全部回答写成一份格式良好的 XML 文档。",
            "只输出 XML，由一个根元素包住所有内容，不要有其他文字。",
            "你的回复从头到尾必须能被 XML 解析器读取，外面加一层代码块也可以。",
            "把要说的话全部放进一个 XML 元素及其子元素里。",
            "请用 XML 作答：标签要成对闭合、正确嵌套，根元素之外不留文字。",
            "返回一份 XML 文档，可以放在 ```xml 代码块中，前后不要加说明。",
            "请用 XML 标签组织回答，只有一个根元素，整体须符合 XML 语法。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "<tides><high>noon</high><low>six</low></tides>"),
        .passes([:], "```xml\n<?xml version=\"1.0\"?>\n<潮汐 类型=\"大潮\"><涨>正午</涨></潮汐>\n```"),
        .passes([:], "<tide height=\"3\"/>"),
        .fails([:], "The tide is high."),
        .fails([:], "<潮汐>正午"),
        .fails([:], "{\"tide\": \"high\"}"),
        .passesUnsoundly([:], "Here it is: <tide>high</tide>"),
        .passesUnsoundly([:], "<tide><high>noon</tide></high>"),
        .passesUnsoundly([:], "<潮汐>涨 & 落</潮汐>"),
        .failsUnsoundly([:], "```XMl\n<tide/>\n```"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let text = JSONFormat.withoutFenceCharacters(
            response.stripped, heads: ["`xml", "`Xml", "`XML", "`"])
        return verdict(hasTags(text) || XMLText.isDocument(text))
    }

    /// Reads a document, in one code fence or none.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(XMLText.isDocument(JSONFormat.unfenced(response.stripped, language: "xml")))
    }

    /// Whether `<.*>.*</.*>` matches somewhere, over lines too.
    private func hasTags(_ text: ArraySlice<UInt32>) -> Bool {
        guard let start = text.firstIndex(of: 0x3C),
            let end = text[start...].firstIndex(of: 0x3E),
            let last = text[end...].lastIndex(of: 0x3E)
        else { return false }
        let between = text[(end + 1)..<max(end + 1, last)]
        return zip(between, between.dropFirst()).contains { $0 == 0x3C && $1 == 0x2F }
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(Self.self, followed, followed ? "valid" : "not XML as a whole")
    }

    var demands: [Demand] { [.whole(.xml)] }
}
