/// What XML 1.0 (fifth edition) says of single characters and of names.
enum XMLName {
    /// Whether a document may hold a code point at all.
    static func isCharacter(_ point: UInt32) -> Bool {
        switch point {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    static func isSpace(_ point: UInt32) -> Bool {
        point == 0x20 || point == 0x9 || point == 0xA || point == 0xD
    }

    /// The end of the name that starts at a place; the place itself if none does.
    static func end(in points: ArraySlice<UInt32>, from start: Int) -> Int {
        guard start < points.endIndex, isStart(points[start]) else { return start }
        return points[start...].firstIndex { !isPart($0) } ?? points.endIndex
    }

    /// What stands before a name's colon; nil if it has none.
    static func prefix(of name: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
        name.firstIndex(of: colon).map { name[..<$0] }
    }

    static func digit(_ point: UInt32) -> UInt32? {
        switch point {
        case 0x30...0x39: point - 0x30
        case 0x41...0x46: point - 0x37
        case 0x61...0x66: point - 0x57
        default: nil
        }
    }

    private static let colon: UInt32 = 0x3A

    private static func isStart(_ point: UInt32) -> Bool {
        switch point {
        case colon, 0x5F, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
            0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
            0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func isPart(_ point: UInt32) -> Bool {
        switch point {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isStart(point)
        }
    }
}
