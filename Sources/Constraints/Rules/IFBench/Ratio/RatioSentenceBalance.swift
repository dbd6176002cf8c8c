/// Wants as many declarative sentences as questions and as exclamations.
///
/// Upstream counts Punkt's sentences by the last code point: a closing quote or bracket, an emoji or
/// a full-width mark hides it, and a response without any of the marks passes.
struct RatioSentenceBalance: Rule {
    static let id: RuleID = "ratio:sentence_balance"
    static let collection = RuleCollection.ifbench
    static let summary = "Declarative sentences, questions and exclamations are equally many."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Use equally many declarative, interrogative and exclamatory sentences."
        ],
        .chinese: ["陈述句、疑问句和感叹句的数量必须相等。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise. Do they fall? They do!"),
        .passes([:], "Look! It rises. Why? It is the moon. Oh! Is it?"),
        .fails([:], "Tides rise. Do they fall? They do."),
        .fails([:], "潮水涨了. 又落了!"),
        .failsUnsoundly([:], "“Tides rise.” Do they fall? They do!"),
        .passesUnsoundly([:], "潮水涨了。又落了！"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let ends = response[WordsSentenceEnds.self]
        return verdict(ends, ends.areEqual)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let ends = response[WordsReadersSentenceEnds.self]
        return verdict(ends, ends.areEqual && ends.periods > 0)
    }

    private func verdict(_ ends: WordsSentenceEnds, _ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            """
            \(ends.periods) declarative, \(ends.questions) interrogative, \
            \(ends.exclamations) exclamatory, equally many
            """)
    }
}
