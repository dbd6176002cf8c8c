/// The plain bytes of a file that is zstd, gzip or plain, told apart by its first bytes.
struct ByteSource: ~Copyable {
    let path: String
    private let input: InputFile
    private let decoder: any ByteDecoder
    /// The plain bytes that have been read and not consumed.
    private(set) var window = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    struct Options {
        /// The largest zstd frame in plain bytes that is held at once.
        var wholeFrameLimit: Int
        /// Whether what there is of such a frame is handed over, unchecked, when the file ends in it.
        var keepsCutFrames: Bool
        /// Whether the SHA-256 of the file's bytes is made on the way.
        var hashing: Bool
        /// Where reading begins, in bytes of the file: at its beginning or at that of a frame.
        var offset = 0
    }

    init(path: String, _ options: Options) throws(ShardError) {
        let input = try InputFile(
            path: path, hashing: options.hashing, from: options.offset)
        decoder = try Self.decoder(for: input, options)
        self.input = input
        self.path = path
    }

    /// How many plain bytes have been read.
    private(set) var plainBytes = 0

    /// What came after the window that was read out.
    enum Refill {
        case more
        case end
        case torn(offset: Int)
    }

    /// The rows that the file itself says it holds; nil when it doesn't say.
    var declaredRows: Int? { decoder.declaredRows }
    /// Where the zstd frame begins that the window is of; 0 in files of another kind.
    var frameOffset: Int { decoder.frameOffset }
    /// How many of the file's bytes have been read.
    var bytesRead: Int { input.bytesRead }

    mutating func consume(_ count: Int) {
        window = UnsafeBufferPointer(rebasing: window.dropFirst(count))
    }

    /// Replaces the window, which must be empty.
    mutating func refill() throws(ShardError) -> Refill {
        switch try decoder.next() {
        case .bytes(let bytes):
            window = bytes
            plainBytes += bytes.count
            return .more
        case .end: return .end
        case .torn(let offset): return .torn(offset: offset)
        }
    }

    /// Reads what is left of the file and returns the SHA-256 of all of it.
    mutating func drainedDigest() throws(ShardError) -> String {
        window = UnsafeBufferPointer(start: nil, count: 0)
        return try input.drainedDigest()
    }

    private static func decoder(
        for input: InputFile, _ options: Options
    ) throws(ShardError) -> any ByteDecoder {
        _ = try input.fill(4)
        let start = Array(input.window.prefix(4))
        let isSkippable =
            start.starts(with: [0x50]) { $0 & 0xF0 == $1 } && start[1...] == [0x2A, 0x4D, 0x18]
        if isSkippable || start == [0x28, 0xB5, 0x2F, 0xFD] {
            return try ZstdDecoder(input, options)
        }
        if start.starts(with: [0x1F, 0x8B]) { return try GzipDecoder(input) }
        // A name counts only where the bytes aren't text: it tells a damaged file from plain rows.
        if !isText(start), input.path.hasSuffix(".zst") {
            return try ZstdDecoder(input, options)
        }
        if !isText(start), input.path.hasSuffix(".gz") { return try GzipDecoder(input) }
        return PlainDecoder(input)
    }

    /// Whether a file that begins so can be rows: ASCII that opens an object or array.
    private static func isText(_ start: [UInt8]) -> Bool {
        let openings = Array("{[ \t\r\n".utf8)
        guard let first = start.first else { return false }
        let isASCII = start.allSatisfy { (0x20..<0x7F).contains($0) || (0x09...0x0D).contains($0) }
        return start.starts(with: [0xEF, 0xBB, 0xBF]) || (isASCII && openings.contains(first))
    }
}
