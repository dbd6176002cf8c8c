/// Reads the records of a plain segment in their order, and passes over what is no record.
struct RecordScanner {
    /// What stands in the file.
    enum Item: Hashable {
        case record(offset: Int, line: [UInt8])
        /// Bytes up to the next record, or to the end of the file.
        case damage(offset: Int, bytes: Int, isTail: Bool)
    }

    private let file: LogFile
    private let size: Int
    private var offset = 0
    /// The bytes of the file from `bufferStart` on.
    private var buffer: ArraySlice<UInt8> = []
    private var bufferStart = 0
    /// A record found behind damage, to be handed out next.
    private var found: Item?

    private static let chunkBytes = 1 << 20

    /// Begins at the place of a record.
    init(_ file: LogFile, from offset: Int = 0) throws(CallLogError) {
        self.file = file
        self.offset = offset
        size = try file.size()
    }

    mutating func next() throws(CallLogError) -> Item? {
        if let found {
            self.found = nil
            return found
        }
        guard offset < size else { return nil }
        if let record = try record() { return record }
        let start = offset
        while offset < size {
            try skipLine()
            if let record = try record() {
                found = record
                guard case .record(let end, _) = record else { break }
                return .damage(offset: start, bytes: end - start, isTail: false)
            }
        }
        return .damage(offset: start, bytes: size - start, isTail: true)
    }

    /// Takes the record at the offset; nil, and nothing taken, if there is none.
    private mutating func record() throws(CallLogError) -> Item? {
        let head = try bytes(RecordFrame.headBytes)
        guard let length = RecordFrame.lineBytes(head: head) else { return nil }
        let frame = try bytes(RecordFrame.headBytes + length + 1)
        guard let line = RecordFrame.line(frame) else { return nil }
        defer { offset += frame.count }
        return .record(offset: offset, line: line)
    }

    /// Goes on behind the next line end, or to the end of the file.
    private mutating func skipLine() throws(CallLogError) {
        while offset < size {
            let ahead = try bytes(1)
            guard !ahead.isEmpty else { return }
            let rest = buffer.dropFirst(offset - bufferStart)
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                offset = bufferStart + (end - buffer.startIndex) + 1
                return
            }
            offset = bufferStart + buffer.count
        }
    }

    /// The next bytes, which aren't taken; fewer only where the file ends before.
    private mutating func bytes(_ count: Int) throws(CallLogError) -> ArraySlice<UInt8> {
        // What a damaged head announces may be far more than there is.
        guard offset + count <= size else { return [] }
        if offset + count > bufferStart + buffer.count {
            let wanted = min(max(count, Self.chunkBytes), size - offset)
            buffer = try file.read(at: offset, count: wanted)[...]
            bufferStart = offset
        }
        let start = buffer.startIndex + (offset - bufferStart)
        return buffer[start..<min(start + count, buffer.endIndex)]
    }
}
