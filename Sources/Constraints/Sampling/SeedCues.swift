/// Words in a seed that tell what kind of answer it asks for.
struct SeedCues {
    private let latin: [Needle]
    private let chinese: [Needle]

    /// Latin cues must be whole words, Chinese ones may stand anywhere.
    init(latin: [String], chinese: [String]) {
        self.latin = latin.map { Needle(folding: $0) }
        self.chinese = chinese.map { Needle(folding: $0) }
    }

    func occur(in folded: [UInt32]) -> Bool {
        chinese.contains { $0.occurs(in: folded) }
            || latin.contains { needle in
                needle.places(in: folded).contains { place in
                    (place.lowerBound == 0 || !isLatin(folded[place.lowerBound - 1]))
                        && (place.upperBound == folded.count || !isLatin(folded[place.upperBound]))
                }
            }
    }

    private func isLatin(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && !CodePoint.isCJK(point)
    }

    static func form(of folded: [UInt32]) -> AnswerForm {
        if structured.occur(in: folded) { return .structured }
        if code.occur(in: folded) { return .code }
        return short.occur(in: folded) ? .short : .prose
    }

    /// Whether the text ends in a question that starts as yes-or-no questions do.
    static func asksYesNo(_ folded: [UInt32]) -> Bool {
        let text = folded.stripped()
        guard let last = text.last, last == 0x3F || last == 0xFF1F else { return false }
        if text.count < 400, !chineseYesNo.occur(in: Array(text)) {
            let first = text.prefix { CodePoint.isWord($0) }
            return yesNoStarts.contains(String(points: first))
        }
        return text.count < 400
    }

    /// Whether a text to work on follows the request.
    static func hasInput(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let quotes = scalars.count { "\"“”「」".unicodeScalars.contains($0) }
        let lines = scalars.split(separator: "\n").count { $0.count > 20 }
        return quotes >= 2 || lines > 1
    }

    static let language = SeedCues(
        latin: [
            "translate", "translation", "translated", "in english", "in french", "in spanish",
            "in german", "in chinese", "in japanese", "in italian", "in russian", "in korean",
            "in portuguese", "into english", "to english", "to french", "to spanish", "to german",
            "to chinese", "grammar", "language", "pronounce", "haiku",
        ],
        chinese: [
            "翻译", "译成", "译为", "英文", "英语", "中文", "日语", "日文", "法语", "德语", "西班牙语", "俄语",
            "韩语", "普通话", "文言文", "语法", "古诗", "成语",
        ])

    private static let structured = SeedCues(
        latin: [
            "json", "xml", "yaml", "csv", "table", "spreadsheet", "tabular", "markdown", "latex",
            "html", "svg", "crossword",
        ],
        chinese: ["表格", "列表格式", "思维导图", "对照表"])

    private static let code = SeedCues(
        latin: [
            "code", "python", "javascript", "typescript", "java", "c++", "c#", "sql", "regex",
            "bash",
            "shell script", "a script", "function that", "a function", "program that", "a program",
            "algorithm", "css", "react", "unit test", "excel formula", "kotlin", "rust", "golang",
            "php", "api", "query", "def", "```",
        ],
        chinese: ["代码", "编程", "程序", "函数", "脚本", "正则", "算法", "```"])

    private static let short = SeedCues(
        latin: [
            "classify", "categorize", "true or false", "multiple choice", "which of the following",
            "yes or no", "one word", "single word", "one sentence", "a sentence", "calculate",
            "solve",
            "compute", "how many", "how much", "what year", "fill in the blank", "identify the",
            "correct the", "spell", "rearrange", "reorder", "unscramble", "antonym", "synonym",
            "synonyms", "complete the following sentence", "complete the sentence", "email address",
            "finish the sentence", "which of these", "label", "sentiment", "convert", "a title",
            "a headline", "a slogan",
            "a tagline", "a hashtag", "rhyming", "name one", "edit the following", "rewrite the",
            "paraphrase", "extract", "answer with", "sort the", "sort these", "arrange", "acronym",
        ],
        chinese: [
            "分类", "判断", "选择题", "填空", "一句话", "一个词", "计算", "多少", "哪一年", "反义词", "同义词",
            "对还是错", "是否正确", "改写", "改正", "纠正", "提取", "排序", "标题", "口号", "造句", "标语", "求解",
            "方程", "选项", "哪个选项", "对联",
        ])

    private static let chineseYesNo = SeedCues(
        latin: [], chinese: ["吗？", "吗?", "是不是", "能不能", "可不可以"])

    private static let yesNoStarts: Set<String> = [
        "is", "are", "was", "were", "do", "does", "did", "can", "could", "should", "will", "would",
        "has", "have", "am",
    ]
}
