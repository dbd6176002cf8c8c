/// Wants Europe's capitals north of 45 degrees, from north to south.
///
/// Upstream drops accents and whatever isn't ASCII, then compares the pieces between commas with 27
/// names in one order, to the letter; blank pieces don't count.
struct CustomEuropeanCapitalsSort: Rule {
    static let id: RuleID = "custom:european_capitals_sort"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response lists the European capitals north of 45 degrees from north to south."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Which European capitals lie north of the 45th parallel? Write just the names of the \
            cities, northernmost first, with commas between them.
            """
        ],
        .chinese: ["欧洲哪些首都位于北纬 45 度以北？请只写英文城市名，按纬度由高到低排列，用半角逗号分隔。"],
    ]

    private static let names = [
        "Reykjavik", "Helsinki", "Oslo", "Tallinn", "Stockholm", "Riga", "Moscow", "Copenhagen",
        "Vilnius", "Minsk", "Dublin", "Berlin", "Amsterdam", "Warsaw", "London", "Brussels",
        "Prague",
        "Luxembourg", "Paris", "Vienna", "Bratislava", "Budapest", "Vaduz", "Chisinau", "Bern",
        "Ljubljana", "Zagreb",
    ]

    static let examples: [RuleExample] = [
        .passes([:], names.joined(separator: ", ")),
        .passes([:], "Reykjavík,\n" + names.dropFirst().joined(separator: ",\n") + ","),
        .fails([:], names.reversed().joined(separator: ", ")),
        .fails([:], names.joined(separator: "\n")),
        .failsUnsoundly([:], names.joined(separator: ", ") + "."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(of: PlainLetters.ascii(response.points))
    }

    /// Forgives a full stop at the end.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let text = PlainLetters.ascii(response.points).stripped()
        return verdict(of: text.last == 0x2E ? text.dropLast() : text)
    }

    private func verdict(of text: some BidirectionalCollection<UInt32>) -> RuleVerdict {
        let pieces = Array(text).split(separator: 0x2C).map { $0.stripped() }
            .filter { !$0.isEmpty }
        guard pieces.count == Self.names.count else {
            return RuleVerdict(Self.self, count: pieces.count, Bound(.exactly, Self.names.count))
        }
        let astray = zip(pieces, Self.names).first { $0 != $1.points[...] }
        return RuleVerdict(
            Self.self, astray == nil,
            astray.map { "\"\(String(points: $0.0.prefix(40)))\" in place of \($0.1)" }
                ?? "27 capitals in order")
    }
}
