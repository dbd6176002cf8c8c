/// The name of a rule as trainers and benchmarks write it, such as `length_constraints:number_words`.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The whole name, family and rule.
    public let text: String

    /// Takes any text: whether a rule has this name, ``RuleCatalogue`` says.
    public init(_ text: String) { self.text = text }

    /// Takes the whole name.
    public init(stringLiteral text: String) { self.text = text }

    /// The part before the colon, such as `length_constraints`.
    public var family: Substring { text.prefix { $0 != ":" } }

    /// The part after the colon, such as `number_words`; the whole where there is no colon.
    public var name: Substring {
        guard let colon = text.firstIndex(of: ":") else { return text[...] }
        return text[text.index(after: colon)...]
    }
}

extension RuleID: CustomStringConvertible, Comparable {
    /// The whole name.
    public var description: String { text }

    /// Orders by the whole name.
    public static func < (left: RuleID, right: RuleID) -> Bool { left.text < right.text }
}
