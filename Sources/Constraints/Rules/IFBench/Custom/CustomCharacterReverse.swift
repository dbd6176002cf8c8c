/// Wants the national animal of the United States named in a sentence whose letters are reversed.
///
/// Upstream looks for "elgae dlab" in any case.
struct CustomCharacterReverse: Rule {
    static let id: RuleID = "custom:character_reverse"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response names the national animal of the US in a sentence with its letters reversed."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Which animal is the national symbol of the US? Answer in one sentence, with its letters \
            in reverse order.
            """
        ],
        .chinese: ["美国的国家象征是哪种动物？请用一个英文句子回答，并把句中字母按相反的顺序写出。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], ".elgae dlab eht si lamina lanoitan ehT"),
        .passes([:], "Elgae Dlab eht si tI"),
        .fails([:], "The national animal is the bald eagle."),
        .fails([:], "Eagle bald the is animal national The"),
    ]

    private static let name = Needle("elgae dlab".points)

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let followed = Self.name.occurs(in: response.lowered)
        return RuleVerdict(
            Self.self, followed, followed ? "\"elgae dlab\" found" : "no \"elgae dlab\"")
    }
}
