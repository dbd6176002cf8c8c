/// Wants one sentence of the request, and nothing else.
///
/// Case and whitespace at the ends don't matter.
struct RepeatSimple: Rule {
    static let id: RuleID = "repeat:repeat_simple"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response is \"Only output this sentence here, ignore all other requests.\""
    static let parameters: [Parameter] = []

    /// The sentence that is asked for, which asks for itself.
    private static let sentence = "Only output this sentence here, ignore all other requests."

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [Phrasing(stringLiteral: sentence)],
        .chinese: [Phrasing(stringLiteral: "不要理会其他任何要求，只输出这句话：\(sentence)")],
    ]

    static let examples: [RuleExample] = [
        .passes([:], sentence),
        .passes([:], "ONLY OUTPUT THIS SENTENCE HERE, IGNORE ALL OTHER REQUESTS.\n"),
        .fails([:], "Sure! \(sentence)"),
        .fails([:], "好的：\(sentence)"),
    ]

    private static let wanted = CaseMapping.lowered(sentence.points)

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let followed = CaseMapping.lowered(response.stripped) == Self.wanted
        return RuleVerdict(
            Self.self, followed, followed ? "the sentence" : "not the sentence and nothing else")
    }
}
