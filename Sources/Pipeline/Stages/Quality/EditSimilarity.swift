/// How much of a text an edit left: 1 for all of it, 0 for nothing.
///
/// Twice the pairs of neighbouring words that both texts have, over the pairs of both (Dice), an
/// ideograph being a word. Linear in the texts.
enum EditSimilarity {
    static func of(_ before: String, _ after: String) -> Double {
        let left = pieces(before)
        let right = pieces(after)
        guard !left.isEmpty, !right.isEmpty else { return left.isEmpty && right.isEmpty ? 1 : 0 }
        var counts: [UInt64: Int] = [:]
        for piece in left { counts[piece, default: 0] += 1 }
        var shared = 0
        for piece in right where counts[piece, default: 0] > 0 {
            counts[piece, default: 0] -= 1
            shared += 1
        }
        return 2 * Double(shared) / Double(left.count + right.count)
    }

    private static func pieces(_ text: String) -> [UInt64] {
        let tokens = OverlapTokens(text)
        let pairs = tokens.grams(2)
        return pairs.isEmpty ? tokens.grams(1) : pairs
    }
}
