/// What a rule says of one response.
public struct RuleVerdict: Sendable {
    /// Whether the response obeys the rule.
    public let followed: Bool
    private let rule: (any Rule.Type)?
    private let finding: @Sendable () -> String

    /// What was measured and what was wanted: "number_words: 212, at least 300".
    ///
    /// Put into words at each call, since most verdicts are only counted.
    public var detail: String { rule.map { "\($0.id.name): \(finding())" } ?? finding() }
}

extension RuleVerdict {
    init(followed: Bool, detail: @autoclosure @escaping @Sendable () -> String) {
        self.init(followed: followed, rule: nil, finding: detail)
    }

    init(
        _ rule: any Rule.Type, _ followed: Bool,
        _ finding: @autoclosure @escaping @Sendable () -> String
    ) {
        self.init(followed: followed, rule: rule, finding: finding)
    }

    init(_ rule: any Rule.Type, count: Int, _ bound: Bound) {
        self.init(rule, bound.holds(for: count), "\(count), \(bound)")
    }
}

extension RuleVerdict: Hashable {
    /// Whether both say the same in the same words.
    public static func == (left: RuleVerdict, right: RuleVerdict) -> Bool {
        left.followed == right.followed && left.detail == right.detail
    }

    /// Hashes what is said.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(followed)
        hasher.combine(detail)
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
