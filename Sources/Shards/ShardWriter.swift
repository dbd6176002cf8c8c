import Crypto
import Glibc
public import Rows

/// Writes one shard: a zstd file of JSON lines that gets its name only when it is whole.
///
/// Each zstd frame holds whole rows, at most ``Options/frameBytes`` of them in plain bytes (a longer
/// row has a frame of its own), with its size and checksum. The same rows make the same bytes under
/// the same libzstd. A writer that is dropped before ``finish()`` removes what it has written.
public struct ShardWriter: ~Copyable {
    /// How a shard is written.
    public struct Options: Hashable, Sendable {
        /// The longest row that is taken, in bytes.
        public var maximumRowBytes = 16 << 20
        /// zstd's level, from 1 to 19.
        public var level = 3
        /// The most plain bytes in one frame of several rows.
        public var frameBytes = 1 << 20

        /// The options that Weft's own shards are written with.
        public init() {}
    }

    /// Where the shard will be.
    public let path: String
    /// How many rows have been taken.
    public private(set) var rows: Int
    /// The length of those rows with their line ends, in bytes.
    public private(set) var plainBytes: Int

    private let options: Options
    private let file: PartialFile
    private var compressor: ZstdCompressor
    private var pending: [UInt8]
    private var hash: SHA256
    private var fileBytes: Int
    /// The first write that failed: what follows it on the disk would be no shard.
    private var failure: ShardError?

    /// Begins a shard as `<path>.partial`.
    public init(path: String, options: Options) throws(ShardError) {
        guard let compressor = ZstdCompressor(level: options.level, frameBytes: options.frameBytes)
        else { throw .system(action: "compress", path: path, code: ENOMEM) }
        let file = try PartialFile(path: path)
        let opening = ShardMarker.opening.frame
        try file.write(opening)
        self.path = path
        self.options = options
        self.file = file
        self.compressor = compressor
        rows = 0
        plainBytes = 0
        fileBytes = opening.count
        hash = SHA256()
        hash.update(data: opening)
        pending = []
    }

    /// Adds a row.
    ///
    /// - Throws: ``ShardError``; a refused row leaves the shard as it was, and after a failed write
    ///   every later call fails in the same way.
    public mutating func append(_ row: JSONRow) throws(ShardError) { try append(row.bytes) }

    /// Adds a row as the bytes of one line without its end.
    ///
    /// - Throws: ``ShardError``; a refused row leaves the shard as it was, and after a failed write
    ///   every later call fails in the same way.
    public mutating func append(_ row: [UInt8]) throws(ShardError) {
        guard row.count <= options.maximumRowBytes else {
            throw .rowTooLong(
                path: path, row: rows + 1, bytes: row.count, limit: options.maximumRowBytes)
        }
        if let reason = Self.fault(in: row) {
            throw .rowRefused(path: path, row: rows + 1, reason: reason)
        }
        if pending.count + row.count + 1 > options.frameBytes { try flush() }
        pending.append(contentsOf: row)
        pending.append(UInt8(ascii: "\n"))
        rows += 1
        plainBytes += row.count + 1
        if pending.count >= options.frameBytes { try flush() }
    }

    /// Makes the shard whole: writes the rest, brings it to the disk and gives it its name.
    public consuming func finish() throws(ShardError) -> ShardSummary {
        try flush()
        let closing = ShardMarker.closing(rows: rows, plainBytes: plainBytes).frame
        try file.write(closing)
        hash.update(data: closing)
        let summary = ShardSummary(
            rows: rows, plainBytes: plainBytes, fileBytes: fileBytes + closing.count,
            sha256: Digest.hex(hash.finalize()))
        try file.commit(durable: true)
        return summary
    }

    private mutating func flush() throws(ShardError) {
        if let failure { throw failure }
        guard !pending.isEmpty else { return }
        do throws(ShardError) { try writeFrame() } catch {
            failure = error
            throw error
        }
    }

    private mutating func writeFrame() throws(ShardError) {
        guard let frame = compressor.frame(of: pending) else {
            throw .system(action: "compress", path: path, code: ENOMEM)
        }
        try file.write(frame)
        hash.update(bufferPointer: frame)
        fileBytes += frame.count
        let isOversized = pending.count > options.frameBytes
        pending.removeAll(keepingCapacity: !isOversized)
    }

    /// Why the bytes can't be a line that holds something.
    private static func fault(in row: [UInt8]) -> String? {
        row.withUnsafeBytes { row in
            guard let base = row.baseAddress, row.contains(where: { $0 != 0x20 && $0 != 0x09 })
            else { return "it is empty" }
            let hasBreak =
                memchr(base, 0x0A, row.count) != nil || memchr(base, 0x0D, row.count) != nil
            return hasBreak ? "it holds a line break; write it on one line" : nil
        }
    }
}

// zstd's context and the file belong to one writer alone, which can't be copied, and neither is bound
// to a thread.
extension ShardWriter: @unchecked Sendable {}
