/// Wants every word on a line of its own.
///
/// Upstream deletes ASCII's punctuation and compares two counts: the lines that aren't empty (one
/// of spaces counts) and the words between whitespace. A line of two words and a line of none but
/// spaces thus make up for each other.
struct FormatNewline: Rule {
    static let id: RuleID = "format:newline"
    static let collection = RuleCollection.ifbench
    static let summary = "Every word of the response stands on a line of its own."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Start a new line for each word, so that no line holds more than one word."],
        .chinese: ["每个单词单独占一行，任何一行都不得超过一个单词。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides\nrise\nand\n\nfall."),
        .passes([:], "Tides\n-\nrise"),
        .fails([:], "Tides rise\nand\nfall."),
        .fails([:], "Tides rise and fall."),
        .passesUnsoundly([:], "Tides rise\n \nand"),
        .failsUnsoundly([:], "Tides\n \nrise"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let text = Array(PunctuationMarks.deleted(from: response.points).stripped())
        let lines = BlankLines.lines(of: text).count { !$0.isEmpty }
        let words = text.split(whereSeparator: CodePoint.isSpace).count
        return RuleVerdict(Self.self, lines == words, "\(words) words on \(lines) lines")
    }

    /// Wants no line with two words in it.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let crowded = crowdedLines(of: response.points).count
        return RuleVerdict(
            Self.self, crowded == 0, "\(crowded) lines of several words, wanted none")
    }

    private func crowdedLines(of points: [UInt32]) -> [Range<Int>] {
        BlankLines.lines(of: points).filter { line in
            points[line].split(maxSplits: 2, whereSeparator: CodePoint.isSpace)
                .count { $0.contains(where: CodePoint.isWord) } > 1
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        crowdedLines(of: response.points).map { Mark(scalars: $0, meaning: .offending) }
    }
}
