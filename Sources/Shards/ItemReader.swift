/// Reads the objects of a file that is either one JSON array or JSON lines; plain, zstd or gzip.
///
/// Memory is bounded by the longest item. A faulty item is handed over with its fault, and reading
/// goes on; where an array's own brackets, commas or quotes are wrong, nothing after it can be told
/// apart, so that this is an error.
public struct ItemReader: ~Copyable {
    /// The file.
    public let path: String
    /// How many items have been read, faulty ones among them.
    public private(set) var items = 0

    private let limit: Int
    private var source: ByteSource
    private var lines: LineScanner?
    private var array: ArrayScanner?
    private var failure: ShardError?

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - maximumItemBytes: The longest item that is read, in bytes of the file.
    /// - Throws: ``ShardError/system(action:path:code:)``.
    public init(path: String, maximumItemBytes: Int) throws(ShardError) {
        limit = min(max(maximumItemBytes, 0), 1 << 31)
        source = try ByteSource(
            path: path,
            ByteSource.Options(wholeFrameLimit: 1 << 20, keepsCutFrames: false, hashing: false))
        self.path = path
    }

    /// Reads the next item; nil at the end.
    ///
    /// - Throws: ``ShardError``, and the same again at every later call.
    public mutating func next() throws(ShardError) -> Item? {
        try nextText().map { Item($0) }
    }

    /// Reads the next item without looking at what it is made of, for those who parse it at once.
    ///
    /// - Throws: ``ShardError``, and the same again at every later call.
    public mutating func nextText() throws(ShardError) -> ItemText? {
        if let failure { throw failure }
        do throws(ShardError) {
            let item = try read()
            if item != nil { items += 1 }
            return item
        } catch {
            failure = error
            throw error
        }
    }

    private mutating func read() throws(ShardError) -> ItemText? {
        if lines == nil, array == nil { try recognize() }
        if let step = try lines?.next(from: &source) { return try item(step) }
        guard let step = try array?.next(from: &source), let array else { return nil }
        return try item(step, array)
    }

    private func item(_ step: LineScanner.Step) throws(ShardError) -> ItemText? {
        let line = lines?.line ?? 0
        switch step {
        case .line(let bytes):
            if items == 0, bytes == [UInt8(ascii: "{")] {
                throw .malformed(
                    path: path, line: line,
                    reason:
                        "an object begins here that takes several lines; make the file an array of "
                        + "objects, or write each object on one line")
            }
            return ItemText(line: line, bytes: bytes)
        case .tooLong(let bytes, let start):
            return ItemText(line: line, start: start, count: bytes, limit: limit)
        case .end: return nil
        case .torn(let offset): throw .torn(path: path, rows: items, offset: offset)
        }
    }

    private func item(_ step: ArrayScanner.Step, _ array: ArrayScanner) throws(ShardError)
        -> ItemText?
    {
        switch step {
        case .item(let bytes): return ItemText(line: array.itemLine, bytes: bytes)
        case .tooLong(let bytes, let start):
            return ItemText(line: array.itemLine, start: start, count: bytes, limit: limit)
        case .end: return nil
        case .torn(let offset): throw .torn(path: path, rows: items, offset: offset)
        case .broken(let reason):
            throw .malformed(
                path: path, line: array.line,
                reason: "\(reason) (item \(items + 1) of the array); correct the file there")
        }
    }

    /// Goes to the first byte that says something and tells an array from lines by it.
    private mutating func recognize() throws(ShardError) {
        var line = 1
        var position = 0
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        while true {
            if source.window.isEmpty {
                switch try source.refill() {
                case .more: break
                case .end: return
                case .torn(let offset): throw .torn(path: path, rows: 0, offset: offset)
                }
            }
            guard let byte = source.window.first else { continue }
            if byte == UInt8(ascii: "[") {
                source.consume(1)
                array = ArrayScanner(limit: limit, line: line)
                return
            }
            let isMark = position < mark.count && byte == mark[position]
            guard isMark || [0x20, 0x09, 0x0A, 0x0D].contains(byte) else {
                lines = LineScanner(limit: limit, line: line - 1)
                return
            }
            if byte == 0x0A { line += 1 }
            source.consume(1)
            position += 1
        }
    }
}

// zlib's and zstd's contexts and the file belong to one reader alone, which can't be copied, and none
// of them is bound to a thread.
extension ItemReader: @unchecked Sendable {}
