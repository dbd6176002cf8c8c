package import Rows

/// A row of a shard: its bytes, and by its type what they hold.
package struct Row<Kind: Record>: Sendable {
    package let id: RecordID
    package let json: JSONRow

    package init(id: RecordID, json: JSONRow) {
        self.id = id
        self.json = json
    }

    /// Takes a row from its bytes; its `id` field must be there.
    package init(_ json: JSONRow) throws(RowError) {
        self.init(id: RecordID(try json.fields(["id"]).string("id")), json: json)
    }

    /// The fields that the record names, decoded.
    package func read() throws(RowError) -> Kind {
        try Kind(json.fields(Kind.fieldNames))
    }

    /// The same row with fields put in or replaced; all other bytes stay as they are.
    package func adding<Next: Record>(
        _ fields: [(String, JSONValue?)], as kind: Next.Type = Next.self
    ) throws(RowError) -> Row<Next> {
        Row<Next>(id: id, json: try json.setting(fields))
    }
}
