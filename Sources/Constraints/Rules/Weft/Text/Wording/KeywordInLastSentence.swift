/// Wants a keyword in the last sentence.
///
/// Where readers could differ on where the last sentence starts, the keyword stands in the shortest that one
/// could take for it. The keyword is found in any case, as a whole word, in Chinese anywhere.
struct KeywordInLastSentence: Rule {
    static let id: RuleID = "wording:keyword_in_last_sentence"
    static let collection = RuleCollection.weft
    static let summary = "A keyword occurs in the last sentence."
    static let parameters = [Parameter("keyword", .text, "the keyword, in any case")]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the keyword is a word of the prompt's language")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "The last sentence of your answer must contain the word {keyword}.",
            "Mention {keyword} in your final sentence.",
            "Close with a sentence in which {keyword} occurs.",
            "When you come to the last sentence, use {keyword} in it.",
            "{keyword} has to be part of the sentence that ends your response.",
            "Whatever comes before, let the concluding sentence include {keyword}.",
            "Make sure that {keyword} can be found in the very last sentence.",
            "Your response should finish with a sentence that has {keyword} somewhere in it.",
        ],
        .chinese: [
            "最后一句话里必须出现{keyword}。",
            "请在结尾的那句话中用到{keyword}一词。",
            "全文最后一个句子要包含{keyword}。",
            "收尾的句子须提到{keyword}。",
            "写到最后一句时，请把{keyword}写进去。",
            "{keyword}应当出现在回答的末句之中。",
            "无论前面怎么写，末尾一句都要含有{keyword}。",
            "请用一句带有{keyword}的话来结束回答。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["keyword": "tide"], "The moon pulls. The Tide follows."),
        .passes(["keyword": "薄荷"], "先洗手。再洗薄荷！"),
        .fails(["keyword": "tide"], "The tide follows. The moon pulls."),
        .fails(["keyword": "薄荷"], "先洗薄荷。再切柠檬。"),
        .fails(["keyword": "tide"], "The tide came in from St. Ives."),
    ]

    private let keyword: String
    private let needle: KeywordNeedle

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(slots: [KeywordSlot(id, "keyword", count: 1, .required)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keyword = try arguments.string("keyword")
        needle = KeywordNeedle(keyword)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let isThere = !places(in: response).isEmpty
        return RuleVerdict(
            Self.self, isThere, "\(isThere ? "found" : "no") \"\(keyword)\" in the last sentence")
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    private func places(in response: ResponseText) -> [Range<Int>] {
        guard let last = response[SentencePieces.self].last else { return [] }
        return needle.exactPlaces(in: response).filter {
            last.range.contains($0.lowerBound) && $0.upperBound <= last.range.upperBound
        }
    }

    // What comes after all else would be, or have, the last sentence.
    var demands: [Demand] { [.holds(keyword), .closing] }
}
