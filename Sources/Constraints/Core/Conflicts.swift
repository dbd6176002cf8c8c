/// With which other rules a rule can't stand in one instruction, and why.
///
/// A rule always conflicts with itself, and conflicts hold both ways whichever rule names them: a
/// pair is named once. What can be told from the rules' arguments, ``Feasibility`` tells from their
/// ``Demand``s.
public struct Conflicts: Hashable, Sendable {
    private struct Group: Hashable {
        let ids: Set<RuleID>
        let isAllBut: Bool
        let reason: String
    }

    private var groups: [Group]

    /// With no other rule.
    static let none = Conflicts(groups: [])

    /// With the listed rules.
    static func with(_ ids: Set<RuleID>, because reason: String) -> Conflicts {
        Conflicts(groups: [Group(ids: ids, isAllBut: false, reason: reason)])
    }

    /// With every rule but the listed ones.
    static func allExcept(_ ids: Set<RuleID>, because reason: String) -> Conflicts {
        Conflicts(groups: [Group(ids: ids, isAllBut: true, reason: reason)])
    }

    /// With every rule.
    static func withAll(because reason: String) -> Conflicts { allExcept([], because: reason) }

    /// With the listed rules as well.
    func and(_ ids: Set<RuleID>, because reason: String) -> Conflicts {
        Conflicts(groups: groups + [Group(ids: ids, isAllBut: false, reason: reason)])
    }

    /// Why a rule can't stand beside this one; nil if it can.
    public func reason(against id: RuleID) -> String? {
        groups.first { $0.ids.contains(id) != $0.isAllBut }?.reason
    }
}
