import OrderedCollections

extension JSONValue {
    /// Appends the value as JSON text without white space, members in their order.
    ///
    /// Only what JSON demands is escaped. A double that isn't finite is written as null, since JSON
    /// has no other word for it.
    public func write(into bytes: inout [UInt8]) { write(into: &bytes, sorted: false) }

    /// The value as JSON text without white space, members in their order.
    public var text: String { rendered(sorted: false) }

    /// The value as JSON text without white space, members sorted by the bytes of their names: the
    /// same for objects that differ in nothing but order, so that it can be hashed.
    public var canonicalText: String { rendered(sorted: true) }

    private func rendered(sorted: Bool) -> String {
        var bytes: [UInt8] = []
        write(into: &bytes, sorted: sorted)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(into bytes: inout [UInt8], sorted: Bool) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .int(let number): bytes.append(contentsOf: String(number).utf8)
        case .double(let number):
            bytes.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
        case .number(let text): bytes.append(contentsOf: text.utf8)
        case .string(let text): JSONString.write(text, into: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(into: &bytes, sorted: sorted)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            Self.write(members, into: &bytes, sorted: sorted)
        }
    }

    private static func write(
        _ members: OrderedDictionary<String, JSONValue>, into bytes: inout [UInt8], sorted: Bool
    ) {
        let members =
            sorted
            ? members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            : Array(members.elements)
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONString.write(member.key, into: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(into: &bytes, sorted: sorted)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
