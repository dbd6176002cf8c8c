/// Phrases to look for in a text, in any case of ASCII letters, found by their first byte.
struct PhraseSet: Sendable {
    private let byFirstByte: [[[UInt8]]]

    /// Takes phrases written in small letters; of two that start alike, put the longer one first.
    init(_ phrases: [String]) {
        var lists = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            guard let first = bytes.first else { continue }
            lists[Int(first)].append(bytes)
        }
        byFirstByte = lists
    }

    /// Gives the length of the phrase that starts at an offset; nil if none does.
    func length(in bytes: [UInt8], at start: Int) -> Int? {
        for phrase in byFirstByte[Int(PhraseSet.small(bytes[start]))]
        where start + phrase.count <= bytes.count {
            var index = 1
            while index < phrase.count, PhraseSet.small(bytes[start + index]) == phrase[index] {
                index += 1
            }
            if index == phrase.count { return index }
        }
        return nil
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
