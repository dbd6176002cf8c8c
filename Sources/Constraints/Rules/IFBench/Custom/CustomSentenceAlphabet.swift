/// Wants 26 sentences that start with the letters of the alphabet in turn.
///
/// Sentences are NLTK's; whitespace and punctuation of ASCII before the first letter don't count.
struct CustomSentenceAlphabet: Rule {
    static let id: RuleID = "custom:sentence_alphabet"
    static let collection = RuleCollection.ifbench
    static let summary = "The response is 26 sentences that start with A, B, C and so on to Z."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write a story of 26 sentences; the first one's first word starts with A, the next one's \
            with B, and so on through the alphabet to Z.
            """
        ],
        .chinese: ["请写一个由 26 个英文句子组成的故事，各句首词的首字母依次为 A 到 Z。"],
    ]

    private static func story(_ letters: String) -> String {
        letters.map { "\($0)ll was as calm as the sea." }.joined(separator: " ")
    }

    static let examples: [RuleExample] = [
        .passes([:], story("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
        .passes([:], story("ABCDEFGHIJKLM") + "\n\n" + story("NOPQRSTUVWXYZ")),
        .fails([:], story("ABCDEFGHIJKLMNOPQRSTUVWXY")),
        .fails([:], story("ABCDEFGHIJKLMNOPQRSTUVWXZY")),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[PunktRanges.self]
        guard sentences.count == 26 else {
            return RuleVerdict(Self.self, count: sentences.count, Bound(.exactly, 26))
        }
        let astray = sentences.indices.first { index in
            let first = response.points[sentences[index]].first { !isFrame($0) }
            return first.map { CaseMapping.lowered([$0]) } != [0x61 + UInt32(index)]
        }
        return RuleVerdict(
            Self.self, astray == nil,
            astray.map { "sentence \($0 + 1) starts with another letter" } ?? "from A to Z")
    }

    private func isFrame(_ point: UInt32) -> Bool {
        PunctuationMarks.contains(point) || point == 0x20 || (0x09...0x0D).contains(point)
    }
}
