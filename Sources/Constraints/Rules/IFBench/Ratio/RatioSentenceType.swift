/// Wants two declarative sentences for each question.
///
/// Upstream counts Punkt's sentences that end in "." and in "?": a closing quote or bracket, an
/// emoji or a 。 hides the mark, and a response without any of them passes, none being twice none.
struct RatioSentenceType: Rule {
    static let id: RuleID = "ratio:sentence_type"
    static let collection = RuleCollection.ifbench
    static let summary = "There are twice as many declarative sentences as questions."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Keep to exactly two declarative sentences for every interrogative one."],
        .chinese: ["陈述句与疑问句的数量之比须恰好为2比1。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise. Why do they? The moon pulls."),
        .passes([:], "Is it high? It is. It falls soon. Look!"),
        .fails([:], "Tides rise. Why do they?"),
        .fails([:], "潮水涨了. 又落了. 再涨了."),
        .failsUnsoundly([:], "“Tides rise.” Why do they? The moon pulls."),
        .passesUnsoundly([:], "潮水涨了。为什么？"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let ends = response[WordsSentenceEnds.self]
        return verdict(ends, ends.periods == 2 * ends.questions)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let ends = response[WordsReadersSentenceEnds.self]
        return verdict(ends, ends.periods == 2 * ends.questions && ends.questions > 0)
    }

    private func verdict(_ ends: WordsSentenceEnds, _ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            "\(ends.periods) declarative and \(ends.questions) interrogative, exactly 2 to 1")
    }
}
