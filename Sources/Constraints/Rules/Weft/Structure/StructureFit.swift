/// Which seeds can take an answer in parts, so that no poem is asked for as a table.
enum StructureFit {
    /// Whether an answer may have lists, headings or tables.
    static func takesParts(_ seed: SeedFacts) -> Bool {
        !seed.asksYesNo && !flowing.occur(in: seed.folded)
    }

    /// Whether an answer may have a number of parts that the seed doesn't fix.
    static func takesCount(_ seed: SeedFacts) -> Bool {
        takesParts(seed) && !seed.statesLength && !seed.statesNumber
    }

    /// Whether an answer may be or have a table of a given shape.
    static func takesTable(_ seed: SeedFacts) -> Bool {
        guard seed.answer == .structured else { return takesCount(seed) }
        return takesParts(seed) && tables.occur(in: seed.folded) && !columns.occur(in: seed.folded)
    }

    /// Whether an answer may be data of a format that the seed, if it wants any, names itself.
    static func takesData(_ seed: SeedFacts, _ format: SeedCues) -> Bool {
        guard seed.answer == .structured else { return takesCount(seed) }
        return takesParts(seed) && format.occur(in: seed.folded) && !fields.occur(in: seed.folded)
    }

    static let json = SeedCues(latin: ["json"], chinese: [])
    static let yaml = SeedCues(latin: ["yaml"], chinese: [])
    static let csv = SeedCues(latin: ["csv", "spreadsheet"], chinese: [])

    private static let tables = SeedCues(latin: ["table", "tabular"], chinese: ["表格", "对照表"])
    private static let columns = SeedCues(
        latin: ["column", "columns", "row", "rows", "header", "headers", "cell", "cells"],
        chinese: ["列", "行", "表头"])
    private static let fields = SeedCues(
        latin: [
            "key", "keys", "field", "fields", "schema", "column", "columns", "property",
            "properties", "{", "[",
        ], chinese: ["字段", "键", "列", "属性"])

    /// What is written as one flow of text or verse.
    private static let flowing = SeedCues(
        latin: [
            "letter", "email", "e-mail", "mail", "dear", "poem", "poetry", "haiku", "limerick",
            "sonnet", "song", "lyrics", "rap", "story", "tale", "fable", "novel", "scene", "essay",
            "speech", "monologue", "dialogue", "conversation", "diary", "journal entry", "joke",
            "tweet", "message", "paragraph", "obituary", "review", "toast", "cover letter",
            "screenplay", "script", "role play", "roleplay", "pretend", "riddle",
        ],
        chinese: [
            "信", "邮件", "诗", "歌词", "故事", "小说", "童话", "寓言", "作文", "散文", "演讲", "致辞", "日记",
            "笑话", "对话", "剧本", "台词", "独白", "短信", "留言", "对联", "扮演", "文案", "谜语", "评语",
        ])
}
