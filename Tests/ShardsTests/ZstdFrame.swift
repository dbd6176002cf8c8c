/// A frame of a zstd file, found by walking its block headers (RFC 8878), without libzstd.
struct ZstdFrame {
    let isSkippable: Bool
    let hasChecksum: Bool
    let contentSize: Int?
    let length: Int

    /// All frames of a file; nil when it isn't made of frames.
    static func all(in bytes: [UInt8]) -> [ZstdFrame]? {
        var frames: [ZstdFrame] = []
        var offset = 0
        while offset < bytes.count {
            guard let frame = ZstdFrame(bytes[offset...]) else { return nil }
            frames.append(frame)
            offset += frame.length
        }
        return offset == bytes.count ? frames : nil
    }

    private init?(_ bytes: ArraySlice<UInt8>) {
        func number(_ offset: Int, _ width: Int) -> Int {
            bytes.dropFirst(offset).prefix(width).reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        if number(0, 4) & 0xFFFF_FFF0 == 0x184D_2A50 {
            isSkippable = true
            hasChecksum = false
            contentSize = nil
            length = 8 + number(4, 4)
            return
        }
        guard number(0, 4) == 0xFD2F_B528 else { return nil }
        let descriptor = number(4, 1)
        let isSingleSegment = descriptor & 0x20 != 0
        let sizeWidth = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6]
        let sizeOffset = 5 + (isSingleSegment ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]
        isSkippable = false
        hasChecksum = descriptor & 4 != 0
        contentSize =
            sizeWidth == 0 ? nil : number(sizeOffset, sizeWidth) + (sizeWidth == 2 ? 256 : 0)
        var offset = sizeOffset + sizeWidth
        var isLast = false
        while !isLast {
            guard offset + 3 <= bytes.count else { return nil }
            let header = number(offset, 3)
            isLast = header & 1 != 0
            let isRepeated = header >> 1 & 3 == 1
            offset += 3 + (isRepeated ? 1 : header >> 3)
        }
        length = offset + (hasChecksum ? 4 : 0)
    }
}
