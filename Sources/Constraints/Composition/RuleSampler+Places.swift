extension RuleSampler {
    /// Draws a rule for every place of a tree.
    ///
    /// Rules that can count at the same time don't conflict, their demands can be met together and
    /// beside what else is demanded there, and no bound only repeats another. Rules that never count
    /// together may be the same with other arguments.
    ///
    /// - Parameters:
    ///   - places: The places, and which of them count together.
    ///   - seed: What the instruction is about.
    ///   - fillsSlots: Whether a rule is left out that no word at hand fits, as where no model will
    ///     think of words.
    ///   - generator: Where the draw comes from.
    /// - Returns: A rule for each place; nil where one found none.
    public func draw(
        for places: RulePlaces, seed: SeedFacts, fillsSlots: Bool,
        using generator: inout some RandomNumberGenerator
    ) -> PlacedRules? {
        let suitable = candidates.filter {
            !places.barred.contains($0.type.id) && $0.suits(seed)
        }
        var hadSlots = false
        var drawn: [Int: RuleDraft.DrawnRule] = [:]
        var demands: [Int: [Demand]] = [:]
        for (place, constraint) in places.given {
            drawn[place] = RuleDraft.DrawnRule(
                type: type(of: constraint.rule), drawn: DrawnArguments(constraint.arguments))
            demands[place] = constraint.rule.demands
        }
        for place in 0..<places.count where drawn[place] == nil {
            let beside = Set(
                places.worlds.filter { $0.places.contains(place) }.flatMap(\.places))
            let company = drawn.filter { beside.contains($0.key) }.map(\.value.type)
            var open = suitable.filter { rule in
                company.allSatisfy { RuleCatalogue.conflict($0, rule.type) == nil }
            }
            while drawn[place] == nil, let index = pick(open, using: &generator) {
                let type = open.remove(at: index).type
                for _ in 0..<Self.tries {
                    var rule = RuleDraft.DrawnRule(
                        type: type, drawn: type.draw(for: seed, using: &generator))
                    let wantsWords = !rule.drawn.slots.isEmpty
                    if fillsSlots { close(&rule, seed, using: &generator) }
                    guard !fillsSlots || rule.drawn.slots.isEmpty,
                        !drawn.values.contains(where: { $0.isSame(as: rule) }),
                        let own = provisionalDemands(of: rule)
                    else { continue }
                    demands[place] = own
                    guard places.clash(demands, around: place) == nil else {
                        demands[place] = nil
                        continue
                    }
                    drawn[place] = rule
                    hadSlots = hadSlots || wantsWords
                    break
                }
            }
            if drawn[place] == nil { return nil }
        }
        let rules = (0..<places.count).compactMap { drawn[$0] }
        return PlacedRules(rules: rules, places: places, seed: seed, hadSlots: hadSlots)
    }

    /// Fills a rule's slots with words at hand; a rule that none fits keeps its slots.
    private func close(
        _ rule: inout RuleDraft.DrawnRule, _ seed: SeedFacts,
        using generator: inout some RandomNumberGenerator
    ) {
        guard !rule.drawn.slots.isEmpty else { return }
        let draft = RuleDraft(rules: [rule], seed: seed)
        let words = rule.drawn.slots.map { draft.fallback(for: $0, using: &generator) }
        guard let made = try? draft.filled(with: words).first else { return }
        rule.drawn = DrawnArguments(made.arguments)
    }
}

extension RuleDraft.DrawnRule {
    /// Whether it asks for the same as another.
    fileprivate func isSame(as other: RuleDraft.DrawnRule) -> Bool {
        type.id == other.type.id && drawn.arguments == other.drawn.arguments
    }
}
