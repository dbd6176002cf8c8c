/// What a run may spend over all its goes: a pipeline file's `budget`.
///
/// A bound that is reached stops the run by draining it; the calls under way then may go beyond it.
package struct Budget: Hashable, Sendable {
    /// US dollars, counted by the models' prices.
    package var usd: Double?
    /// Tokens of what is asked and of what is answered.
    package var tokens: Int?
    /// Requests sent, those tried again included.
    package var calls: Int?
    /// Minutes of work.
    package var minutes: Double?

    package init() {}

    init(_ options: OptionReader) {
        usd = options.optionalDouble("usd", in: 0...1_000_000_000)
        tokens = options.optionalInt("tokens", in: 0...Int.max)
        calls = options.optionalInt("calls", in: 0...Int.max)
        minutes = options.optionalDouble("minutes", in: 0...1_000_000_000)
    }
}

extension Pipeline {
    /// What of the budget can't be counted, in a sentence; nil where all of it can.
    package var unpricedBudget: String? {
        guard budget.usd != nil else { return nil }
        let asked = Set(steps.flatMap(\.models))
        let unpriced = models.filter { asked.contains($0.name) && $0.price == nil }.map(\.name)
        guard !unpriced.isEmpty else { return nil }
        return "budget.usd counts nothing for \(unpriced.joined(separator: ", ")): no price is "
            + "stated; give models.\(unpriced[0]) a price, or bound budget.tokens"
    }
}
