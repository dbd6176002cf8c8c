/// The zstd skippable frames around a shard's rows.
///
/// A zstd file that is cut between two frames is still a right zstd file. A shard begins with an
/// opening frame and ends with a closing one, so that an opening without a closing tells of a cut,
/// wherever it is. Every zstd decoder passes over such frames (RFC 8878, section 3.1.2). A closing
/// frame holds the rows and the plain bytes since the opening as two little-endian 64-bit numbers.
enum ShardMarker: Equatable {
    case opening
    case closing(rows: Int, plainBytes: Int)

    /// The first of the sixteen magic numbers of skippable frames.
    static let magic: UInt32 = 0x184D_2A50
    static let openingTag = Array("weft shard 1".utf8)
    static let closingTag = Array("weft end".utf8)
    static let maximumContent = closingTag.count + 16

    static func isSkippable(_ magic: UInt32) -> Bool { magic & 0xFFFF_FFF0 == Self.magic }

    /// The whole frame.
    var frame: [UInt8] {
        var content: [UInt8]
        switch self {
        case .opening: content = Self.openingTag
        case .closing(let rows, let plainBytes):
            content = Self.closingTag
            for number in [rows, plainBytes] {
                withUnsafeBytes(of: UInt64(number).littleEndian) { content.append(contentsOf: $0) }
            }
        }
        var frame: [UInt8] = []
        for number in [Self.magic, UInt32(content.count)] {
            withUnsafeBytes(of: number.littleEndian) { frame.append(contentsOf: $0) }
        }
        return frame + content
    }

    /// Reads the content of a skippable frame; nil for one that isn't ours.
    init?(content: UnsafeBufferPointer<UInt8>) {
        if content.elementsEqual(Self.openingTag) {
            self = .opening
            return
        }
        guard content.count == Self.maximumContent, content.starts(with: Self.closingTag) else {
            return nil
        }
        let numbers = UnsafeRawBufferPointer(content).dropFirst(Self.closingTag.count)
        let raw = UnsafeRawBufferPointer(rebasing: numbers)
        let rows = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
        let bytes = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        guard let rows = Int(exactly: rows), let bytes = Int(exactly: bytes) else { return nil }
        self = .closing(rows: rows, plainBytes: bytes)
    }
}
