/// What a rule asks of a count.
struct Bound: Hashable, Sendable {
    enum Comparison: Hashable, Sendable {
        case atLeast
        case lessThan
        case exactly
    }

    let comparison: Comparison
    let number: Int

    init(_ comparison: Comparison, _ number: Int) {
        self.comparison = comparison
        self.number = number
    }

    /// Reads a count and a relation from the arguments of a rule.
    init(
        _ arguments: Arguments, number: String, relation: String
    ) throws(ArgumentFault) {
        let text = try arguments.string(relation)
        guard let read = Relation(text) else {
            throw .outOfRange(
                relation, wanted: "\"at least\" or \"less than\"", found: "\"\(text)\"")
        }
        self.init(read == .atLeast ? .atLeast : .lessThan, try arguments.integer(number))
    }

    func holds(for count: Int) -> Bool { range.contains(count) }

    /// The counts that satisfy it; empty for "less than 0" and below.
    var range: Range<Int> {
        switch comparison {
        case .atLeast: number..<Int.max
        case .lessThan: 0..<max(0, number)
        case .exactly: number..<(number + 1)
        }
    }
}

extension Bound: CustomStringConvertible {
    var description: String {
        switch comparison {
        case .atLeast: "at least \(number)"
        case .lessThan: "less than \(number)"
        case .exactly: "exactly \(number)"
        }
    }
}
