/// Finds a text in another, whole words only.
enum ScalarSearch {
    static func holds(
        _ needle: [Unicode.Scalar], in hay: ArraySlice<Unicode.Scalar>, caseSensitive: Bool
    ) -> Bool {
        guard let first = needle.first, let last = needle.last, needle.count <= hay.count else {
            return needle.isEmpty
        }
        let equal = { (left: Unicode.Scalar, right: Unicode.Scalar) in
            left == right
                || (left.properties.isWhitespace && right.properties.isWhitespace)
                || (!caseSensitive
                    && left.properties.lowercaseMapping == right.properties.lowercaseMapping)
        }
        var start = hay.startIndex
        while start + needle.count <= hay.endIndex {
            defer { start += 1 }
            guard equal(hay[start], first),
                zip(hay[start...], needle).allSatisfy({ equal($0, $1) })
            else { continue }
            let end = start + needle.count
            let opens = start == hay.startIndex || !isJoined(hay[start - 1], first)
            let closes = end == hay.endIndex || !isJoined(last, hay[end])
            if opens && closes { return true }
        }
        return false
    }

    /// Where a text begins in another, in any case; nil where it doesn't stand there.
    static func place(of needle: [Unicode.Scalar], in hay: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let first = needle.first, needle.count <= hay.count else { return nil }
        return (hay.startIndex...(hay.endIndex - needle.count)).first { start in
            hay[start] == first
                && zip(hay[start...], needle).allSatisfy {
                    $0.properties.lowercaseMapping == $1.properties.lowercaseMapping
                }
        }
    }

    /// Whether two neighbours belong to one word.
    private static func isJoined(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        isWordPart(left) && isWordPart(right)
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        TokenReader.isLetter(scalar) || TokenReader.isDigit(scalar)
    }
}
