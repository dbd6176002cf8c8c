/// How many math problems a mix takes.
enum MathAmount: Hashable, Sendable {
    /// So many for each instruction.
    case ratio(Double)
    /// So many in all.
    case count(Int)

    /// - Parameters:
    ///   - options: The stage's options.
    ///   - quotas: The counts that the sources name; where all do, their sum is the default.
    init(_ options: OptionReader, quotas: [Int?]) {
        let count = options.optionalInt("count", in: 0...Int.max)
        if count != nil, options.has("ratio") {
            options.fault(
                "mix-math takes 'ratio' (problems for each instruction) or 'count' (problems in "
                    + "all), not both", at: "count")
        }
        // The ratio is asked for in any case, so that it counts as a known option.
        let ratio = options.double("ratio", default: 1, in: 0...1_000_000)
        let sum = quotas.reduce(Int?(0)) { sum, quota in
            guard let sum, let quota else { return nil }
            let (whole, overflows) = sum.addingReportingOverflow(quota)
            return overflows ? Int.max : whole
        }
        if count == nil, !options.has("ratio"), let sum, !quotas.isEmpty {
            self = .count(sum)
        } else {
            self = count.map { .count($0) } ?? .ratio(ratio)
        }
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
