import CSimdjson

extension JSONRow {
    /// Makes a row in which some fields have other values and every other byte is the same.
    ///
    /// A field that is there is replaced where it stands (each time, if its name comes twice); one that
    /// isn't is added before the final brace; nil removes a field together with its comma. Of two
    /// changes to the same field the later one counts.
    public func setting(_ changes: [(String, JSONValue?)]) throws(RowError) -> JSONRow {
        let edits = try RowMembers.read(bytes) { (members) throws(RowError) in
            try Self.edits(members, changes)
        }
        return JSONRow(trusted: Self.apply(edits, to: bytes))
    }

    /// Bytes to put in the place of others.
    private struct Edit {
        let range: Range<Int>
        let bytes: [UInt8]
    }

    private static func edits(
        _ members: RowMembers, _ changes: [(String, JSONValue?)]
    ) throws(RowError) -> [Edit] {
        var edits: [Edit] = []
        var isFound = [Bool](repeating: false, count: changes.count)
        var lastEnd = members.open + 1
        var keptAny = false
        for member in members.list {
            let key = Int(member.key_start) - 1
            let value = Int(member.value_start)..<Int(member.value_end)
            var change: Int?
            for index in changes.indices where try members.isNamed(member, changes[index].0) {
                isFound[index] = true
                change = index
            }
            if let change, changes[change].1 == nil {
                // The comma before it goes too, or the one after it if nothing before it is kept.
                let start = keptAny ? lastEnd : edits.popLast()?.range.lowerBound ?? key
                edits.append(Edit(range: start..<value.upperBound, bytes: []))
            } else {
                if !keptAny, let removed = edits.popLast() {
                    edits.append(Edit(range: removed.range.lowerBound..<key, bytes: []))
                }
                keptAny = true
                if let change, let new = changes[change].1 {
                    var text: [UInt8] = []
                    new.write(into: &text)
                    edits.append(Edit(range: value, bytes: text))
                }
            }
            lastEnd = value.upperBound
        }
        let added = addition(changes, isFound: isFound, afterMember: keptAny)
        if !added.isEmpty { edits.append(Edit(range: lastEnd..<lastEnd, bytes: added)) }
        return edits
    }

    /// The text of the members that weren't there.
    private static func addition(
        _ changes: [(String, JSONValue?)], isFound: [Bool], afterMember: Bool
    ) -> [UInt8] {
        var added: [UInt8] = []
        added.reserveCapacity(1 << 11)
        for (index, change) in changes.enumerated() where !isFound[index] {
            let isOverruled = changes[(index + 1)...].contains { $0.0 == change.0 }
            guard let value = change.1, !isOverruled else { continue }
            if afterMember || !added.isEmpty { added.append(UInt8(ascii: ",")) }
            JSONString.write(change.0, into: &added)
            added.append(UInt8(ascii: ":"))
            value.write(into: &added)
        }
        return added
    }

    private static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
        guard !edits.isEmpty else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(edits.reduce(bytes.count) { $0 + $1.bytes.count })
        var done = 0
        for edit in edits {
            result.append(contentsOf: bytes[done..<edit.range.lowerBound])
            result.append(contentsOf: edit.bytes)
            done = edit.range.upperBound
        }
        result.append(contentsOf: bytes[done...])
        return result
    }
}
