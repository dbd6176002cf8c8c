/// A constraint that can't be made from an id and arguments.
public enum ConstraintError: Error, Hashable, Sendable {
    /// No rule has this id; the nearest one that exists, if any is near.
    case unknownRule(String, suggestion: RuleID?)
    /// A rule of a benchmark that is known and left out, with the reason.
    case leftOut(RuleID, reason: String)
    /// An argument doesn't fit the rule.
    case argument(rule: RuleID, ArgumentFault)
    /// A rule of a benchmark, which training data may not ask for.
    case forEvaluation(RuleID)
}

extension ConstraintError: CustomStringConvertible {
    /// What is wrong, of which rule, and what would be right.
    public var description: String {
        switch self {
        case .unknownRule(let id, let suggestion?):
            "no rule is called '\(id)'; did you mean '\(suggestion)'?"
        case .unknownRule(let id, nil):
            "no rule is called '\(id)'; `weft rules` lists them all"
        case .leftOut(let id, let reason): "'\(id)' can't be checked: \(reason)"
        case .argument(let rule, let fault): "\(rule): \(fault)"
        case .forEvaluation(let id):
            "'\(id)' is a rule of a benchmark: it can be checked, and is never asked for in training"
        }
    }
}
