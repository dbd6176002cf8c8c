/// The names of abilities, an open set, written one way.
///
/// InsTag merges tags by how often they occur; here a name becomes what it becomes whatever the other
/// rows say, so that a row's tags depend on the row alone.
enum AbilityTag {
    /// The greatest length of a name in characters.
    private static let longest = 48

    /// The usual name of an ability; nil for what is no name.
    static func normalised(_ text: String) -> String? {
        var words = text.lowercased()
            .split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }.map(String.init)
        while let last = words.last, words.count > 1, fillers.contains(last) { words.removeLast() }
        while let first = words.first, words.count > 1, leading.contains(first) {
            words.removeFirst()
        }
        words = words.map(americanised)
        if let last = words.popLast() { words.append(singular(last)) }
        let name = words.joined(separator: " ")
        guard name.contains(where: \.isLetter), name.count <= longest, words.count <= 6 else {
            return nil
        }
        return synonyms[name] ?? name
    }

    private static let fillers: Set<String> = [
        "task", "tasks", "skill", "skills", "ability", "abilities", "request", "capability",
        "能力", "任务",
    ]
    private static let leading: Set<String> = ["the", "a", "an", "general", "basic"]

    private static func americanised(_ word: String) -> String {
        for (british, american) in [("isation", "ization"), ("ising", "izing"), ("ise", "ize")]
        where word.hasSuffix(british) && word.utf8.count > british.utf8.count + 3
            && !kept.contains(word)
        {
            return word.dropLast(british.count) + american
        }
        return word
    }

    private static let kept: Set<String> = [
        "exercise", "advertise", "advertising", "expertise", "enterprise", "promise", "comprise",
        "surprise", "paraphrase",
    ]

    /// A noun without the plural's ending.
    private static func singular(_ word: String) -> String {
        guard word.utf8.count > 3, word.allSatisfy(\.isASCII) else { return word }
        if uncountable.contains(word) { return word }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        for ending in ["sses", "shes", "ches", "xes"] where word.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        let keeps = ["ss", "us", "is", "ics"]
        return word.hasSuffix("s") && !keeps.contains { word.hasSuffix($0) }
            ? String(word.dropLast()) : word
    }

    private static let uncountable: Set<String> = ["news", "species", "series", "sales", "css"]

    /// Usual names by the other ones, after the steps above.
    private static let synonyms: [String: String] = {
        let groups: [String: [String]] = [
            "summarization": [
                "summary", "summarizing", "text summarization", "摘要", "总结", "概括", "文本摘要",
            ],
            "translation": ["translating", "language translation", "machine translation", "翻译"],
            "question answering": ["answering question", "q a", "qa", "问答", "回答问题"],
            "creative writing": ["creativity", "fiction writing", "创意写作", "创作"],
            "story writing": ["storytelling", "story telling", "story generation", "写故事", "故事创作"],
            "poetry writing": [
                "poem writing", "poetry", "poem generation", "poetry generation", "写诗", "诗歌创作",
            ],
            "programming": ["coding", "code writing", "code generation", "编程", "写代码", "代码生成"],
            "debugging": ["code debugging", "bug fixing", "调试"],
            "text classification": ["classification", "text categorization", "分类", "文本分类"],
            "sentiment analysis": ["sentiment classification", "情感分析"],
            "information extraction": ["extracting information", "extraction", "信息提取", "信息抽取"],
            "brainstorming": ["idea generation", "ideation", "头脑风暴", "出主意"],
            "explanation": ["explaining", "concept explanation", "解释", "说明"],
            "comparison": ["comparing", "compare and contrast", "比较", "对比"],
            "rewriting": [
                "text rewriting", "paraphrasing", "paraphrase", "rephrasing", "改写", "润色",
            ],
            "editing": ["text editing", "proofreading", "grammar correction", "校对", "修改"],
            "mathematical reasoning": [
                "math problem solving", "math", "mathematics", "calculation", "数学计算", "数学推理",
            ],
            "logical reasoning": ["reasoning", "logic", "逻辑推理", "推理"],
            "planning": ["plan making", "schedule planning", "规划", "计划", "制定计划"],
            "role play": ["role playing", "roleplay", "roleplaying", "角色扮演"],
            "recommendation": [
                "recommending", "suggestion", "advice", "giving advice", "推荐", "建议",
            ],
            "data analysis": ["data analytics", "analyzing data", "数据分析"],
            "list generation": ["listing", "list making", "列举"],
            "email writing": ["e mail writing", "letter writing", "写邮件", "写信"],
            "essay writing": ["article writing", "写文章", "作文"],
            "knowledge": ["general knowledge", "factual knowledge", "fact retrieval", "知识"],
        ]
        var names: [String: String] = [:]
        for (name, others) in groups { for other in others { names[other] = name } }
        return names
    }()
}
