/// Wants a number of pronouns.
///
/// Upstream counts NLTK's word tokens, slashes taken for spaces, that are on a list of 63 words:
/// "that" and "all" count whatever they do in a sentence, "one" and "another" never.
struct CountPronouns: Rule {
    static let id: RuleID = "count:pronouns"
    static let collection = RuleCollection.ifbench
    static let summary = "The response has at least a number of pronouns."
    static let parameters = [
        Parameter("N", .integer(0...Parameter.unbounded), "the fewest pronouns")
    ]
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Use at least {N:pronoun|pronouns}, the same one counting every time."],
        .chinese: ["回答中至少使用{N}个英语代词，重复出现的也计入。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["N": 3], "She told them that it rises."),
        .passes(["N": 3], "Use she/her/hers."),
        .fails(["N": 3], "She saw the sea."),
        .fails(["N": 1], "Tides rise."),
    ]

    private let bound: Bound

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.atLeast, try arguments.integer("N"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let spaced = response.points.map { $0 == 0x2F ? 0x20 : $0 }
        let tokens = WordTokens.tokens(of: CaseMapping.lowered(spaced))
        let count = tokens.count { $0.count <= Self.longest && Self.all.contains($0) }
        return RuleVerdict(Self.self, count: count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        response[ReadersWords.self]
            .filter {
                $0.count <= Self.longest
                    && Self.all.contains(response.plain[$0])
            }
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    private static let all = Set(
        """
        i me we us you he him she her it they them my mine our ours your yours his hers its their \
        theirs myself ourselves yourself yourselves himself herself itself themselves this that \
        these those who whom whose which what whoever whomever whatever whichever anybody anyone \
        anything everybody everyone everything nobody nothing somebody someone something each \
        either neither both all some any none
        """.split(separator: " ").map { String($0).points[...] })
    private static let longest = 10
}
