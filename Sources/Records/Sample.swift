package import Rows

/// A candidate that passed, or a math problem: a row of the training set.
package struct Sample: Record {
    package static let name = "Sample"
    package static let fieldNames =
        Instruction.fieldNames + [
            "kind", "responses", "chosen", "problem", "answer", "reference", "pairs",
        ]

    /// What a sample is rewarded by.
    package enum Content: Sendable {
        /// An instruction with its rules and the response that was chosen.
        case instruction(Instruction, chosen: Response)
        /// A problem with its reference answer.
        case math(problem: String, answer: String)
    }

    package let content: Content
    package let language: String?
    /// How far a direct answer of a baseline model comes; nil where none was asked.
    package let reference: Reference?
    /// Responses before and after a repair.
    package let pairs: [RepairPair]

    package init(_ fields: RowFields) throws(RowError) {
        language = try fields.optionalString("language")
        reference = Reference(try fields.value("reference"))
        pairs = try fields.optionalItems("pairs", RepairPair.init)
        let kind = try fields.string("kind")
        switch kind {
        case "instruction":
            let responses = try fields.items("responses", Response.init)
            let draw = try fields.int("chosen")
            guard let chosen = responses.first(where: { $0.draw == draw }) else {
                throw .wrongKind(
                    field: "chosen", wanted: "the draw of a response", found: String(draw))
            }
            content = .instruction(try Instruction(fields), chosen: chosen)
        case "math":
            content = .math(
                problem: try fields.string("problem"), answer: try fields.string("answer"))
        default:
            throw .wrongKind(field: "kind", wanted: "\"instruction\" or \"math\"", found: kind)
        }
    }
}
