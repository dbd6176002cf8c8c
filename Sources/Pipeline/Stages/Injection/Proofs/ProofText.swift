/// A text cut into what proofs compare: words, Chinese characters, numbers, signs; and sentences.
///
/// Digits, number words and Chinese numerals give the same number, full-width letters are ordinary
/// ones, and the marks that only punctuate are no tokens.
struct ProofText: Sendable {
    /// A token of the text.
    struct Token: Hashable, Sendable {
        /// What kind of token it is.
        enum Kind: Hashable, Sendable {
            case word
            case character
            case number
            case sign
        }

        /// What is compared: the word in lower case, the character, `#300` for a number.
        let key: String
        let kind: Kind
        /// The value of a whole number.
        let number: Int?
        /// The place in the text, in Unicode scalars.
        let scalars: Range<Int>
    }

    /// The text, full-width forms and curly quotation marks made plain: a scalar for a scalar.
    let scalars: [Unicode.Scalar]
    let tokens: [Token]
    /// The tokens of each sentence; lines end sentences too.
    let sentences: [Range<Int>]
    private let places: [String: [Int]]

    init(_ text: String) {
        scalars = text.unicodeScalars.map(Self.plain)
        var reader = TokenReader(scalars)
        let read = reader.read()
        let tokens = NumberReader.merged(read.tokens)
        self.tokens = tokens
        sentences = Self.sentences(of: tokens, breaks: read.breaks)
        places = Dictionary(grouping: tokens.indices) { tokens[$0].key }
    }

    /// The places at which a run of tokens begins, in order.
    func starts(of run: [Token]) -> [Int] {
        guard let first = run.first else { return [] }
        return (places[first.key] ?? []).filter { start in
            guard start + run.count <= tokens.count else { return false }
            return zip(tokens[start..<(start + run.count)], run).allSatisfy { $0.key == $1.key }
        }
    }

    /// The places at which a run of tokens begins, some of which may be any number.
    func starts(of run: [Token], openAt isOpen: (Token) -> Bool) -> [Int] {
        guard
            let anchor = run.indices.filter({ !isOpen(run[$0]) }).min(by: {
                (places[run[$0].key]?.count ?? 0) < (places[run[$1].key]?.count ?? 0)
            })
        else { return [] }
        return (places[run[anchor].key] ?? []).map { $0 - anchor }.filter { start in
            guard start >= 0, start + run.count <= tokens.count else { return false }
            return zip(tokens[start..<(start + run.count)], run).allSatisfy { found, wanted in
                isOpen(wanted) ? found.number != nil : found.key == wanted.key
            }
        }
    }

    /// Whether a key stands anywhere.
    func holds(_ key: String) -> Bool { places[key] != nil }

    /// The sentences that a run of tokens touches.
    func sentences(touching run: Range<Int>) -> Range<Int> {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound <= run.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var end = low
        while end < sentences.count, sentences[end].lowerBound < run.upperBound { end += 1 }
        return low..<end
    }

    /// The words of some tokens as they stand in the text.
    func excerpt(_ run: Range<Int>, limit: Int = 60) -> String {
        guard let first = tokens[run].first, let last = tokens[run].last else { return "" }
        let range = first.scalars.lowerBound..<last.scalars.upperBound
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range].prefix(limit))
        return String(text) + (range.count > limit ? "..." : "")
    }

    /// A full-width letter, digit or sign and a curly quotation mark as their plain selves.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2018, 0x2019: "'"
        case 0x201C, 0x201D: "\""
        case 0x3000, 0xA0: " "
        default: scalar
        }
    }

    private static func sentences(of tokens: [Token], breaks: [Int]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for place in breaks {
            var end = start
            while end < tokens.count, tokens[end].scalars.lowerBound < place { end += 1 }
            if end > start { sentences.append(start..<end) }
            start = end
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }
}
