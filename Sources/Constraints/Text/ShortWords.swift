/// A set of words of at most eight ASCII letters, each packed into one number.
///
/// Asked for every word of a text, where making strings and hashing them would take most of the time.
struct ShortWords: Sendable {
    /// Each word at its own place; at the others what no word is packed to.
    private let slots: [UInt64]
    /// The factor that leads no two words to one place.
    private let factor: UInt64

    /// Takes words in lower case, with a space between them; longer ones aren't taken.
    init(_ words: String) {
        self.init(words.split(separator: " ").map { String($0).points })
    }

    init(_ words: [[UInt32]]) {
        let packed = Set(words.compactMap { Self.packed($0[...]) })
        var factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        while Set(packed.map { Self.place($0, factor) }).count < packed.count {
            factor = factor &* 0xD134_2543_DE82_EF95 | 1
        }
        var slots = [UInt64](repeating: .max, count: Self.size)
        for word in packed { slots[Self.place(word, factor)] = word }
        self.slots = slots
        self.factor = factor
    }

    /// Enough places for a hundred words to have a factor among the first few dozen.
    private static let size = 2048

    private static func place(_ packed: UInt64, _ factor: UInt64) -> Int {
        // The high bits of the product depend on every letter.
        Int(truncatingIfNeeded: (packed &* factor) >> 53)
    }

    /// Whether a word is in the set, in whatever case.
    func contains(_ word: ArraySlice<UInt32>) -> Bool { Self.packed(word).map(contains) ?? false }

    /// Whether a packed word is in the set.
    @inline(__always)
    func contains(_ packed: UInt64) -> Bool { slots[Self.place(packed, factor)] == packed }

    /// A word in lower case as a number, one byte a letter; nil if it is longer than eight letters,
    /// empty or not ASCII.
    static func packed(_ word: ArraySlice<UInt32>) -> UInt64? {
        guard (1...8).contains(word.count) else { return nil }
        var packed: UInt64 = 0
        for point in word {
            guard point < 0x80 else { return packedRarely(word) }
            // It would pack to nothing.
            guard point > 0 else { return nil }
            packed = packed << 8 | UInt64(CaseMapping.folded(point))
        }
        return packed
    }

    /// A few letters beyond ASCII are in ASCII when lowered: the Kelvin sign.
    private static func packedRarely(_ word: ArraySlice<UInt32>) -> UInt64? {
        let lowered = CaseMapping.lowered(word)
        return lowered.allSatisfy { $0 < 0x80 } ? packed(lowered[...]) : nil
    }
}
