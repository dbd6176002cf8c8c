/// What rows are grouped by, to cap groups and to count them.
enum Trait: String, CaseIterable, Sendable {
    case ability
    case topic
    case language
    /// The file that the seed came from.
    case source
    /// The first words of the text.
    case opening
    /// Each rule by itself; a row belongs to as many groups as it has rules.
    case rule
    /// All rules of a row together.
    case rules
    case ruleCount = "rule-count"
    /// How constraints are combined at the top: "and", "chain", "selection".
    case composition
    /// How many levels of combinations there are.
    case depth

    /// What seeds can be grouped by.
    static let ofSeeds: [Trait] = [.ability, .topic, .language, .source, .opening]
}
