/// How many math problems a mix takes.
enum MathAmount: Hashable, Sendable {
    /// So many for each instruction.
    case ratio(Double)
    /// So many in all.
    case count(Int)

    init(_ options: OptionReader) {
        let count = options.optionalInt("count", in: 0...Int.max)
        if count != nil, options.has("ratio") {
            options.fault(
                "mix-math takes 'ratio' (problems for each instruction) or 'count' (problems in "
                    + "all), not both", at: "count")
        }
        // The ratio is asked for in any case, so that it counts as a known option.
        let ratio = options.double("ratio", default: 1, in: 0...1_000_000)
        self = count.map { .count($0) } ?? .ratio(ratio)
    }

    func wanted(instructions: Int) -> Int {
        switch self {
        case .ratio(let ratio):
            Int(exactly: (ratio * Double(instructions)).rounded()) ?? Int.max
        case .count(let count): count
        }
    }

    /// The amount in words, for the rows that were too many.
    func describe(instructions: Int) -> String {
        switch self {
        case .ratio(let ratio): "\(ratio) for each of \(instructions) instructions"
        case .count(let count): "count \(count)"
        }
    }
}
