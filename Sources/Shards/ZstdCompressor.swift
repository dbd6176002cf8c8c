import CZstd

/// Makes zstd frames, one at a time, each with its content's size and checksum.
struct ZstdCompressor: ~Copyable {
    private let context: OpaquePointer
    private var output: UnsafeMutableRawBufferPointer
    private let usualSize: Int

    /// Returns nil when there is no memory.
    init?(level: Int, frameBytes: Int) {
        guard let context = ZSTD_createCCtx() else { return nil }
        self.context = context
        usualSize = ZSTD_compressBound(frameBytes)
        output = .allocate(byteCount: usualSize, alignment: 16)
        // zstd takes the nearest level that it has, so neither call can fail.
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(clamping: level))
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    }

    deinit {
        ZSTD_freeCCtx(context)
        output.deallocate()
    }

    /// Makes one frame, valid until the next one is made; nil when there is no memory.
    mutating func frame(of plain: [UInt8]) -> UnsafeRawBufferPointer? {
        let bound = max(ZSTD_compressBound(plain.count), usualSize)
        // A row longer than a frame is rare: its buffer isn't kept for the frames after it.
        if bound != output.count {
            output.deallocate()
            output = .allocate(byteCount: bound, alignment: 16)
        }
        let size = ZSTD_compress2(context, output.baseAddress, output.count, plain, plain.count)
        // With this much room, zstd fails for want of memory alone.
        guard ZSTD_isError(size) == 0 else { return nil }
        return UnsafeRawBufferPointer(rebasing: output[..<size])
    }
}
