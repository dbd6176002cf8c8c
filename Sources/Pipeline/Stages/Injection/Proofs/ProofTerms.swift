/// The words by which a sentence is recognised: content words without endings, pairs of characters,
/// signs, numbers.
enum ProofTerms {
    /// The terms of some tokens, each once.
    static func terms(_ tokens: ArraySlice<ProofText.Token>) -> Set<String> {
        var terms: Set<String> = []
        var previous: ProofText.Token?
        for token in tokens {
            switch token.kind {
            case .word:
                if !stopWords.contains(token.key) { terms.insert(stem(token.key)) }
            case .character:
                if let previous, previous.kind == .character,
                    previous.scalars.upperBound == token.scalars.lowerBound
                {
                    terms.insert(previous.key + token.key)
                }
            case .sign, .number: terms.insert(token.key)
            }
            previous = token
        }
        return terms
    }

    /// A word without the endings that English puts on for number and tense.
    static func stem(_ word: String) -> String {
        var stem = word
        if stem.hasSuffix("'s") { stem.removeLast(2) }
        for ending in ["ing", "ed"] where stem.hasSuffix(ending) && stem.utf8.count >= 6 {
            stem.removeLast(ending.utf8.count)
            let tail = stem.suffix(2)
            if tail.count == 2, tail.first == tail.last, !"lsz".contains(tail.last ?? "l") {
                stem.removeLast()
            }
            return trimmed(stem)
        }
        if stem.hasSuffix("ies"), stem.utf8.count >= 5 { return stem.dropLast(3) + "i" }
        if stem.hasSuffix("es"), stem.utf8.count >= 5 { return trimmed(String(stem.dropLast(2))) }
        if stem.hasSuffix("s"), !stem.hasSuffix("ss"), stem.utf8.count >= 4 { stem.removeLast() }
        return trimmed(stem)
    }

    private static func trimmed(_ stem: String) -> String {
        guard stem.utf8.count >= 4, let last = stem.last else { return stem }
        return last == "e" ? String(stem.dropLast()) : last == "y" ? stem.dropLast() + "i" : stem
    }

    /// Whether some tokens say no to something.
    static func isNegated(_ tokens: ArraySlice<ProofText.Token>) -> Bool {
        tokens.contains { token in
            negations.contains(token.key) || token.key.hasSuffix("n't")
        }
    }

    private static let negations: Set<String> = [
        "no", "not", "never", "without", "avoid", "avoiding", "avoids", "free", "none", "nothing",
        "cannot", "neither", "nor", "ban", "banned", "forbid", "forbidden", "prohibited", "omit",
        "exclude", "excluding", "skip", "leave", "zero", "off", "instead", "refrain", "nowhere",
        "#0", "only", "rather", "other", "alone", "out", "rid",
        "不", "没", "无", "勿", "别", "禁", "避", "免", "莫", "零", "非", "未", "忌", "仅", "只", "删", "去",
    ]

    static let stopWords: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or",
        "is", "are", "be", "been", "was", "were", "it", "its", "this", "that", "these", "those",
        "there", "as", "so", "you", "your", "i", "me", "my", "we", "our", "they", "them", "their",
        "he", "she", "his", "her", "do", "does", "did", "has", "have", "had", "will", "would",
        "shall", "should", "can", "could", "may", "might", "must", "need", "needs", "want", "wants",
        "please", "make", "sure", "if", "then", "than", "but", "what", "which", "who", "when",
        "where", "while", "into", "up", "about", "also", "any", "some", "such", "just", "here",
        "let", "like", "one's", "being", "am", "us", "how", "too", "very", "more", "most", "both",
    ]
}
