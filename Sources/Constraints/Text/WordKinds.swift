/// Which of several lists each word is in, asked with one look for all lists.
///
/// The words have at most seven letters of one byte each, packed into a number with the first letter
/// in its lowest byte: what a text in memory reads as. Asked for every word of a text.
struct WordKinds: Sendable {
    /// Each word at its own place, the lists that have it in the highest byte.
    private let slots: [UInt64]
    /// The factor that leads no two words to one place.
    private let factor: UInt64

    /// The most letters of a word.
    static let longest = 7

    /// Takes lists of packed words: words of the first have bit 0, those of the second bit 1.
    init(_ lists: [[UInt64]]) {
        var kinds: [UInt64: UInt64] = [:]
        for (bit, list) in lists.enumerated() {
            for word in list { kinds[word, default: 0] |= 1 << UInt64(bit) }
        }
        var factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        while Set(kinds.keys.map { Self.place($0, factor) }).count < kinds.count {
            factor = factor &* 0xD134_2543_DE82_EF95 | 1
        }
        // What no word is packed to, in no list.
        var slots = [UInt64](repeating: Self.letters, count: Self.size)
        for (word, lists) in kinds { slots[Self.place(word, factor)] = lists << 56 | word }
        self.slots = slots
        self.factor = factor
    }

    /// Takes lists of words in lower-case ASCII, with a space between them.
    init(ascii lists: [String]) {
        self.init(
            lists.map { list in
                list.split(separator: " ").map { word in
                    word.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
                }
            })
    }

    /// Enough places for two hundred words to have a factor among the first few dozen.
    private static let size = 8192
    private static let letters: UInt64 = 0x00FF_FFFF_FFFF_FFFF

    private static func place(_ packed: UInt64, _ factor: UInt64) -> Int {
        // The high bits of the product depend on every letter.
        Int(truncatingIfNeeded: (packed &* factor) >> 51)
    }

    /// A bit for each list that has a packed word.
    @inline(__always)
    subscript(packed: UInt64) -> Int {
        let slot = slots[Self.place(packed, factor)]
        return slot & Self.letters == packed ? Int(slot >> 56) : 0
    }
}
