/// Rules drawn for the places of a tree, which become constraints once their slots are filled.
public struct PlacedRules: Sendable {
    /// One for each place, in order.
    let rules: [RuleDraft.DrawnRule]
    let places: RulePlaces
    let seed: SeedFacts
    /// Whether rules had slots, which may be filled already.
    public let hadSlots: Bool

    /// The slots to fill, in the order of the places.
    public var slots: [KeywordSlot] { rules.flatMap(\.drawn.slots) }

    /// Fills the slots, one list of words for each in order, and makes a constraint for each place.
    ///
    /// Throws what is wrong with the first word that can't be used, or which demands clash.
    public func filled(with keywords: [[String]]) throws(KeywordFault) -> [Constraint] {
        let constraints = try RuleDraft(rules: rules, seed: seed).constraints(with: keywords)
        let demands = Dictionary(
            uniqueKeysWithValues: constraints.enumerated().map { ($0, $1.rule.demands) })
        if let clash = places.clash(demands) { throw .clash(clash) }
        return constraints
    }

    /// Fills the slots with words of the seed and words that fit any topic.
    ///
    /// - Parameter generator: Where the draw of words comes from.
    /// - Returns: A constraint for each place; nil where no such words fit.
    public func filledWithoutModel(
        using generator: inout some RandomNumberGenerator
    ) -> [Constraint]? {
        let draft = RuleDraft(rules: rules, seed: seed)
        for _ in 0..<Self.tries {
            let words = slots.map { draft.fallback(for: $0, using: &generator) }
            if let constraints = try? filled(with: words) { return constraints }
            if slots.isEmpty { return nil }
        }
        return nil
    }

    private static let tries = 12
}
