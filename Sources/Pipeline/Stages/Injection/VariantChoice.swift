import Records

/// How many instructions are made of a seed, and how they belong together.
struct VariantChoice: Sendable {
    let count: Int
    /// Whether each variant keeps what the one before has, and adds to it.
    let evolves: Bool
    /// The share of instructions with a condition that get a twin with the condition flipped.
    let twins: Double

    /// Reads `variants`, `evolve` and `twins`.
    init(_ options: OptionReader, _ compositions: CompositionChoice) {
        count = options.int("variants", default: 1, in: 1...16)
        evolves = options.bool("evolve", default: false)
        twins = options.double("twins", default: 0, in: 0...1)
        if evolves, count == 1 {
            options.fault(
                "'evolve' needs 'variants' of 2 or more: each grows from the one before",
                at: "evolve")
        }
        if twins > 0, !compositions.has(.selection), !compositions.has(.nested) {
            options.fault(
                "'twins' flips conditions, which only selection and nested 'compositions' have",
                at: "twins")
        }
    }

    /// The id of a variant: the seed's own, then `<id>~2`, `<id>~3`.
    static func id(_ id: RecordID, variant: Int) -> RecordID {
        variant == 1 ? id : RecordID("\(id.rawValue)~\(variant)")
    }

    /// The id of an instruction's twin.
    static func twin(of id: RecordID) -> RecordID { RecordID("\(id.rawValue)~twin") }
}
