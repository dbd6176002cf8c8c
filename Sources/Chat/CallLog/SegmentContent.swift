/// Where the bytes of a segment's records are.
enum SegmentContent: Sendable {
    case plain(LogFile)
    case sealed(SealedSegment)

    /// The record that begins at a place; nil if what is there is no whole record.
    func line(at start: Int) throws(CallLogError) -> [UInt8]? {
        switch self {
        case .plain(let file):
            let head = try file.read(at: start, count: RecordFrame.headBytes)
            guard let length = RecordFrame.lineBytes(head: head[...]) else { return nil }
            let bytes = RecordFrame.headBytes + length + 1
            return RecordFrame.line(try file.read(at: start, count: bytes)[...])
        case .sealed(let segment): return try segment.line(at: start)
        }
    }

    /// Whether another content is of the same segment.
    func isSame(as other: SegmentContent) -> Bool {
        switch (self, other) {
        case (.plain(let left), .plain(let right)): left === right
        case (.sealed(let left), .sealed(let right)): left === right
        default: false
        }
    }
}
