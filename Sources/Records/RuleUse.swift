package import OrderedCollections
package import Rows

/// A rule as an instruction uses it: which one, with what arguments, said how.
package struct RuleUse: Hashable, Sendable {
    /// IFEval's name of the rule: "length_constraints:number_words".
    package let id: String
    /// The arguments by IFEval's names; empty for a rule without any.
    package let arguments: OrderedDictionary<String, JSONValue>
    /// The sentence that asks for it.
    package let text: String
    /// The leaf of the composition that it is; nil in rows without one.
    package let leaf: String?

    package init(
        id: String, arguments: OrderedDictionary<String, JSONValue>, text: String,
        leaf: String? = nil
    ) {
        self.id = id
        self.arguments = arguments
        self.text = text
        self.leaf = leaf
    }

    /// Reads what ``json`` writes.
    package init(_ value: JSONValue) throws(RowError) {
        guard let id = value["id"]?.string, let arguments = value["kwargs"]?.object,
            let text = value["text"]?.string
        else { throw .wrongKind(field: "rules", wanted: "id, kwargs, text", found: value.text) }
        self.init(id: id, arguments: arguments, text: text, leaf: value["leaf"]?.string)
    }

    package var json: JSONValue {
        var members: JSONValue = [
            "id": .string(id), "kwargs": .object(arguments), "text": .string(text),
        ]
        if let leaf { members = members.setting("leaf", .string(leaf)) }
        return members
    }
}
