public import Rows

/// An instruction with its responses.
public struct Candidate: Record {
    public static let name = "Candidate"
    public static let fieldNames = Instruction.fieldNames + ["responses"]

    public let instruction: Instruction
    public let responses: [Response]

    public init(_ fields: RowFields) throws(RowError) {
        instruction = try Instruction(fields)
        responses = try fields.items("responses", Response.init)
    }
}
