import Rows

/// AIME and AMC problems as they are spread: names of fields with or without capitals.
enum AIMEMathImporter: MathImporter {
    static let name = "aime"
    static let summary =
        "{\"problem\" or \"question\", \"answer\", \"solution\"?}, names with or without capitals"

    static func problem(from item: JSONRow) throws -> MathProblem {
        let fields = try MathFields(
            item, problemIn: ["problem", "Problem", "question", "Question"])
        let capitals = try item.fields(["Answer", "Solution"])
        return MathProblem(
            text: fields.text,
            answer: try fields.answer() ?? MathFields.text(of: capitals.value("Answer")),
            solution: try fields.optionalString("solution") ?? capitals.optionalString("Solution"),
            topic: try fields.optionalString("subject"), level: try fields.level("difficulty"))
    }
}
