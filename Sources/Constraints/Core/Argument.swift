/// The value of one argument of a rule.
public enum Argument: Hashable, Sendable {
    case integer(Int)
    case string(String)
    case strings([String])

    /// What kind of value it is, in words for an error message.
    public var kind: String {
        switch self {
        case .integer: "a whole number"
        case .string: "a string"
        case .strings: "a list of strings"
        }
    }
}

extension Argument: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByArrayLiteral
{
    /// Makes a whole number.
    public init(integerLiteral number: Int) { self = .integer(number) }
    /// Makes a string.
    public init(stringLiteral text: String) { self = .string(text) }
    /// Makes a list of strings.
    public init(arrayLiteral items: String...) { self = .strings(items) }
}

extension Argument: CustomStringConvertible {
    /// The value as JSON would have it, for messages.
    public var description: String {
        switch self {
        case .integer(let number): "\(number)"
        case .string(let text): "\"\(text)\""
        case .strings(let items): "[\(items.map { "\"\($0)\"" }.joined(separator: ", "))]"
        }
    }
}
