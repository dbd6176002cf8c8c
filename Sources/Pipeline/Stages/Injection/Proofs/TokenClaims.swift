/// The tokens of a text that are known to state something.
struct TokenClaims: Sendable {
    private var tokens: [Bool]

    init(_ text: ProofText) { tokens = [Bool](repeating: false, count: text.tokens.count) }

    func holds(_ index: Int) -> Bool { tokens[index] }

    func holdsAny(of run: Range<Int>) -> Bool { tokens[run].contains(true) }

    mutating func claim(_ run: Range<Int>) {
        for index in run { tokens[index] = true }
    }
}
