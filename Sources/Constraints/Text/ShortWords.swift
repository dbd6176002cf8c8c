/// A set of words of at most eight ASCII letters, each packed into one number.
///
/// Asked for every word of a text, where making strings and hashing them would take most of the time.
struct ShortWords: Sendable {
    /// An open hash table, a quarter full at most; 0 is an empty place.
    private var slots: [UInt64]

    /// Takes words in lower case, with a space between them; longer ones aren't taken.
    init(_ words: String) {
        self.init(words.split(separator: " ").map { String($0).points })
    }

    init(_ words: [[UInt32]]) {
        var size = 64
        while size < 4 * words.count { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        for word in words {
            guard let packed = Self.packed(word[...]), !contains(packed) else { continue }
            var slot = first(packed)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = packed
        }
    }

    /// Whether a word is in the set, in whatever case.
    func contains(_ word: ArraySlice<UInt32>) -> Bool { Self.packed(word).map(contains) ?? false }

    /// Whether a packed word is in the set.
    func contains(_ packed: UInt64) -> Bool {
        var slot = first(packed)
        while slots[slot] != 0 {
            if slots[slot] == packed { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    private func first(_ packed: UInt64) -> Int {
        // Fibonacci hashing: the high bits of the product depend on every letter.
        Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
    }

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
