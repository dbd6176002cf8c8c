/// Bounds the characters of each line.
///
/// Code points of each line without its break and without whitespace at its end, spaces within and
/// marks included. There are at least two lines that aren't blank.
struct LineLength: Rule {
    static let id: RuleID = "layout:line_length"
    static let collection = RuleCollection.weft
    static let summary =
        "No line, of at least two that aren't blank, is longer than a number of characters."
    static let parameters = [
        Parameter(
            "max_characters", .integer(1...Parameter.unbounded), "the most characters of a line")
    ]

    static let conflicts = Conflicts.with(
        [TableColumns.id, TableRows.id, TableHeaders.id, TableFilled.id, TableOnly.id],
        because: "the lines of a table can't be broken")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Break your response into lines (two or more) of at most \
            {max_characters:character|characters} each, spaces and punctuation included.
            """,
            """
            No line may be longer than {max_characters:character|characters}, counting spaces. Insert \
            line breaks accordingly; the text has at least two lines.
            """,
            """
            Wrap the text by hand: every line ends after {max_characters:character|characters} or \
            fewer. Write more than one line.
            """,
            "Maximum line length: {max_characters:character|characters}, spaces counted. Minimum number of lines: two.",
            """
            My display shows {max_characters:character|characters} a line and cuts off the rest, so \
            start a new line in time, at least once.
            """,
            """
            Each line of the answer, of which there are at least two, has to fit into \
            {max_characters:character|characters} with its spaces and marks.
            """,
            """
            Use short lines. A line with more than {max_characters:character|characters} (letters, \
            marks, spaces) is too long, and one line alone is too few.
            """,
            """
            Put line breaks into your text so that there are two or more lines and none of them \
            exceeds {max_characters:character|characters}.
            """,
        ],
        .chinese: [
            "请把回答分成多行（至少两行），每行最多{max_characters}个字符，空格和标点也算。",
            "任何一行都不得超过{max_characters}个字符（含空格和标点），请适时换行，全文不少于两行。",
            "请手动换行：每行写到{max_characters}个字符以内就另起一行，总共不止一行。",
            "行长上限：{max_characters}个字符，标点和空格计入；行数下限：两行。",
            "我的屏幕每行只能显示{max_characters}个字符，超出的会被截掉，所以请及时换行，至少换一次。",
            "回答的每一行（至少有两行）连同空格和标点都要在{max_characters}个字符之内。",
            "请使用短行：一行多于{max_characters}个字符（文字、标点、空格都算）就太长，只有一行则太少。",
            "请在文字中加入换行，使行数不少于两行，且没有一行超出{max_characters}个字符。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["max_characters": 12], "They rise.  \nThey fall."),
        .passes(["max_characters": 3], "涨潮。\n\n落潮。"),
        .fails(["max_characters": 12], "They rise now.\nThey fall."),
        .fails(["max_characters": 3], "涨潮了。\n落潮。"),
        .fails(["max_characters": 30], "They rise."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { !seed.asksYesNo }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let usual =
            seed.language == .english
            ? drawOne(40, 50, 60, 72, 80, 100, using: &generator)
            : drawOne(15, 20, 25, 30, 40, 50, using: &generator)
        let any = Int.random(
            in: seed.language == .english ? 35...120 : 12...60, using: &generator)
        return DrawnArguments([
            "max_characters": .integer(Bool.random(using: &generator) ? usual : any)
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.lessThan, try arguments.integer("max_characters") + 1)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let lengths = lines(in: response).map(\.count).filter { $0 > 0 }
        guard lengths.count >= 2 else {
            return RuleVerdict(Self.self, false, "\(lengths.count) lines, at least 2")
        }
        return RuleVerdict(Self.self, count: lengths.max() ?? 0, bound)
    }

    /// The lines without whitespace at their ends.
    private func lines(in response: ResponseText) -> [Range<Int>] {
        response.outline.lines.map { line in
            let text = response.points[line.range]
            let end = text.lastIndex { !CodePoint.isSpace($0) }.map { $0 + 1 }
            return line.range.lowerBound..<(end ?? line.range.lowerBound)
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        lines(in: response).filter { !bound.holds(for: $0.count) }.map { line in
            Mark(
                scalars: (line.lowerBound + bound.number - 1)..<line.upperBound,
                meaning: .offending)
        }
    }

    var demands: [Demand] {
        [
            .count(.lines, 2..<Int.max), .needs(.lineBreaks),
            .count(.named("characters per line"), bound),
        ]
    }
}
