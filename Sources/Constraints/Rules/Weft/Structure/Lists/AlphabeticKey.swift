import Foundation

/// What decides the place of a text in alphabetical order.
struct AlphabeticKey {
    /// The letters and digits of each word, without case and accents.
    private let words: [[UInt32]]
    /// The words before the first colon, as of a term that is explained; all words if there is none.
    private let term: [[UInt32]]

    init(_ text: ArraySlice<UInt32>) {
        let text = ItemText.unboxed(text)
        words = Self.words(of: text)
        term =
            text.contains(where: Sign.isColon)
            ? Self.words(of: text.prefix { !Sign.isColon($0) }) : words
    }

    private static func words(of text: ArraySlice<UInt32>) -> [[UInt32]] {
        var points = Array(text)
        if points.contains(where: { $0 > 0x7F }) {
            let folded = String(points: points).folding(
                options: .diacriticInsensitive, locale: nil)
            points = folded.points
        }
        return CaseMapping.folded(points)
            .filter { $0 != Sign.apostrophe && $0 != 0x2019 && $0 != Sign.underscore }
            .split { !CodePoint.isWord($0) }
            .map(Array.init)
    }

    /// Whether it may stand before another: word by word or letter by letter, by all its words or by
    /// its term.
    func precedes(_ other: AlphabeticKey) -> Bool {
        Self.isBefore(term, other.term) || !other.isBeforeByWord(self)
            || !other.words.joined().lexicographicallyPrecedes(words.joined())
    }

    private func isBeforeByWord(_ other: AlphabeticKey) -> Bool {
        Self.isBefore(words, other.words)
    }

    private static func isBefore(_ left: [[UInt32]], _ right: [[UInt32]]) -> Bool {
        left.lexicographicallyPrecedes(right) { $0.lexicographicallyPrecedes($1) }
    }
}
