/// Forbids that a sentence starts with the word with which the one before starts.
///
/// In Chinese, with the same character. Case and marks before the word are ignored. Wherever a reader could
/// start a sentence, the rule has to hold; headings and list items start sentences too.
struct VariedSentenceStarts: Rule {
    static let id: RuleID = "wording:varied_sentence_starts"
    static let collection = RuleCollection.weft
    static let summary =
        "No sentence starts with the same word as the one before, in Chinese with the same character."
    static let parameters: [Parameter] = []
    static let weight = 0.9

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "No two sentences in a row may start with the same word.",
            "Start every sentence with another word than the sentence right before it.",
            "Consecutive sentences must not begin with the same word.",
            "Vary your openings: a sentence may not open with the first word of the previous one.",
            "The first word of each sentence has to differ from the first word of the one before.",
            "Avoid beginning two neighbouring sentences with an identical word.",
            "If one sentence begins with some word, the next has to begin with a different word.",
            "Never let adjacent sentences share their first word.",
        ],
        .chinese: [
            "相邻两句话不能以同一个字开头。",
            "每个句子的首字都要与前一句的首字不同。",
            "请变换句子的开头，前后相连的两句首字不得相同。",
            "任何一句都不要用上一句的第一个字来起头。",
            "连续的两个句子，第一个字必须不一样。",
            "如果一句以某个字开头，下一句就得换一个字开头。",
            "紧挨着的句子不可共用同一个开头的字。",
            "回答中前一句和后一句的起首字应当有别，句句如此。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The tide rises. Boats wait. The tide falls."),
        .passes([:], "潮水涨了。船等着。潮水落了。"),
        .fails([:], "The tide rises. **the** boats wait."),
        .fails([:], "潮水涨了。潮水落了！"),
        .fails([:], "Dr. Moss came. Moss stayed."),
    ]

    init(_ arguments: Arguments) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, noneOf: "repeated first words", found: repeated(in: response).count)
    }

    func marks(in response: ResponseText) -> [Mark] {
        repeated(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    /// The first words that stand at the start of a sentence which some reader takes for the next.
    private func repeated(in response: ResponseText) -> [Range<Int>] {
        let words = response[ResponseWords.self]
        let numbers = response[WordNumbers.self]
        var repeated: [Range<Int>] = []
        // The starts that may belong to the sentence before: a sure one and the doubtful ones after.
        var earlier: Set<UInt32> = []
        for piece in response[SentencePieces.self] {
            guard let word = words.indices(in: piece.range).first else { continue }
            if earlier.contains(numbers[word]) { repeated.append(words.ranges[word]) }
            if piece.beginsSurely { earlier.removeAll(keepingCapacity: true) }
            earlier.insert(numbers[word])
        }
        return repeated
    }

    var demands: [Demand] { [.bars(.tables), .bars(.codeBlocks)] }
}
