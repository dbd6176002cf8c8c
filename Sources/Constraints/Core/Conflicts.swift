/// With which other rules a rule can't stand in one instruction.
///
/// A rule always conflicts with itself, and conflicts hold both ways whichever rule names them.
public enum Conflicts: Hashable, Sendable {
    /// With the listed rules.
    case with(Set<RuleID>)
    /// With every rule but the listed ones.
    case allExcept(Set<RuleID>)

    /// With no other rule.
    static let none = Conflicts.with([])
    /// With every rule.
    static let all = Conflicts.allExcept([])

    func contain(_ id: RuleID) -> Bool {
        switch self {
        case .with(let ids): ids.contains(id)
        case .allExcept(let ids): !ids.contains(id)
        }
    }
}
