/// What a text asks for, where it says so in plain words.
///
/// Each answer is nil where readers could differ: neither the plain words nor the lack of any hint.
enum TextRequests {
    static func list(_ text: ConditionText) -> Bool? {
        let plain =
            text.language == .english
            ? ["a list of", "make a list", "write a list", "create a list", "in list form"]
            : ["列一个清单", "列出一份清单", "列个清单", "列一份清单", "用列表", "以列表"]
        if text.holds(anyOf: plain) || starts(text, ["list ", "列出"]) { return true }
        let hints =
            text.language == .english
            ? [
                "list", "enumerate", "bullet", "name ", "items", "ideas", "examples", "ways",
                "steps",
            ]
            : ["列", "清单", "条", "几个", "哪些", "项", "步骤", "举"]
        return text.holds(anyOf: hints) ? nil : false
    }

    static func code(_ text: ConditionText) -> Bool? {
        let isPlain =
            text.holds(anyOf: tongues) && text.holds(anyOf: programs) && text.holds(anyOf: verbs)
        if isPlain { return true }
        return SeedCues.form(of: text.folded) == .code || text.holds(anyOf: tongues + programs)
            ? nil : false
    }

    private static let tongues = needles([
        "python", "javascript", "typescript", "c++", "c#", "golang", "rust", "kotlin", "sql",
        "bash", "java",
    ])
    private static let programs = needles([
        "function", "script", "program", "code", "class", "query", "函数", "代码", "脚本", "程序",
    ])
    private static let verbs = needles([
        "write", "create", "implement", "build", "develop", "写", "编", "实现",
    ])

    /// A name of a language may also be that of a people, so "in English" is plain and "English"
    /// alone is not.
    static func language(_ text: ConditionText) -> Bool? {
        if text.language == .chinese, text.holds(anyOf: chineseNames) { return true }
        if text.language == .english, phrases.contains(where: { text.holds(word: $0) }) {
            // "Life in Chinese cities": a noun behind it makes it doubtful.
            let end = text.folded.stripped()
            let ends = phrases.contains { phrase in
                end.suffix(phrase.points.count).elementsEqual(phrase.points)
            }
            return ends || text.holds(anyOf: endedPhrases) ? true : nil
        }
        return text.holds(anyOf: englishNames + chineseNames + languageHints) ? nil : false
    }

    private static let names = [
        "english", "french", "spanish", "german", "chinese", "japanese", "italian", "russian",
        "korean", "portuguese", "arabic", "latin", "greek", "hindi", "dutch", "swedish",
        "mandarin", "turkish", "polish", "hebrew",
    ]
    private static let englishNames = needles(names)
    private static let chineseNames = needles([
        "英语", "英文", "法语", "法文", "德语", "德文", "日语", "日文", "中文", "汉语", "俄语", "韩语", "西班牙语",
        "意大利语", "阿拉伯语", "葡萄牙语", "普通话", "粤语", "拉丁语",
    ])
    private static let phrases = needles(
        names.flatMap { ["in \($0)", "into \($0)", "to \($0)", "from \($0)"] })
    /// The phrases with a mark behind them.
    private static let endedPhrases = [".", ",", "?", "!", ":", ";"].flatMap { mark in
        phrases.map { Needle($0.points + mark.points) }
    }
    private static let languageHints = needles(["语", "文", "language", "translat"])

    private static func needles(_ texts: [String]) -> [Needle] {
        texts.map { Needle(folding: $0) }
    }

    private static func starts(_ text: ConditionText, _ words: [String]) -> Bool {
        let start = text.folded.stripped()
        return words.contains { start.starts(with: CaseMapping.folded($0.points)) }
    }
}
