package import Rows

extension Composition {
    /// Reads what ``json`` writes.
    package init(_ value: JSONValue) throws(RowError) {
        switch value["kind"]?.string {
        case "leaf": self = .leaf(try Leaf(value))
        case "and": self = .and(try Self.list(value["parts"]))
        case "chain": self = .chain(try Self.list(value["steps"]))
        case "selection":
            guard let condition = value["condition"], let then = value["then"] else {
                throw Self.unreadable(value)
            }
            var otherwise: Composition?
            if let other = value["else"], other != .null { otherwise = try Composition(other) }
            self = .selection(
                Selection(
                    condition: try Condition(condition), then: try Composition(then),
                    otherwise: otherwise))
        default: throw Self.unreadable(value)
        }
    }

    package var json: JSONValue {
        switch self {
        case .leaf(let leaf): leaf.json
        case .and(let parts): ["kind": "and", "parts": .array(parts.map(\.json))]
        case .chain(let steps): ["kind": "chain", "steps": .array(steps.map(\.json))]
        case .selection(let selection):
            [
                "kind": "selection", "condition": selection.condition.json,
                "then": selection.then.json, "else": selection.otherwise?.json ?? .null,
            ]
        }
    }

    private static func list(_ value: JSONValue?) throws(RowError) -> [Composition] {
        guard let items = value?.array else { throw unreadable(value ?? .null) }
        var parts: [Composition] = []
        for item in items { parts.append(try Composition(item)) }
        return parts
    }

    fileprivate static func unreadable(_ value: JSONValue) -> RowError {
        .wrongKind(field: "composition", wanted: "a tree of constraints", found: value.text)
    }
}

extension Composition.Leaf {
    fileprivate init(_ value: JSONValue) throws(RowError) {
        guard let id = value["id"]?.string else { throw Composition.unreadable(value) }
        if let rule = value["rule"] {
            self.init(id: id, .rule(try RuleUse(rule)))
        } else if let question = value["question"] {
            self.init(id: id, .question(try Question(question)))
        } else {
            throw Composition.unreadable(value)
        }
    }

    fileprivate var json: JSONValue {
        switch constraint {
        case .rule(let use): ["kind": "leaf", "id": .string(id), "rule": use.json]
        case .question(let question):
            ["kind": "leaf", "id": .string(id), "question": question.json]
        }
    }
}

extension Composition.Condition {
    fileprivate init(_ value: JSONValue) throws(RowError) {
        guard let kind = value["kind"]?.string, let arguments = value["arguments"],
            let text = value["text"]?.string, let holds = value["holds"]?.bool
        else { throw Composition.unreadable(value) }
        self.init(kind: kind, arguments: arguments, text: text, holds: holds)
    }

    fileprivate var json: JSONValue {
        [
            "kind": .string(kind), "arguments": arguments, "text": .string(text),
            "holds": .bool(holds),
        ]
    }
}
