/// Punctuation as Python's `string.punctuation` lists it, and as a reader sees it.
enum PunctuationMarks {
    /// The 32 marks of ASCII.
    static func contains(_ point: UInt32) -> Bool {
        switch point {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// What `strip(string.punctuation + ' ')` drops: the marks and the space, no other whitespace.
    static func isMarkOrSpace(_ point: UInt32) -> Bool { point == 0x20 || contains(point) }

    /// Marks of ASCII, typographic ones, Chinese and full-width ones.
    static func isReaders(_ point: UInt32) -> Bool {
        switch point {
        case 0xA1, 0xAB, 0xB7, 0xBB, 0xBF, 0x2010...0x2027, 0x2030...0x205E: true
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F: true
        case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
        default: contains(point)
        }
    }

    /// The text without ASCII's marks: Python's `translate` with a table that deletes them.
    static func deleted(from points: some Collection<UInt32>) -> [UInt32] {
        points.filter { !contains($0) }
    }
}
