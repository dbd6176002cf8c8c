/// Forbids that a sequence of words occurs twice.
///
/// Words are those that a reader counts, each Chinese character being one. Case and the marks between words
/// are ignored, so that a sequence may run over the end of a sentence; two places of one sequence may
/// overlap.
struct NoRepeatedSequence: Rule {
    static let id: RuleID = "wording:no_repeated_sequence"
    static let collection = RuleCollection.weft
    static let summary = "No sequence of a number of words, in Chinese of characters, occurs twice."
    static let parameters = [
        Parameter("length", .integer(2...100), "the number of words, in Chinese of characters")
    ]
    static let conflicts = Conflicts.with(
        [
            RepeatPrompt.id, TwoResponses.id, ParagraphsEndAlike.id, "copy:repeat_phrase",
            "copy:copying_multiple", "copy:copying_simple", "copy:copy", "new:copy_span_idx",
        ], because: "what is copied or repeated has such sequences")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            No sequence of {length} consecutive words may appear twice in your answer, case and \
            punctuation aside.
            """,
            "Never repeat any run of {length} words in a row, whatever the punctuation between them.",
            """
            Avoid repetition: each string of {length} successive words should occur only once, ignoring \
            case and punctuation.
            """,
            """
            If punctuation and capitals are left out, all stretches of {length} words in the response \
            have to be different.
            """,
            """
            You may repeat single words, but not the same {length} words one after another (marks and \
            case don't matter).
            """,
            "Any {length} words in succession must be unique within the text, regardless of marks or case.",
            """
            Do not let the same {length}-word sequence come up a second time, even across the end of a \
            sentence or in other case.
            """,
            """
            Vary your wording so that nobody can find {length} consecutive words that stand in two \
            places. Punctuation and case are ignored.
            """,
        ],
        .chinese: [
            "任何连续{length}个字（标点不计）都不得在回答中出现两次。",
            "全文不能有重复的{length}字片段，比较时忽略标点。",
            "略去标点后，任意{length}个相连的字只能出现一次。",
            "请避免重复：相同的连续{length}个字不许出现第二回，中间的标点不算。",
            "不看标点，文中所有长度为{length}个字的连续片段都应互不相同。",
            "单字可以重复，但同样的{length}个字不能在两处连着出现，标点除外。",
            "措辞要有变化，别让连续{length}个字一模一样地出现两次（标点不计）。",
            "去掉标点再检查，不应找到任何重复出现的{length}字连续文字。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["length": 3], "The tide rises and the tide falls."),
        .passes(["length": 4], "潮水上涨，潮水下落。"),
        .fails(["length": 2], "The tide rises, and the tide falls."),
        .fails(["length": 3], "It rises. At noon it rises; at night not."),
        .fails(["length": 4], "港口的潮水，港口的，潮汐。"),
    ]

    private let length: Int

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let range = seed.language == .english ? 3...8 : 6...15
        return DrawnArguments(["length": .integer(Int.random(in: range, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        length = try arguments.integer("length")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let place = firstRepeat(in: response) else {
            return RuleVerdict(Self.self, true, "no \(length) words in a row come twice")
        }
        let text = String(points: response.points[place].prefix(200))
        return RuleVerdict(Self.self, false, "\"\(text)\" comes twice")
    }

    func marks(in response: ResponseText) -> [Mark] {
        firstRepeat(in: response).map { [Mark(scalars: $0, meaning: .offending)] } ?? []
    }

    /// The second place of the first sequence that has two.
    ///
    /// Sequences are numbered as words are: one that is a word longer by the number of the shorter one
    /// and that of the word after it.
    private func firstRepeat(in response: ResponseText) -> Range<Int>? {
        let words = response[WordNumbers.self]
        guard words.count > length else { return nil }
        var numbers = words
        var pairs: [UInt64: UInt32] = [:]
        for size in 2...length {
            pairs.removeAll(keepingCapacity: true)
            let count = words.count - size + 1
            for index in 0..<count {
                let pair = UInt64(numbers[index]) << 32 | UInt64(words[index + size - 1])
                let next = UInt32(pairs.count)
                let number = pairs[pair, default: next]
                if number == next {
                    pairs[pair] = next
                } else if size == length {
                    let ranges = response[ResponseWords.self].ranges
                    return ranges[index].lowerBound..<ranges[index + length - 1].upperBound
                }
                numbers[index] = number
            }
            // All of this size are different, and longer ones are all the more.
            if pairs.count == count { return nil }
        }
        return nil
    }

    var demands: [Demand] { [.count(.named("words repeated in a row"), 0..<length)] }
}
