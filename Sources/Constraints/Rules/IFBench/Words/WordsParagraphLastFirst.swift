/// Wants each paragraph to end with the word that it starts with.
///
/// A paragraph is a line. Only marks at the line's very start and end are stripped: "Tides, tides"
/// starts with "tides,".
struct WordsParagraphLastFirst: Rule {
    static let id: RuleID = "words:paragraph_last_first"
    static let collection = RuleCollection.ifbench
    static let summary = "Each paragraph ends with the word that it starts with."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "End each paragraph with the word it began with, and start a new line for each."
        ],
        .chinese: ["用英语作答，每个段落须以其开头的那个单词结尾，段落之间换行。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides bring more tides.\n\nBoats follow boats!"),
        .passes([:], "Alone."),
        .fails([:], "Tides bring boats.\nBoats follow boats."),
        .fails([:], "Tides bring tides.\nBoats sail."),
        .failsUnsoundly([:], "Tides, more tides."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { line in
            let stripped = response.points[line].stripped().stripped(PunctuationMarks.isMarkOrSpace)
            let words = stripped.stripped()
            let first = words.prefix { !CodePoint.isSpace($0) }
            let last = words.lastIndex(where: CodePoint.isSpace).map { words[($0 + 1)...] }
            return CaseMapping.lowered(first) == CaseMapping.lowered(last ?? words)
        }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { line in
            let words = ReadersWords.ranges(in: response.points[line])
            guard let first = words.first, let last = words.last else { return true }
            return response.plain[first]
                == response.plain[last]
        }
    }

    private func verdict(
        _ response: ResponseText, matches: (Range<Int>) -> Bool
    ) -> RuleVerdict {
        let lines = BlankLines.lines(of: response.points)
        guard let offence = lines.first(where: { !matches($0) }) else {
            return RuleVerdict(Self.self, true, "every paragraph ends as it starts")
        }
        let line = String(points: response.points[offence].stripped().prefix(40))
        return RuleVerdict(Self.self, false, "\"\(line)…\" doesn't end as it starts")
    }
}
