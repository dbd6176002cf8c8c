/// How a count is compared with the number in a rule.
public enum Relation: Hashable, Sendable, CaseIterable {
    case atLeast
    case lessThan

    /// The two that every rule with a relation accepts.
    static let english = ["at least", "less than"]
    /// Those of the rules for which RAIF's checker also knows the Chinese words.
    static let englishAndChinese = english + ["至少", "少于"]

    /// Reads an argument; nil for any other text.
    init?(_ text: String) {
        switch text {
        case "at least", "至少": self = .atLeast
        case "less than", "少于": self = .lessThan
        default: return nil
        }
    }

    /// The form that every rule accepts.
    var argument: Argument {
        switch self {
        case .atLeast: "at least"
        case .lessThan: "less than"
        }
    }
}
