/// Draws sets of rules that can stand in one instruction.
public struct RuleSampler: Sendable {
    let rules: [any Rule.Type]

    /// Draws among the given rules, or among all that are ever drawn.
    ///
    /// Throws for a rule that doesn't exist and for one that is for evaluation only.
    public init(allowed: [String]? = nil) throws(ConstraintError) {
        guard let allowed else {
            self.init(rules: RuleCatalogue.drawn)
            return
        }
        var rules: [any Rule.Type] = []
        for id in allowed { rules.append(try RuleCatalogue.findForTraining(id)) }
        self.init(rules: rules)
    }

    /// Draws among the given rules, each of which counts once.
    public init(rules: [any Rule.Type]) {
        var seen: Set<RuleID> = []
        self.rules = rules.filter { seen.insert($0.id).inserted }
    }

    /// Draws up to `count` rules for a seed: fewer where no more can stand beside those drawn.
    ///
    /// No two rules are the same or in conflict, their demands can be met together, and no bound
    /// only repeats what another says.
    public func draw(
        _ count: Int, for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> RuleDraft {
        var open = rules.filter { rule in
            rule.languages.contains(seed.language) && rule.answers.contains(seed.answer)
                && rule.suits(seed)
        }
        var drawn: [RuleDraft.DrawnRule] = []
        var demands: [Demand] = []
        while drawn.count < count, let index = pick(open, using: &generator) {
            let type = open.remove(at: index)
            for _ in 0..<Self.tries {
                let rule = RuleDraft.DrawnRule(
                    type: type, drawn: type.draw(for: seed, using: &generator))
                guard let own = provisionalDemands(of: rule) else { continue }
                let together = Feasibility(demands + own)
                guard together.clashes.isEmpty, together.redundancy == nil else { continue }
                drawn.append(rule)
                demands += own
                open.removeAll { RuleCatalogue.conflict($0, type) != nil }
                break
            }
        }
        return RuleDraft(rules: drawn, seed: seed)
    }

    static let tries = 8

    /// The index of a rule drawn by weight; nil if there is none.
    func pick(
        _ rules: [any Rule.Type], using generator: inout some RandomNumberGenerator
    ) -> Int? {
        // A rule that is allowed by name is drawn now and then even if it never is of itself.
        let weights = rules.map { max($0.weight, 0.01) }
        guard !rules.isEmpty else { return nil }
        var left = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return rules.count - 1
    }

    /// The demands of a rule whose open slots hold words that occur nowhere.
    func provisionalDemands(of rule: RuleDraft.DrawnRule) -> [Demand]? {
        let words = rule.drawn.slots.map { slot in
            (0..<slot.count).map { index in
                // Private-use characters, so that they meet no other text and have no case.
                String(points: "\(rule.type.id)\(slot.argument)\(index)".points.map { $0 + 0xE000 })
            }
        }
        return try? RuleDraft.constraint(rule, words).rule.demands
    }
}
