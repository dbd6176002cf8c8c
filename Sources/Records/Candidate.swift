package import Rows

/// An instruction with its responses.
package struct Candidate: Record {
    package static let name = "Candidate"
    package static let fieldNames = Instruction.fieldNames + ["responses"]

    package let instruction: Instruction
    package let responses: [Response]

    package init(_ fields: RowFields) throws(RowError) {
        instruction = try Instruction(fields)
        responses = try fields.items("responses", Response.init)
    }
}
