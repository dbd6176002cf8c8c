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

    package init(id: String, arguments: OrderedDictionary<String, JSONValue>, text: String) {
        self.id = id
        self.arguments = arguments
        self.text = text
    }

    /// Reads what ``json`` writes.
    package init(_ value: JSONValue) throws(RowError) {
        guard let id = value["id"]?.string, let arguments = value["kwargs"]?.object,
            let text = value["text"]?.string
        else { throw .wrongKind(field: "rules", wanted: "id, kwargs, text", found: value.text) }
        self.init(id: id, arguments: arguments, text: text)
    }

    package var json: JSONValue {
        ["id": .string(id), "kwargs": .object(arguments), "text": .string(text)]
    }
}
