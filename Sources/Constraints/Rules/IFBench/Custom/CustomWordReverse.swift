/// Wants the national animal of the United States named in a sentence whose words are reversed.
///
/// Upstream lowers the text, deletes ASCII's punctuation and puts the words in the opposite order;
/// "bald eagle" must occur then. Whether the result is a sentence isn't checked.
struct CustomWordReverse: Rule {
    static let id: RuleID = "custom:word_reverse"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response names the national animal of the US in a sentence with its words reversed."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Which animal is the national symbol of the US? Answer in one sentence, with its words in \
            reverse order.
            """
        ],
        .chinese: ["美国的国家象征是哪种动物？请用一个英文句子回答，并把句中单词按相反的顺序写出。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Eagle bald the is animal national The"),
        .passes([:], ".eagle, bald the is It"),
        .fails([:], "The national animal is the bald eagle."),
        .fails([:], "elgae dlab"),
        .passesUnsoundly([:], "The eagles bald"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { $0.starts(with: Self.eagle) && $1.hasEnd(Self.bald) }
    }

    /// Wants the two words themselves, and a further one at least.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, least: 3) { $0 == Self.eagle[...] && $1 == Self.bald[...] }
    }

    private static let eagle = "eagle".points
    private static let bald = "bald".points

    private func verdict(
        _ response: ResponseText, least: Int = 2,
        where isPair: (ArraySlice<UInt32>, ArraySlice<UInt32>) -> Bool
    ) -> RuleVerdict {
        let words = PunctuationMarks.deleted(from: response.lowered)
            .split(whereSeparator: CodePoint.isSpace)
        let followed =
            words.count >= least && zip(words, words.dropFirst()).contains(where: isPair)
        return RuleVerdict(
            Self.self, followed, followed ? "\"eagle bald\" found" : "no \"eagle bald\"")
    }
}

extension ArraySlice<UInt32> {
    /// Whether it ends with other code points.
    fileprivate func hasEnd(_ end: [UInt32]) -> Bool { suffix(end.count) == end[...] }
}
