/// Wants the response in title case.
///
/// Upstream looks at NLTK's word tokens that start with a letter: one in lower case breaks the
/// rule, short words such as "of" and the "n't" of "Don't" among them, and so does a lower-case
/// letter before capitals; mixtures ("iPhone", "McDonald") don't matter.
struct FormatTitleCase: Rule {
    static let id: RuleID = "format:title_case"
    static let collection = RuleCollection.ifbench
    static let summary = "Every major word of the response starts with a capital."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Put the whole answer in title case: each major word begins with a capital letter."
        ],
        .chinese: ["整个回答用英文标题格式书写，即每个主要单词的首字母都要大写。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides Rise And Fall."),
        .passes([:], "The NASA Report, 2 Pages"),
        .fails([:], "Tides rise and fall."),
        .fails([:], "tides Rise."),
        .failsUnsoundly([:], "The Rise and Fall of Tides"),
        .failsUnsoundly([:], "Tides Don't Rest."),
        .passesUnsoundly([:], "eBooks Sell."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(WordTokens.first(in: response, where: breaks))
    }

    private func breaks(_ token: ArraySlice<UInt32>) -> Bool {
        guard let first = token.first, isLetter(first) else { return false }
        let rest = token.dropFirst()
        guard CodePoint.isLower(first) else { return false }
        return rest.isEmpty || CapitalTokens.isUpper(rest) || CapitalTokens.isLower(rest)
    }

    private func isLetter(_ point: UInt32) -> Bool {
        switch Unicode.Scalar(point)?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            true
        default: false
        }
    }

    /// Leaves articles, conjunctions and short prepositions their small letters, except at the start.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(smallWords(in: response.points).first.map { response.points[$0] })
    }

    private func smallWords(in points: [UInt32]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var isFirst = true
        for word in points.split(whereSeparator: CodePoint.isSpace) {
            let bare = word.stripped { PunctuationMarks.isReaders($0) }
            guard let first = bare.first, CodePoint.isWord(first) else { continue }
            let isMinor =
                !isFirst && bare.count <= 4 && Self.minorWords.contains(String(points: bare))
            if CodePoint.isLower(first), !isMinor { words.append(bare.startIndex..<bare.endIndex) }
            isFirst = false
        }
        return words
    }

    private static let minorWords = Set(
        """
        a an the and but or nor for so yet as at by in of off on per to up via if from with into than \
        over
        """
        .split(separator: " ").map(String.init))

    private func verdict(_ offender: ArraySlice<UInt32>?) -> RuleVerdict {
        RuleVerdict(
            Self.self, offender == nil,
            offender.map { "\"\(String(points: $0.prefix(40)))\" isn't in title case" }
                ?? "in title case")
    }

    func marks(in response: ResponseText) -> [Mark] {
        smallWords(in: response.points).map { Mark(scalars: $0, meaning: .offending) }
    }
}
