/// What a text says of a count: "at least 3", "fewer than 3", 不超过三个.
struct StatedBound: Hashable, Sendable {
    /// How the count is compared.
    enum Comparison: String, Hashable, Sendable {
        case atLeast = "at least"
        case atMost = "at most"
        case exactly
        /// Nothing is said but the number.
        case none = "bare"
    }

    let comparison: Comparison
    /// The bound itself counted in: "fewer than 3" is at most 2.
    let number: Int

    /// Whether no count satisfies both.
    func excludes(_ other: StatedBound) -> Bool {
        let mine = range
        let its = other.range
        return max(mine.lowerBound, its.lowerBound) > min(mine.upperBound, its.upperBound)
    }

    private var range: (lowerBound: Int, upperBound: Int) {
        switch comparison {
        case .atLeast: (number, Int.max)
        case .atMost: (Int.min, number)
        case .exactly, .none: (number, number)
        }
    }
}

extension StatedBound: CustomStringConvertible {
    var description: String {
        comparison == .none ? "\(number)" : "\(comparison.rawValue) \(number)"
    }
}
