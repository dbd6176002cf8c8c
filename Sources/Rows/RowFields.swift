import CSimdjson

/// Fields taken out of a row, still JSON text until one of them is asked for.
///
/// Of members with the same name the last one counts, as in most readers of JSON.
public struct RowFields: Sendable {
    let bytes: [UInt8]
    let names: [String]
    let spans: [Span?]

    /// Where a value is in the row.
    struct Span {
        let range: Range<Int>
        let kind: JSONKind
        let escaped: Bool
    }
}

extension JSONRow {
    /// Finds fields at the top level of the row in one pass, reading no more of it than it must.
    ///
    /// - Throws: ``RowError/malformed(reason:)`` where the object's own members can't be told apart.
    ///   What is inside a value is checked when the value is asked for.
    public func fields(_ names: [String]) throws(RowError) -> RowFields {
        var spans = [RowFields.Span?](repeating: nil, count: names.count)
        try RowMembers.read(bytes) { (members) throws(RowError) in
            for member in members.list {
                for index in names.indices where try members.isNamed(member, names[index]) {
                    spans[index] = RowFields.Span(
                        range: Int(member.value_start)..<Int(member.value_end),
                        kind: JSONKind(rawValue: member.kind) ?? .null,
                        escaped: member.value_escaped)
                }
            }
        }
        return RowFields(bytes: bytes, names: names, spans: spans)
    }
}

extension RowFields {
    /// The field's value as JSON text; nil when it is absent.
    public func rawBytes(_ name: String) -> ArraySlice<UInt8>? {
        span(name).map { bytes[$0.range] }
    }

    /// The field's value whole; nil when it is absent.
    public func value(_ name: String) throws(RowError) -> JSONValue? {
        guard let raw = rawBytes(name) else { return nil }
        return try raw.withUnsafeBufferPointer { (raw) throws(RowError) in
            try JSONValue.parse(raw)
        }
    }

    /// Whether the field is there, be it null.
    public func contains(_ name: String) -> Bool { span(name) != nil }

    func span(_ name: String) -> Span? {
        guard let index = names.firstIndex(of: name) else {
            assertionFailure("field \"\(name)\" wasn't among those asked for")
            return nil
        }
        return spans[index]
    }
}
