import Rows

/// Hendrycks' MATH: the answer stands in the solution, in `\boxed{}`.
///
/// MATH-500 gives it in a field of its own as well, and calls the type the subject.
enum MATHMathImporter: MathImporter {
    static let name = "math"
    static let summary =
        "{\"problem\", \"solution\" with \\boxed{}, \"level\"?, \"type\" or \"subject\"?}"

    static func problem(from item: JSONRow) throws -> MathProblem {
        let fields = try MathFields(item)
        return MathProblem(
            text: fields.text, answer: try fields.answer(),
            solution: try fields.optionalString("solution"),
            topic: try fields.optionalString("type") ?? fields.optionalString("subject"),
            level: try fields.level("level"))
    }
}
