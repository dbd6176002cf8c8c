/// Why some rules can't be asked for together.
public struct RuleClash: Hashable, Sendable {
    /// The rules that clash; one alone where it can't be obeyed at all.
    public let rules: [RuleID]
    /// What is in the way.
    public let reason: String

    /// Finds everything that keeps one response from obeying all of some constraints.
    ///
    /// Pairs that never go together, then pairs whose arguments clash, then what only the whole set
    /// makes impossible. Empty where nothing is in the way.
    public static func all(among constraints: [Constraint]) -> [RuleClash] {
        var clashes: [RuleClash] = []
        for (index, left) in constraints.enumerated() {
            clashes += reasons([left]).map { RuleClash(rules: [left.id], reason: $0) }
            for right in constraints[(index + 1)...] {
                let pair = [left.id, right.id]
                if let reason = RuleCatalogue.conflict(type(of: left.rule), type(of: right.rule)) {
                    clashes.append(RuleClash(rules: pair, reason: reason))
                }
                clashes += reasons([left, right]).map { RuleClash(rules: pair, reason: $0) }
            }
        }
        let known = Set(clashes.map(\.reason))
        let ids = constraints.map(\.id)
        clashes += reasons(constraints).filter { !known.contains($0) }
            .map { RuleClash(rules: ids, reason: $0) }
        return clashes
    }

    private static func reasons(_ constraints: [Constraint]) -> [String] {
        Feasibility(constraints.flatMap(\.rule.demands)).clashes
    }
}
