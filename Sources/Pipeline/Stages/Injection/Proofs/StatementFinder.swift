/// Looks for what a sentence in words asks: a soft constraint, or a condition.
struct StatementFinder {
    /// The share of a sentence's content that another wording of it must keep.
    static let coverage = 0.45

    let text: ProofText
    let seedSentences: Set<Int>

    /// The best stretch of the text for a sentence, and the share of its content that it has.
    struct Match {
        let sentences: ClosedRange<Int>
        let share: Double
        let place: Int
    }

    /// Finds the stretch that has the most of a sentence's content.
    func best(_ sentence: String) -> Match? {
        let wanted = ProofText(sentence)
        if let start = text.starts(of: wanted.tokens).first, !wanted.tokens.isEmpty {
            let run = text.sentences(touching: start..<(start + wanted.tokens.count))
            return Match(
                sentences: run.lowerBound...max(run.lowerBound, run.upperBound - 1), share: 1,
                place: start)
        }
        let terms = Self.content(wanted.tokens[...])
        guard !terms.isEmpty else { return nil }
        let room = max(30, wanted.tokens.count * 5 / 2)
        let own = text.sentences.map { Self.content(text.tokens[$0]) }
        var best: Match?
        for first in text.sentences.indices where !seedSentences.contains(first) {
            var gathered: Set<String> = []
            var last = first
            while last < text.sentences.count, last - first < 3, !seedSentences.contains(last) {
                let length =
                    text.sentences[last].upperBound - text.sentences[first].lowerBound
                if last > first, length > room { break }
                gathered.formUnion(own[last])
                let share = Double(gathered.intersection(terms).count) / Double(terms.count)
                if share > best?.share ?? 0 {
                    best = Match(
                        sentences: first...last, share: share,
                        place: place(of: terms, in: text.sentences[first]))
                }
                last += 1
            }
        }
        return best
    }

    /// Where the first of some terms stands among some tokens.
    private func place(of terms: Set<String>, in run: Range<Int>) -> Int {
        run.first { index in
            let token = text.tokens[index]
            return token.kind == .word && terms.contains(ProofTerms.stem(token.key))
        } ?? run.lowerBound
    }

    /// The terms that carry content: of Chinese also single characters, since wordings share these.
    static func content(_ tokens: ArraySlice<ProofText.Token>) -> Set<String> {
        var terms = ProofTerms.terms(tokens)
        for token in tokens where token.kind == .character && !particles.contains(token.key) {
            terms.insert(token.key)
        }
        return terms.subtracting(common)
    }

    private static let particles = Set("的了是在和与或请要须应把被对以用你我这那个也就都不有为中并将".map { String($0) })
    private static let common: Set<String> = [
        "answer", "respons", "repli", "write", "text", "whol", "回答", "请在", "必须", "写出",
    ]
}
