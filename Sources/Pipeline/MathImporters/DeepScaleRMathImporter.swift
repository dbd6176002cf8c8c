import Rows

/// DeepScaleR's problems, with a solution in some of its parts.
enum DeepScaleRMathImporter: MathImporter {
    static let name = "deepscaler"
    static let summary = "{\"problem\", \"answer\", \"solution\"?, \"type\"?, \"difficulty\"?}"

    static func problem(from item: JSONRow) throws -> MathProblem {
        let fields = try MathFields(item)
        return MathProblem(
            text: fields.text, answer: try fields.answer(),
            solution: try fields.optionalString("solution"),
            topic: try fields.optionalString("type"), level: try fields.level("difficulty"))
    }
}
