package import Rows

/// One earlier message of the conversation that an instruction goes on from.
package struct Turn: Hashable, Sendable {
    /// Who speaks.
    package enum Role: String, Sendable {
        case user
        case assistant
    }

    package let role: Role
    package let content: String

    package init(_ role: Role, _ content: String) {
        self.role = role
        self.content = content
    }

    /// Reads what ``json`` writes.
    package init(_ value: JSONValue) throws(RowError) {
        guard let role = value["role"]?.string.flatMap(Role.init(rawValue:)),
            let content = value["content"]?.string
        else { throw .wrongKind(field: "turns", wanted: "role, content", found: value.text) }
        self.init(role, content)
    }

    package var json: JSONValue {
        ["role": .string(role.rawValue), "content": .string(content)]
    }
}
