/// The runs of three words of some texts, to see how much of another text is taken from them.
struct GramSet {
    private static let length = 3

    private let grams: Set<UInt64>

    init(_ texts: [String]) {
        grams = texts.reduce(into: []) { $0.formUnion(OverlapTokens($1).grams(Self.length)) }
    }

    /// The share of a text's runs that are found here, from 0 to 1; 0 for a text of few words.
    func share(of text: String) -> Double {
        let own = OverlapTokens(text).grams(Self.length)
        guard own.count >= Self.length else { return 0 }
        return Double(own.count { grams.contains($0) }) / Double(own.count)
    }
}
