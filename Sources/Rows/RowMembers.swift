import CSimdjson

/// The members at the top level of a row's object, in the thread's scratch memory: valid until
/// another text is read on the same thread.
struct RowMembers {
    let bytes: UnsafeBufferPointer<UInt8>
    let list: UnsafeBufferPointer<weft_json_member>
    /// The places of the object's braces.
    let open: Int
    let close: Int

    /// Reads the members in one pass that leaves the inside of their values unread.
    static func read<Result>(
        _ bytes: [UInt8], _ body: (RowMembers) throws(RowError) -> Result
    ) throws(RowError) -> Result {
        try bytes.withUnsafeBufferPointer { (bytes) throws(RowError) in
            var members: UnsafePointer<weft_json_member>?
            var count = 0
            var open = 0
            var close = 0
            let fault = weft_json_members(
                bytes.baseAddress, bytes.count, &members, &count, &open, &close)
            if let error = RowError(fault) { throw error }
            return try body(
                RowMembers(
                    bytes: bytes, list: UnsafeBufferPointer(start: members, count: count),
                    open: open, close: close))
        }
    }

    /// Whether a member has this name, however it is escaped.
    func isNamed(_ member: weft_json_member, _ name: String) throws(RowError) -> Bool {
        let range = Int(member.key_start)..<Int(member.key_end)
        if member.key_escaped {
            let text = try JSONString.decode(
                UnsafeBufferPointer(rebasing: bytes[range]), escaped: true)
            return text.utf8.elementsEqual(name.utf8)
        }
        guard name.utf8.count == range.count else { return false }
        var name = name
        return name.withUTF8 { name in
            name.elementsEqual(UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }
}
