import Foundation

/// What decides the place of a text in alphabetical order.
struct AlphabeticKey {
    /// The letters and digits of each word, without case and accents.
    private let words: [[UInt32]]

    init(_ text: ArraySlice<UInt32>) {
        var points = Array(text)
        if points.contains(where: { $0 > 0x7F }) {
            let folded = String(points: points).folding(
                options: .diacriticInsensitive, locale: nil)
            points = folded.points
        }
        words = CaseMapping.folded(points)
            .filter { $0 != Sign.apostrophe && $0 != 0x2019 && $0 != Sign.underscore }
            .split { !CodePoint.isWord($0) }
            .map(Array.init)
    }

    /// Whether it may stand before another: word by word or letter by letter.
    func precedes(_ other: AlphabeticKey) -> Bool {
        !other.isBeforeByWord(self)
            || !other.words.joined().lexicographicallyPrecedes(words.joined())
    }

    private func isBeforeByWord(_ other: AlphabeticKey) -> Bool {
        words.lexicographicallyPrecedes(other.words) { $0.lexicographicallyPrecedes($1) }
    }
}
