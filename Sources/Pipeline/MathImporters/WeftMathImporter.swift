import Rows

/// Weft's own problems: `{"problem", "answer", "solution", "language", "topic", "level"}`.
enum WeftMathImporter: MathImporter {
    static let name = "weft"
    static let summary =
        "{\"problem\", \"answer\", \"solution\"?, \"language\"?, \"topic\"?, \"level\"?}"

    static func problem(from item: JSONRow) throws -> MathProblem {
        let fields = try MathFields(item)
        return MathProblem(
            text: fields.text, answer: try fields.answer(),
            solution: try fields.optionalString("solution"),
            language: try fields.optionalString("language"),
            topic: try fields.optionalString("topic"), level: try fields.level("level"))
    }
}
