import Records
import Rows

/// How an instruction belongs to others of the same seed.
struct InstructionLinks: Sendable {
    /// The instruction's own id.
    let id: RecordID
    /// The first instruction of the seed; nil for that one.
    let variantOf: RecordID?
    /// The instruction whose constraints it keeps.
    let parent: RecordID?
    /// The instruction of which it flips a condition.
    let twinOf: RecordID?

    var fields: [(String, JSONValue?)] {
        [
            ("variant_of", variantOf.map { .string($0.rawValue) }),
            ("parent", parent.map { .string($0.rawValue) }),
            ("twin_of", twinOf.map { .string($0.rawValue) }),
        ]
    }
}
