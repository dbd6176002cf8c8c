public import OrderedCollections

/// A JSON value held whole: for small things, such as a rule's arguments or a stage's counts.
///
/// Rows are not held so: see ``JSONRow``.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    /// A number that neither `Int64` nor `Double` holds exactly, as it was written.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Members in the order in which they were written.
    case object(OrderedDictionary<String, JSONValue>)
}

extension JSONValue {
    /// The member of an object by its name; nil for an absent member and for other kinds of value.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// The text of a string; nil for other kinds of value.
    public var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The value of a whole number; nil for other kinds of value.
    public var int: Int? {
        guard case .int(let number) = self else { return nil }
        return Int(number)
    }

    /// The value of a number of either kind; nil for other kinds of value.
    public var double: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }

    /// The value of `true` or `false`; nil for other kinds of value.
    public var bool: Bool? {
        guard case .bool(let flag) = self else { return nil }
        return flag
    }

    /// The items of an array; nil for other kinds of value.
    public var array: [JSONValue]? {
        guard case .array(let items) = self else { return nil }
        return items
    }

    /// The members of an object; nil for other kinds of value.
    public var object: OrderedDictionary<String, JSONValue>? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByFloatLiteral
{
    /// Takes a literal text.
    public init(stringLiteral text: String) { self = .string(text) }
    /// Takes a literal whole number.
    public init(integerLiteral number: Int64) { self = .int(number) }
    /// Takes a literal number.
    public init(floatLiteral number: Double) { self = .double(number) }
    /// Takes a literal truth value.
    public init(booleanLiteral flag: Bool) { self = .bool(flag) }
    /// Takes a literal list.
    public init(arrayLiteral items: JSONValue...) { self = .array(items) }
    /// Takes a literal list of members, whose names must differ.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(OrderedDictionary(uniqueKeysWithValues: members))
    }
}
