/// What a rule says of one response.
public struct RuleVerdict: Hashable, Sendable {
    /// Whether the response obeys the rule.
    public let followed: Bool
    /// What was measured and what was wanted: "number_words: 212, at least 300".
    public let detail: String
}

extension RuleVerdict {
    init(_ rule: any Rule.Type, _ followed: Bool, _ detail: String) {
        self.init(followed: followed, detail: "\(rule.id.name): \(detail)")
    }

    init(_ rule: any Rule.Type, count: Int, _ bound: Bound) {
        self.init(rule, bound.holds(for: count), "\(count), \(bound)")
    }
}

/// Which of a rule's two checkers is asked.
public enum Reading: Hashable, Sendable, CaseIterable {
    /// What IFEval's and RAIF's code says, faults and all: what rewards the sample in training.
    case compatible
    /// What the words of the rule say.
    case sound
}

/// What both checkers of a rule say of one response.
public struct JointVerdict: Hashable, Sendable {
    /// What IFEval's and RAIF's code says.
    public let compatible: RuleVerdict
    /// What the words of the rule say.
    public let sound: RuleVerdict

    /// Whether both say that the response obeys.
    public var followed: Bool { compatible.followed && sound.followed }
    /// Whether one says yes and the other no.
    public var disagree: Bool { compatible.followed != sound.followed }
}
