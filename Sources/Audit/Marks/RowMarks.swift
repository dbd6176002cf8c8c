import Constraints
import OrderedCollections
public import Rows

/// Where the responses of a row obey or break its rules.
///
/// Rows keep what the checkers said, not where: that is found by asking the rules of today again,
/// which takes a millisecond or so for a response. A rule that has changed since may point elsewhere.
public struct RowMarks: Sendable {
    private let rules: [JSONValue]
    private let responses: [JSONValue]

    /// Takes the rules and the responses of a row as a file has it.
    public init(row: JSONValue) {
        rules = row["rules"]?.array ?? []
        responses = row["responses"]?.array ?? []
    }

    /// The text of a draw's response; nil where there is none.
    public func text(draw: Int) -> String? {
        responses.first { $0["draw"]?.int == draw }?["text"]?.string
    }

    /// The places in a draw's response on which a rule's verdict rests, in the text's order.
    ///
    /// - Parameters:
    ///   - rule: The rule's id, as verdicts have it.
    ///   - leaf: The constraint of the composition that it is; nil takes the first of that id.
    ///   - draw: The draw.
    /// - Returns: The places; none for a rule that can't point at any, that isn't one of the row's, or
    ///   that today's catalogue doesn't have.
    public func marks(rule: String, leaf: String? = nil, draw: Int) -> [TextMark] {
        let use = rules.first { use in
            use["id"]?.string == rule && (leaf == nil || use["leaf"]?.string == leaf)
        }
        guard let use, let text = text(draw: draw) else { return [] }
        return Self.marks(rule: rule, arguments: use["kwargs"] ?? [:], in: text)
    }

    /// The places in a text on which a rule's verdict rests, in the text's order.
    ///
    /// - Parameters:
    ///   - rule: The rule's id.
    ///   - arguments: The rule's arguments as a row has them.
    ///   - text: The response's text.
    /// - Returns: The places, as ``marks(rule:leaf:draw:)`` says.
    public static func marks(
        rule: String, arguments: JSONValue, in text: String
    ) -> [TextMark] {
        var read: [String: Argument] = [:]
        for (name, value) in arguments.object ?? [:] {
            guard let argument = argument(value) else { return [] }
            read[name] = argument
        }
        guard let constraint = try? Constraint(id: rule, arguments: Arguments(read)) else {
            return []
        }
        let count = text.unicodeScalars.count
        return constraint.marks(in: ResponseText(text)).filter {
            !$0.scalars.isEmpty && $0.scalars.upperBound <= count
        }.map {
            TextMark(scalars: $0.scalars, isOffending: $0.meaning == .offending)
        }.sorted { $0.scalars.lowerBound < $1.scalars.lowerBound }
    }

    private static func argument(_ value: JSONValue) -> Argument? {
        switch value {
        case .int(let number): .integer(Int(number))
        case .double(let number): Int(exactly: number).map { .integer($0) }
        case .string(let text): .string(text)
        case .array(let items):
            items.allSatisfy { $0.string != nil } ? .strings(items.compactMap(\.string)) : nil
        default: nil
        }
    }
}
