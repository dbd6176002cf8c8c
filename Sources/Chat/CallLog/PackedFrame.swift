import CZstd

/// A zstd frame of a sealed segment: where it is in the file, and what it holds.
struct PackedFrame: Hashable {
    /// In bytes of the file.
    let offset: Int
    let packedBytes: Int
    /// In bytes of the plain lines of the whole segment.
    let plainStart: Int
    let plainBytes: Int

    /// The most that a frame may hold, so that a damaged size can't take all memory.
    private static let maximumPlainBytes: UInt64 = 1 << 31

    /// Decodes the frame's bytes; nil if they are damaged.
    func plain(_ packed: ArraySlice<UInt8>) -> [UInt8]? {
        guard packed.count == packedBytes else { return nil }
        var isWhole = false
        let plain = [UInt8](unsafeUninitializedCapacity: plainBytes) { buffer, initialized in
            let count = packed.withUnsafeBytes {
                ZSTD_decompress(buffer.baseAddress, plainBytes, $0.baseAddress, $0.count)
            }
            isWhole = ZSTD_isError(count) == 0 && count == plainBytes
            initialized = isWhole ? count : 0
        }
        return isWhole ? plain : nil
    }

    /// Finds the frames of a file one after another.
    ///
    /// - Returns: The frames with data, and where the file stops being a shard; nil if it is whole,
    ///   ending in the frame without data that closes a shard.
    static func all(in file: [UInt8]) -> (frames: [PackedFrame], tornAt: Int?) {
        var frames: [PackedFrame] = []
        var offset = 0
        var plainStart = 0
        var isClosed = false
        while offset < file.count {
            let rest = file[offset...]
            let (packed, plain, isData) = rest.withUnsafeBytes { bytes in
                (
                    ZSTD_findFrameCompressedSize(bytes.baseAddress, bytes.count),
                    ZSTD_getFrameContentSize(bytes.baseAddress, bytes.count),
                    bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
                )
            }
            guard ZSTD_isError(packed) == 0, packed > 0, packed <= rest.count else {
                return (frames, offset)
            }
            if isData {
                guard plain <= maximumPlainBytes else { return (frames, offset) }
                frames.append(
                    PackedFrame(
                        offset: offset, packedBytes: packed, plainStart: plainStart,
                        plainBytes: Int(plain)))
                plainStart += Int(plain)
            }
            isClosed = !isData
            offset += packed
        }
        return (frames, isClosed && !frames.isEmpty ? nil : offset)
    }
}
