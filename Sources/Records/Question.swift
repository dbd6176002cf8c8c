package import Rows

/// A constraint that only a judge can check, as an instruction uses it.
package struct Question: Hashable, Sendable {
    /// The sentence that asks for it, such as one to write as a night porter would.
    package let text: String
    /// What a judge is asked of a response; YES means that the constraint holds.
    package let question: String
    /// The category by CFBench's names: "style", "situation".
    package let category: String
    /// The leaves that must hold for this one to count, by their ids in the composition.
    package let dependsOn: [String]
    /// The leaf of the composition that it is; nil in rows without one.
    package let leaf: String?

    package init(
        text: String, question: String, category: String, dependsOn: [String] = [],
        leaf: String? = nil
    ) {
        self.text = text
        self.question = question
        self.category = category
        self.dependsOn = dependsOn
        self.leaf = leaf
    }

    /// Reads what ``json`` writes.
    package init(_ value: JSONValue) throws(RowError) {
        guard let text = value["text"]?.string, let question = value["question"]?.string else {
            throw .wrongKind(field: "questions", wanted: "text, question", found: value.text)
        }
        self.init(
            text: text, question: question, category: value["category"]?.string ?? "",
            dependsOn: (value["depends_on"]?.array ?? []).compactMap(\.string),
            leaf: value["leaf"]?.string)
    }

    package var json: JSONValue {
        var members: JSONValue = [
            "text": .string(text), "question": .string(question), "category": .string(category),
            "depends_on": .array(dependsOn.map(JSONValue.string)),
        ]
        if let leaf { members = members.setting("leaf", .string(leaf)) }
        return members
    }
}
