import Constraints

/// By which words a rule is recognised in one language, learnt from the rule's own phrasings.
struct RuleProfile: Sendable {
    let id: RuleID
    /// What each term counts: more the more of the rule's phrasings have it, and the fewer other
    /// rules do.
    let weights: [String: Double]
    /// What a sentence must weigh to be taken for the rule.
    let threshold: Double
    /// Whether the rule is put as something not to do.
    let isNegative: Bool
    /// The numbers that phrasings name whatever the arguments are, with what they count.
    let constants: Set<String>
    /// The terms of each phrasing.
    let phrasings: [Set<String>]

    /// Whether a number is one that the rule's phrasings name of themselves.
    func isConstant(_ index: Int, in tokens: [ProofText.Token]) -> Bool {
        constants.contains(RuleProfiles.numberKey(index, in: tokens))
    }

    /// Whether some terms are all but all of a phrasing's.
    func isWorded(by terms: Set<String>) -> Bool {
        phrasings.contains { phrasing in
            phrasing.count >= 2 && phrasing.intersection(terms).count * 5 >= phrasing.count * 4
        }
    }

    /// What a sentence's terms weigh.
    func weight(of terms: Set<String>) -> Double {
        terms.reduce(0) { $0 + (weights[$1] ?? 0) }
    }
}
