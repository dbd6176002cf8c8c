/// One parameter of a rule: its name in `kwargs`, what it may be, what it means.
public struct Parameter: Hashable, Sendable {
    /// What values a parameter takes.
    public enum Kind: Hashable, Sendable {
        /// A whole number within bounds.
        case integer(ClosedRange<Int>)
        /// One of a few strings.
        case choice([String])
        /// Any string.
        case text
        /// A list of strings, with bounds on their number.
        case texts(ClosedRange<Int>)
    }

    /// The name in `kwargs`, as trainers write it (misspellings kept).
    public let name: String
    /// The values that are accepted; those that are drawn are fewer.
    public let kind: Kind
    /// What it means, without a full stop.
    public let meaning: String

    /// Names a parameter.
    public init(_ name: String, _ kind: Kind, _ meaning: String) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
    }

    /// Throws the fault of a value that isn't accepted.
    func accept(_ value: Argument) throws(ArgumentFault) {
        switch (kind, value) {
        case (.integer(let range), .integer(let number)):
            guard range.contains(number) else {
                throw .outOfRange(name, wanted: wanted, found: "\(number)")
            }
        case (.choice(let choices), .string(let text)):
            guard choices.contains(text) else {
                throw .outOfRange(name, wanted: wanted, found: "\"\(text)\"")
            }
        case (.text, .string): break
        case (.texts(let range), .strings(let items)):
            guard range.contains(items.count) else {
                throw .outOfRange(name, wanted: wanted, found: "\(items.count) strings")
            }
        default: throw .wrongKind(name, wanted: wanted, found: value.kind)
        }
    }

    /// What is accepted, in words.
    public var wanted: String {
        switch kind {
        case .integer(let range) where range.upperBound >= Self.unbounded:
            "a whole number from \(range.lowerBound)"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .choice(let choices): "one of " + choices.map { "\"\($0)\"" }.joined(separator: ", ")
        case .text: "a string"
        case .texts(let range): "a list of \(range.lowerBound) to \(range.upperBound) strings"
        }
    }

    /// The bound of numbers that have none: far beyond any response, far from overflow.
    static let unbounded = 1_000_000_000
}
