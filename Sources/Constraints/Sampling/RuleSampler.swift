/// Draws sets of rules that can stand in one instruction.
public struct RuleSampler: Sendable {
    /// A rule, and what is asked of it at every draw.
    struct Candidate: Sendable {
        let type: any Rule.Type
        private let languages: Set<PromptLanguage>
        private let answers: Set<AnswerForm>
        /// A rule that is allowed by name is drawn now and then even if it never is of itself.
        let weight: Double

        init(_ type: any Rule.Type) {
            self.type = type
            languages = type.languages
            answers = type.answers
            weight = max(type.weight, 0.01)
        }

        func suits(_ seed: SeedFacts) -> Bool {
            languages.contains(seed.language) && answers.contains(seed.answer) && type.suits(seed)
        }
    }

    let candidates: [Candidate]

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
        candidates = rules.filter { seen.insert($0.id).inserted }.map { Candidate($0) }
    }

    /// Draws up to `count` rules for a seed: fewer where no more can stand beside those drawn.
    ///
    /// No two rules are the same or in conflict, their demands can be met together, and no bound
    /// only repeats what another says.
    public func draw(
        _ count: Int, for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> RuleDraft {
        var open = candidates.filter { $0.suits(seed) }
        var drawn: [RuleDraft.DrawnRule] = []
        var demands: [Demand] = []
        while drawn.count < count, let index = pick(open, using: &generator) {
            let type = open.remove(at: index).type
            for _ in 0..<Self.tries {
                let rule = RuleDraft.DrawnRule(
                    type: type, drawn: type.draw(for: seed, using: &generator))
                guard let own = provisionalDemands(of: rule) else { continue }
                let together = Feasibility(demands + own)
                guard together.clashes.isEmpty, together.redundancy == nil else { continue }
                drawn.append(rule)
                demands += own
                open.removeAll { RuleCatalogue.conflict($0.type, type) != nil }
                break
            }
        }
        return RuleDraft(rules: drawn, seed: seed)
    }

    static let tries = 8

    /// The index of a rule drawn by weight; nil if there is none.
    func pick(
        _ candidates: [Candidate], using generator: inout some RandomNumberGenerator
    ) -> Int? {
        guard !candidates.isEmpty else { return nil }
        let whole = candidates.reduce(0) { $0 + $1.weight }
        var left = Double.random(in: 0..<whole, using: &generator)
        for (index, candidate) in candidates.enumerated() {
            if left < candidate.weight { return index }
            left -= candidate.weight
        }
        return candidates.count - 1
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
