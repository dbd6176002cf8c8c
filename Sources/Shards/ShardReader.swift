/// Reads the lines of a file: a shard, or any zstd, gzip or plain file of JSON lines.
///
/// The kind of file is told by its first bytes. Memory is bounded by the longest line and zstd's
/// window, not by the file. A carriage return at a line's end and a byte order mark are left out;
/// blank lines are passed over, but counted as lines.
public struct ShardReader: ~Copyable {
    /// What to do about a compressed file that ends in the middle.
    public enum Tail: Sendable {
        /// Throw ``ShardError/torn(path:rows:offset:)`` after the rows whose checksum was seen.
        case mustBeWhole
        /// End after the last whole row before the cut, and say so in ``ShardReader/tear``.
        ///
        /// The last rows may come from a frame whose checksum is cut off.
        case mayBeTorn
    }

    /// A line of the file.
    public enum Line: Hashable, Sendable {
        /// The bytes of a line, and its number from 1.
        case row(line: Int, bytes: [UInt8])
        /// A line that is longer than the limit, with its length in bytes. Reading can go on after it.
        case tooLong(line: Int, bytes: Int)
    }

    /// The file.
    public let path: String
    /// How many lines with something in them have been read, those too long among them.
    public private(set) var rows = 0
    /// The fault ``ShardError/torn(path:rows:offset:)`` of a file that was read to its torn end.
    public private(set) var tear: ShardError?

    private let tail: Tail
    private var source: ByteSource
    private var scanner: LineScanner
    private var isDone = false
    private var failure: ShardError?

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - maximumRowBytes: The longest line that is read, in bytes without its end.
    ///   - tail: What to do about a file that ends in the middle.
    /// - Throws: ``ShardError/system(action:path:code:)``.
    public init(path: String, maximumRowBytes: Int, tail: Tail) throws(ShardError) {
        try self.init(path: path, maximumRowBytes: maximumRowBytes, tail: tail, hashing: false)
    }

    /// Opens a file at the beginning of one of its zstd frames, to read the rows of that frame.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - maximumRowBytes: The longest line that is read, in bytes without its end.
    ///   - frameOffset: A ``ShardReader/frameOffset`` of an earlier reading of the same file.
    /// - Throws: ``ShardError/system(action:path:code:)``.
    public init(path: String, maximumRowBytes: Int, frameOffset: Int) throws(ShardError) {
        try self.init(
            path: path, maximumRowBytes: maximumRowBytes, tail: .mustBeWhole, hashing: false,
            offset: frameOffset)
    }

    init(
        path: String, maximumRowBytes: Int, tail: Tail, hashing: Bool, offset: Int = 0
    ) throws(ShardError) {
        // zstd and zlib count in 32 bits here and there; no row is longer than that.
        let limit = min(max(maximumRowBytes, 0), 1 << 31)
        source = try ByteSource(
            path: path,
            ByteSource.Options(
                wholeFrameLimit: max(1 << 20, limit + 1), keepsCutFrames: tail == .mayBeTorn,
                hashing: hashing, offset: offset))
        scanner = LineScanner(limit: limit, line: 0)
        self.path = path
        self.tail = tail
    }

    /// Reads the next line; nil at the end.
    ///
    /// - Throws: ``ShardError/corrupt(path:offset:reason:)`` where a checksum or the format is broken,
    ///   and again at every later call; ``ShardError/torn(path:rows:offset:)`` as ``Tail`` says.
    public mutating func next() throws(ShardError) -> Line? {
        if let failure { throw failure }
        guard !isDone else { return nil }
        do throws(ShardError) { return try read() } catch {
            failure = error
            throw error
        }
    }

    private mutating func read() throws(ShardError) -> Line? {
        switch try scanner.next(from: &source) {
        case .line(let bytes):
            rows += 1
            return .row(line: scanner.line, bytes: bytes)
        case .tooLong(let bytes, _):
            rows += 1
            return .tooLong(line: scanner.line, bytes: bytes)
        case .torn(let offset):
            let fault = ShardError.torn(path: path, rows: rows, offset: offset)
            tear = fault
            if tail == .mustBeWhole { throw fault }
        case .end:
            if let declared = source.declaredRows, declared != rows {
                throw .corrupt(
                    path: path, offset: source.bytesRead,
                    reason: "it should hold \(declared) rows but holds \(rows)")
            }
        }
        isDone = true
        return nil
    }

    /// Where the zstd frame begins that holds the row read last; 0 in files of another kind.
    public var frameOffset: Int { source.frameOffset }
    /// How many of the file's bytes have been read.
    var bytesRead: Int { source.bytesRead }
    /// How many plain bytes have been read.
    var plainBytes: Int { source.plainBytes }

    /// Reads what is left of the file and returns the SHA-256 of all of it.
    mutating func drainedDigest() throws(ShardError) -> String { try source.drainedDigest() }
}

// zlib's and zstd's contexts and the file belong to one reader alone, which can't be copied, and none
// of them is bound to a thread.
extension ShardReader: @unchecked Sendable {}
