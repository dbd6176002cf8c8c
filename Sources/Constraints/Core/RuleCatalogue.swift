/// Every rule there is.
public enum RuleCatalogue {
    /// Every rule's type, by collection and family.
    public static let all: [any Rule.Type] =
        ifeval + raif + iftrain + weftStructure + weftText + ifbenchWords + ifbenchFormat

    /// The rules that may be asked for in training data and are drawn of themselves.
    public static let drawn: [any Rule.Type] = all.filter {
        $0.collection.isForTraining && $0.weight > 0
    }

    /// The rule of an id; nil if there is none.
    public static func rule(_ id: RuleID) -> (any Rule.Type)? { byID[id] }

    /// The rule of an id; throws a suggestion if there is none.
    public static func find(_ id: String) throws(ConstraintError) -> any Rule.Type {
        if let rule = byID[RuleID(id)] { return rule }
        if let reason = leftOut[RuleID(id)] { throw .leftOut(RuleID(id), reason: reason) }
        let near = closest(to: id, among: all.map { $0.id.text })
        throw .unknownRule(id, suggestion: near.map { RuleID($0) })
    }

    /// The rule of an id that training data may ask for; throws if there is none or it is a
    /// benchmark's.
    public static func findForTraining(_ id: String) throws(ConstraintError) -> any Rule.Type {
        let rule = try find(id)
        guard rule.collection.isForTraining else { throw .forEvaluation(rule.id) }
        return rule
    }

    /// Why two rules can't stand in one instruction whatever their arguments; nil if they can.
    public static func conflict(_ left: any Rule.Type, _ right: any Rule.Type) -> String? {
        if left.id == right.id { return "a rule can be asked only once" }
        return left.conflicts.reason(against: right.id) ?? right.conflicts.reason(against: left.id)
    }

    private static let byID: [RuleID: any Rule.Type] = Dictionary(
        all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
