import Rows

/// Any problem with its answer, under the names that such fields usually have.
enum PlainMathImporter: MathImporter {
    static let name = "plain"
    static let summary =
        "{\"problem\", \"question\", \"prompt\" or \"instruction\", \"answer\", \"final_answer\" or "
        + "\"target\", \"solution\"?}"

    static func problem(from item: JSONRow) throws -> MathProblem {
        let fields = try MathFields(
            item, problemIn: ["problem", "question", "prompt", "instruction"])
        let others = try item.fields(["final_answer", "target"])
        return MathProblem(
            text: fields.text,
            answer: try fields.answer() ?? MathFields.text(of: others.value("final_answer"))
                ?? MathFields.text(of: others.value("target")),
            solution: try fields.optionalString("solution"),
            language: try fields.optionalString("language"),
            topic: try fields.optionalString("topic") ?? fields.optionalString("subject"),
            level: try fields.level("level") ?? fields.level("difficulty"))
    }
}
