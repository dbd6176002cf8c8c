package import Constraints
package import OrderedCollections
import Records
package import Rows

extension Constraint {
    /// Reads a rule as an instruction's row holds it.
    ///
    /// - Throws: `RowError` where it isn't a rule with its arguments.
    init(_ use: RuleUse) throws {
        do {
            try self.init(id: use.id, json: use.arguments)
        } catch {
            throw RowError.wrongKind(field: "rules", wanted: "a known rule", found: "\(error)")
        }
    }

    /// Reads a rule's arguments as JSON has them.
    package init(
        id: String, json: OrderedDictionary<String, JSONValue>
    ) throws(ConstraintError) {
        var arguments: [String: Argument] = [:]
        for (name, value) in json {
            guard let argument = Argument(value) else {
                throw .argument(
                    rule: RuleID(id),
                    .wrongKind(
                        name, wanted: "a whole number, a string or a list of strings",
                        found: value.kindName))
            }
            arguments[name] = argument
        }
        try self.init(id: id, arguments: Arguments(arguments))
    }

    /// The rule as a row holds it, put in words by one of its phrasings.
    func use(text: String) -> RuleUse {
        var members: OrderedDictionary<String, JSONValue> = [:]
        for name in arguments.names { members[name] = arguments[name]?.json }
        return RuleUse(id: id.text, arguments: members, text: text)
    }
}

extension Argument {
    /// Takes a value of JSON; nil for what no rule takes.
    package init?(_ value: JSONValue) {
        switch value {
        case .int(let number): self = .integer(Int(number))
        // IFBench writes whole numbers as 3.0.
        case .double(let number):
            guard let whole = Int(exactly: number) else { return nil }
            self = .integer(whole)
        case .string(let text): self = .string(text)
        case .array(let items):
            let texts = items.compactMap(\.string)
            guard texts.count == items.count else { return nil }
            self = .strings(texts)
        default: return nil
        }
    }

    var json: JSONValue {
        switch self {
        case .integer(let number): .int(Int64(number))
        case .string(let text): .string(text)
        case .strings(let items): .array(items.map(JSONValue.string))
        }
    }
}
