/// Wants every so-manieth word in Japanese.
///
/// Words are what stands between whitespace; upstream lets numbers and marks pass, and takes any word
/// with a kana or a Chinese character for Japanese.
struct CountWordsJapanese: Rule {
    static let id: RuleID = "count:words_japanese"
    static let collection = RuleCollection.ifbench
    static let summary = "Every so-manieth word is Japanese."
    static let parameters = [
        Parameter("N", .integer(1...Parameter.unbounded), "how many words make a turn")
    ]
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Counting words between spaces, write every word whose place is a multiple of {N} in \
            Japanese.
            """
        ],
        .chinese: ["按空格分词，凡位置是{N}的倍数的词都要用日语书写。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["N": 3], "The sea 海 rises every 日 here."),
        .passes(["N": 2], "Tides みち rise 10 times."),
        .fails(["N": 3], "The sea rises every 日."),
        .fails(["N": 1], "海 rises"),
    ]

    private let turn: Int

    init(_ arguments: Arguments) throws(ArgumentFault) { turn = try arguments.integer("N") }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let place = offence(in: response) else {
            return RuleVerdict(Self.self, true, "every word at a multiple of \(turn)")
        }
        let word = String(points: response.points[place].prefix(40))
        return RuleVerdict(Self.self, false, "\"\(word)\" isn't Japanese, every \(turn)th")
    }

    func marks(in response: ResponseText) -> [Mark] {
        offence(in: response).map { [Mark(scalars: $0, meaning: .offending)] } ?? []
    }

    private func offence(in response: ResponseText) -> Range<Int>? {
        let places = response[SpacedTokens.self]
        return stride(from: turn - 1, to: places.count, by: turn).lazy.map { places[$0] }
            .first { place in
                let word = response.points[place].stripped(PunctuationMarks.isMarkOrSpace)
                return !word.isEmpty && !word.allSatisfy(Self.isDigit)
                    && !word.contains(where: Self.isJapanese)
            }
    }

    private static func isJapanese(_ point: UInt32) -> Bool {
        (0x3040...0x30FF).contains(point) || (0x4E00...0x9FFF).contains(point)
    }

    /// Python's `str.isdigit`, which takes superscripts and circled digits too.
    private static func isDigit(_ point: UInt32) -> Bool {
        let type = Unicode.Scalar(point)?.properties.numericType
        return type == .decimal || type == .digit
    }
}
