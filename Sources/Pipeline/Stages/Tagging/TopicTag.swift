/// The topics that seeds are sorted into: the closed list of RAIF's appendix A.3.1.
struct TopicTag: Hashable, Sendable {
    /// The name in rows and pipeline files.
    let name: String
    let chinese: String
    /// Other names that models give it.
    let aliases: [String]

    private init(_ name: String, _ chinese: String, _ aliases: String...) {
        self.name = name
        self.chinese = chinese
        self.aliases = aliases
    }

    static let all = [
        TopicTag("Problem Solving", "问题解决", "解决问题", "troubleshooting"),
        TopicTag(
            "NLP and Understanding", "自然语言处理与理解", "natural language processing", "nlp",
            "language understanding", "text understanding", "reading comprehension", "自然语言处理",
            "语言理解", "文本理解"),
        TopicTag(
            "Info Processing", "信息处理", "information processing", "information extraction",
            "information management", "信息提取"),
        TopicTag("Logic & Reasoning", "逻辑与推理", "reasoning", "logic", "logical reasoning", "逻辑推理"),
        TopicTag(
            "Programming & Dev", "编程与开发", "programming", "coding", "software development",
            "programming and development", "编程", "软件开发"),
        TopicTag(
            "Creativity & Design", "创意与设计", "creativity", "design", "creative writing", "创意写作",
            "创造力与设计", "创意"),
        TopicTag("Data Science", "数据科学", "data analysis", "machine learning", "数据分析"),
        TopicTag("Math skills", "数学能力", "math", "mathematics", "maths", "数学"),
        TopicTag(
            "Linguistics & Multiculturalism", "语言学与多元文化", "linguistics", "multilingual",
            "translation", "语言学", "翻译", "多语言"),
        TopicTag(
            "Knowledge Q&A", "知识问答", "question answering", "knowledge", "qa", "general knowledge",
            "问答"),
        TopicTag("Education & Consulting", "教育与咨询", "education", "consulting", "教育", "咨询"),
        TopicTag(
            "Communication & Social Media", "沟通与社交媒体", "communication", "social media", "社交媒体",
            "沟通"),
        TopicTag(
            "Humanities & Social Sciences", "人文与社会科学", "humanities", "social sciences", "history",
            "人文社科", "社会科学"),
        TopicTag(
            "Research & Project Management", "研究与项目管理", "research", "project management",
            "research / project management", "项目管理", "研究"),
        TopicTag(
            "Literary & Artistic Knowledge", "文学与艺术知识", "literature", "art", "arts", "文学", "艺术",
            "文学艺术"),
        TopicTag("STEM", "理工科学", "science", "science and technology", "engineering", "科学技术", "理工"),
        TopicTag(
            "Finance & Business", "金融与商业", "finance", "business", "economics", "金融", "商业", "经济"),
        TopicTag(
            "Task Generation", "任务生成", "generation", "text generation", "content generation", "文本生成"
        ),
        TopicTag("Medical & Health", "医疗与健康", "medicine", "health", "medical", "医疗", "健康", "医学"),
        TopicTag("Life Skills", "生活技能", "everyday life", "lifestyle", "travel", "cooking", "生活"),
        TopicTag("Legal Knowledge", "法律知识", "law", "legal", "法律"),
        TopicTag("Psychology", "心理学", "mental health", "心理"),
        TopicTag("Task Completion", "任务完成", "task execution", "完成任务"),
        TopicTag("Law & Safety", "法律与安全", "safety", "安全"),
        TopicTag(
            "Politics, Military Strategy & Security", "政治、军事战略与安全", "politics",
            "military strategy", "national security", "政治", "军事"),
    ]

    static let names = all.map(\.name)

    /// The topic that a text names, in either language; nil where none is near.
    static func named(_ text: String) -> TopicTag? {
        let key = folded(text)
        guard !key.isEmpty else { return nil }
        if let tag = byKey[key] { return tag }
        let words = Set(key.split(separator: " "))
        let shared = all.map { tag in
            let own = Set(folded(tag.name).split(separator: " "))
            return (tag, Double(own.intersection(words).count) / Double(own.union(words).count))
        }
        if let best = shared.max(by: { $0.1 < $1.1 }), best.1 >= 0.5 { return best.0 }
        return nearest(to: key, among: keys).flatMap { byKey[$0] }
    }

    /// Letters and digits only, in lower case, one space between words; "and" doesn't count.
    private static func folded(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { $0 != "and" }.joined(separator: " ")
            .replacing("、", with: "")
    }

    private static let byKey: [String: TopicTag] = {
        var tags: [String: TopicTag] = [:]
        for tag in all {
            for name in [tag.name, tag.chinese] + tag.aliases {
                let key = folded(name)
                if tags[key] == nil { tags[key] = tag }
            }
        }
        return tags
    }()

    private static let keys = byKey.keys.filter { $0.utf8.count >= 6 }.sorted()
}
