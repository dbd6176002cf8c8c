/// Wants one paragraph with at most three of the vowels a, e, i, o and u.
struct WordsVowel: Rule {
    static let id: RuleID = "words:vowel"
    static let collection = RuleCollection.ifbench
    static let summary = "The response is one paragraph with at most three kinds of vowels."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write one paragraph, without line breaks, in which no more than three of the vowels a, \
            e, i, o and u occur.
            """
        ],
        .chinese: ["用英语写一个不换行的段落，其中a、e、i、o、u五个元音字母最多出现三种。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The steep pier is here."),
        .passes([:], "\nA tall dark mast cracks.\n"),
        .fails([:], "Our boat sails in the sea."),
        .fails([:], "The pier.\nThe sheer steep reef."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard !response.stripped.contains(BlankLines.lineBreak) else {
            return RuleVerdict(Self.self, false, "more than one paragraph")
        }
        let vowels = Set(
            CaseMapping.lowered(response.stripped).lazy.filter { Self.vowels.contains($0) })
        return RuleVerdict(Self.self, vowels.count <= 3, "\(vowels.count) vowels, at most 3")
    }

    private static let vowels = Set("aeiou".points)
}
