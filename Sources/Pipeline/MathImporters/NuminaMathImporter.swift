import Rows

/// NuminaMath's problems, CoT and 1.5: the answer in a field of its own or in the solution's box.
///
/// Its 1.5 writes "proof" for the answer of a proof and "notfound" for one that it couldn't find.
enum NuminaMathImporter: MathImporter {
    static let name = "numinamath"
    static let summary =
        "{\"problem\", \"solution\" with \\\\boxed{}, \"answer\"?, \"problem_type\"?, "
        + "\"question_type\"?, \"source\"?}"

    static func problem(from item: JSONRow) throws -> MathProblem {
        let fields = try MathFields(item)
        var answer = try fields.answer()
        let kind = try fields.optionalString("question_type")
        let isProof = answer == "proof" || kind == "proof"
        if answer == "notfound" || isProof { answer = nil }
        return MathProblem(
            text: fields.text, answer: answer, solution: try fields.optionalString("solution"),
            topic: try fields.optionalString("problem_type") ?? fields.optionalString("source"),
            isProof: isProof)
    }
}
