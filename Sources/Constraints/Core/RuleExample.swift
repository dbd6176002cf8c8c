/// A response to a rule with given arguments, and what its checkers say of it.
public struct RuleExample: Hashable, Sendable {
    /// The arguments of the rule.
    public let arguments: Arguments
    /// The response.
    public let response: String
    /// What the compatible checker says.
    public let compatible: Bool
    /// What the sound checker says.
    public let sound: Bool

    /// A response that obeys under both checkers.
    public static func passes(_ arguments: Arguments = [:], _ response: String) -> RuleExample {
        RuleExample(arguments: arguments, response: response, compatible: true, sound: true)
    }

    /// A response that obeys under neither checker.
    public static func fails(_ arguments: Arguments = [:], _ response: String) -> RuleExample {
        RuleExample(arguments: arguments, response: response, compatible: false, sound: false)
    }

    /// A response that only the compatible checker lets pass.
    public static func passesUnsoundly(
        _ arguments: Arguments = [:], _ response: String
    ) -> RuleExample {
        RuleExample(arguments: arguments, response: response, compatible: true, sound: false)
    }

    /// A response that obeys by the words of the rule, though the compatible checker says no.
    public static func failsUnsoundly(
        _ arguments: Arguments = [:], _ response: String
    ) -> RuleExample {
        RuleExample(arguments: arguments, response: response, compatible: false, sound: true)
    }
}
