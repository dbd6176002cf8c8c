import CZstd
import Glibc

/// Reads zstd files of any make: several frames, frames without a size, skippable frames.
///
/// A frame that says its size, if it isn't too large, is decoded whole before any of it is handed over,
/// so that bytes that fail their checksum never leave. A frame that is cut off has no checksum left.
final class ZstdDecoder: ByteDecoder {
    private let input: InputFile
    private let context: OpaquePointer
    private let options: ByteSource.Options
    private var output: UnsafeMutableRawBufferPointer
    private var isInFrame = false
    private var isWholeFrame = false
    private var hasSeenFrame = false
    private var markers = MarkerCheck()

    var declaredRows: Int? { markers.declaredRows }
    private(set) var frameOffset = 0

    init(_ input: InputFile, _ options: ByteSource.Options) throws(ShardError) {
        guard let context = ZSTD_createDCtx() else {
            throw .system(action: "decompress", path: input.path, code: ENOMEM)
        }
        self.input = input
        self.context = context
        self.options = options
        output = .allocate(byteCount: Self.pieceSize, alignment: 16)
    }

    deinit {
        ZSTD_freeDCtx(context)
        output.deallocate()
    }

    private static let pieceSize = 1 << 17
    private static let frameMagic: UInt32 = 0xFD2F_B528

    func next() throws(ShardError) -> Stretch {
        while true {
            if !isInFrame {
                if let end = try beginFrame() { return end }
                if !isInFrame { continue }
            }
            let stretch = try decode()
            if case .bytes(let bytes) = stretch {
                if bytes.isEmpty { continue }
                markers.count(bytes.count)
                if !isWholeFrame, markers.isOpen { try checkLongRow(bytes) }
            }
            return stretch
        }
    }

    /// Goes to the next frame of data, or past one frame of another kind; not nil at the file's end.
    private func beginFrame() throws(ShardError) -> Stretch? {
        guard try input.fill(4) else {
            guard Self.canBegin(input.window) else { throw notZstd() }
            let isWhole = input.window.isEmpty && hasSeenFrame && !markers.isOpen
            return isWhole ? .end : .torn(offset: input.bytesRead)
        }
        let magic = number()
        if ShardMarker.isSkippable(magic) {
            hasSeenFrame = true
            return try skipFrame(magic)
        }
        guard magic == Self.frameMagic else {
            throw notZstd()
        }
        hasSeenFrame = true
        isInFrame = true
        frameOffset = input.offset
        _ = try input.fill(18)  // the longest header
        let size = ZSTD_getFrameContentSize(input.window.baseAddress, input.window.count)
        // zstd's marks for no size (the largest number) and a broken header (the one before it) are
        // far beyond any limit; what is wrong with a header comes out in decoding.
        isWholeFrame = size <= UInt64(options.wholeFrameLimit)
        if markers.isOpen, size == .max { throw corrupt("a frame doesn't say its size") }
        let wanted = max(isWholeFrame ? Int(size) : 0, Self.pieceSize)
        if wanted > output.count || output.count > max(wanted, 1 << 20) {
            output.deallocate()
            output = .allocate(byteCount: wanted, alignment: 16)
        }
        return nil
    }

    private func skipFrame(_ magic: UInt32) throws(ShardError) -> Stretch? {
        guard try input.fill(8) else { return .torn(offset: input.bytesRead) }
        input.consume(4)
        var rest = Int(number())
        input.consume(4)
        if magic == ShardMarker.magic, rest <= ShardMarker.maximumContent {
            guard try input.fill(rest) else { return .torn(offset: input.bytesRead) }
            let content = UnsafeBufferPointer(rebasing: input.window.prefix(rest))
            if let marker = ShardMarker(content: content), let fault = markers.see(marker) {
                throw corrupt(fault)
            }
        }
        while rest > 0 {
            guard try input.fill(1) else { return .torn(offset: input.bytesRead) }
            let count = min(rest, input.window.count)
            input.consume(count)
            rest -= count
        }
        return nil
    }

    /// Decodes to the end of the frame, of the output or of the file.
    private func decode() throws(ShardError) -> Stretch {
        var plain = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        while isInFrame {
            // zstd may still hold plain bytes when all input is used up: try before giving up.
            let hasInput = try input.fill(1)
            let window = input.window
            var packed = ZSTD_inBuffer(src: window.baseAddress, size: window.count, pos: 0)
            let before = plain.pos
            let result = ZSTD_decompressStream(context, &plain, &packed)
            input.consume(packed.pos)
            if ZSTD_isError(result) != 0 {
                throw corrupt(String(cString: ZSTD_getErrorName(result)))
            }
            if result == 0 { isInFrame = false }
            if isInFrame, packed.pos == 0, plain.pos == before {
                guard hasInput else {
                    if plain.pos > 0, !isWholeFrame || options.keepsCutFrames { break }
                    return .torn(offset: input.bytesRead)
                }
                if plain.pos == plain.size, isWholeFrame {
                    throw corrupt("a frame is longer than it says")
                }
            }
            if !isWholeFrame, plain.pos == plain.size { break }
        }
        return .bytes(
            UnsafeRawBufferPointer(start: plain.dst, count: plain.pos).assumingMemoryBound(
                to: UInt8.self))
    }

    /// Checks a piece of a shard's frame that is too large to be held at once.
    ///
    /// Such a frame holds one row that is too long, so that no line of it is handed over; anything
    /// else is a damaged header, and its lines mustn't be taken for rows before the checksum tells.
    private func checkLongRow(_ piece: UnsafeBufferPointer<UInt8>) throws(ShardError) {
        if piece.dropLast(isInFrame ? 0 : 1).contains(UInt8(ascii: "\n")) {
            throw corrupt("a frame for one long row holds several")
        }
    }

    private func number() -> UInt32 {
        input.window.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Whether fewer than four bytes can be the beginning of a frame.
    private static func canBegin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18]
        return [0x28, 0xB5, 0x2F, 0xFD].starts(with: bytes)
            || (bytes.first.map { $0 & 0xF0 == 0x50 } == true
                && skippable.dropFirst().starts(with: bytes.dropFirst()))
    }

    private func notZstd() -> ShardError {
        corrupt(hasSeenFrame ? "what follows isn't zstd data" : "this isn't zstd data")
    }

    private func corrupt(_ reason: String) -> ShardError {
        .corrupt(path: input.path, offset: input.offset, reason: reason)
    }
}
