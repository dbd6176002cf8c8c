/// Makes JSON schemas for draws: an object of a few fields that fit any topic.
enum DrawnSchema {
    static func text(
        isLatin: Bool, using generator: inout some RandomNumberGenerator
    ) -> String {
        let fields = StructureStock.some(
            Int.random(in: 2...5, using: &generator),
            of: fields(isLatin: isLatin, using: &generator), using: &generator)
        let properties = fields.map { "\"\($0.name)\":{\($0.schema)}" }.joined(separator: ",")
        let required = fields.map { "\"\($0.name)\"" }.joined(separator: ",")
        let isClosed = Bool.random(using: &generator)
        return "{\"type\":\"object\",\"properties\":{\(properties)},\"required\":[\(required)]"
            + (isClosed ? ",\"additionalProperties\":false}" : "}")
    }

    /// Every field with its schema, the bounds drawn.
    private static func fields(
        isLatin: Bool, using generator: inout some RandomNumberGenerator
    ) -> [(name: String, schema: String)] {
        let names =
            isLatin
            ? [
                "title", "summary", "keywords", "difficulty", "rating", "score", "is_common",
                "steps", "order", "text", "facts",
            ] : ["标题", "摘要", "关键词", "难度", "评分", "分数", "常见", "步骤", "序号", "内容", "事实"]
        let levels = isLatin ? "\"easy\",\"medium\",\"hard\"" : "\"简单\",\"中等\",\"困难\""
        let words = drawSkewed(2...6, using: &generator)
        let steps = drawSkewed(2...6, using: &generator)
        let facts = drawSkewed(2...8, using: &generator)
        let length = drawOne(20, 30, 40, 60, 80, using: &generator)
        let most = drawOne(5, 10, 100, using: &generator)
        let string = "\"type\":\"string\""
        return [
            (names[0], "\(string),\"maxLength\":\(length)"),
            (names[1], string),
            (names[2], "\"type\":\"array\",\"items\":{\(string)},\"minItems\":\(words)"),
            (names[3], "\"enum\":[\(levels)]"),
            (names[4], "\"type\":\"integer\",\"minimum\":1,\"maximum\":\(most)"),
            (names[5], "\"type\":\"number\",\"minimum\":0,\"maximum\":1"),
            (names[6], "\"type\":\"boolean\""),
            (
                names[7],
                """
                "type":"array","items":{"type":"object","properties":{"\(names[8])":{"type":\
                "integer","minimum":1},"\(names[9])":{\(string)}},"required":["\(names[8])",\
                "\(names[9])"]},"minItems":\(steps),"maxItems":\(steps + 2)
                """
            ),
            (
                names[10],
                """
                "type":"array","items":{\(string),"minLength":1},"minItems":\(facts),\
                "maxItems":\(facts)
                """
            ),
        ]
    }
}
