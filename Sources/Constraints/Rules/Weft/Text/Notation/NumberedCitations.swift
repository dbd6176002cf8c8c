/// Wants numbered citations with a list of references at the end.
///
/// The last lines are the references: exactly a number of them, each a line that starts with its number in square
/// brackets, from [1] on in order, and says something after it. The text before cites each of them at least once as
/// [1], [2] and so on, and no other number.
struct NumberedCitations: Rule {
    static let id: RuleID = "citations:numbered"
    static let collection = RuleCollection.weft
    static let summary =
        "Citations [1] to [n] occur, with a list of exactly these references at the end."
    static let parameters = [
        Parameter("num_references", .integer(1...1000), "the number of references")
    ]
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Support your answer with exactly {num_references:reference|references}: cite each in \
            the text as [1], [2] and so on, and list them at the end, one a line, each line \
            starting with its number in square brackets.
            """,
            """
            End with a reference list of {num_references:line|lines}, numbered in the form [1] \
            from 1 on; every entry must be cited in the text by its bracketed number, and no \
            other number may be.
            """,
            """
            Use citations in square brackets. Refer to {num_references:source|sources}, no more and no fewer, all cited in the text at least once, and the final lines give \
            them in order as "[1] ...", "[2] ...".
            """,
            """
            Cite {num_references:work|works} with bracketed numbers like [1]. After the text, \
            put one line for each, beginning with that number in brackets, in ascending order, \
            and write nothing after the list.
            """,
            """
            Add numbered notes on {num_references:source|sources}: markers such as [1] within \
            the text, and at the very end a list with exactly one line "[number] source" for \
            every marker.
            """,
            """
            Your response must close with exactly {num_references:entry|entries} of the form \
            "[number] source", counted up from [1], each on its own line and each referred to \
            somewhere above by the same bracketed number.
            """,
            """
            Write in the style of a scientific article: {num_references:reference|references} in \
            total, cited by numbers in square brackets and listed last, a line for each, from \
            [1] upwards.
            """,
            """
            Number your sources from [1] to [{num_references}]; all of these markers have to \
            occur in the text, and the last lines list them in this order, one source a line \
            after its marker.
            """,
        ],
        .chinese: [
            "请引用恰好{num_references}条参考文献：正文中用[1]、[2]这样的编号标注，文末逐行列出，每行以方括号编号开头。",
            "文末须有{num_references}行参考文献，从[1]起依次编号；每一条都要在正文里用相应编号引用，不得引用其他编号。",
            "用方括号数字标注引文，来源共{num_references}个，不多不少，正文中每个至少引用一次，最后几行按“[1] ……”的形式依次列出。",
            "请用[1]式的编号引用{num_references}种文献，正文之后每种各占一行，以其编号开头并按序排列，列表之后不再写内容。",
            "给出{num_references}个带编号的来源：文中插入[1]这样的标记，结尾列出与之一一对应的“[编号] 来源”，一行一个。",
            "回答须以恰好{num_references}条“[编号] 来源”结尾，自[1]起递增，每条独占一行，且都在前文中以同样的编号出现过。",
            "按论文格式写作：参考文献总计{num_references}条，正文以方括号数字引用，末尾从[1]开始逐行列出。",
            "来源编号从[1]到[{num_references}]，这些标记都要出现在正文里，最后按顺序每行列出一个来源，行首为其标记。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["num_references": 2],
            "Tides rise [1]. They fall [2], as known [1].\n\nReferences\n[1] Moss, Tides.\n[2] Hale, Moons."
        ),
        .passes(["num_references": 1], "潮水上涨[1]。\n\n参考文献\n[1] 王海：《潮汐》"),
        .fails(["num_references": 2], "Tides rise [1].\n\n[1] Moss, Tides.\n[2] Hale, Moons."),
        .fails(["num_references": 1], "潮水上涨[1]，下落[2]。\n\n[1] 王海：《潮汐》"),
        .fails(["num_references": 1], "Tides rise [1]."),
        .fails(["num_references": 2], "Tides rise [1] and fall [2].\n[2] Hale.\n[1] Moss."),
    ]

    private let wanted: Int

    static func suits(_ seed: SeedFacts) -> Bool {
        !seed.statesLength && !SeedTopics.isLetter(seed)
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_references": .integer(drawSkewed(1...8, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        wanted = try arguments.integer("num_references")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let markers = markers(in: response)
        let entries = response[FilledLines.self].reversed().prefix { line in
            entry(line, response.points) != nil
        }
        let listed = entries.reversed().compactMap { entry($0, response.points) }
        let start = entries.last?.lowerBound ?? response.points.count
        let cited = Set(markers.prefix { $0.place.lowerBound < start }.map(\.number))
        let isListed = listed.elementsEqual(1...wanted)
        return RuleVerdict(
            Self.self, isListed && cited == Set(1...wanted),
            "\(listed.count) listed\(isListed || listed.count != wanted ? "" : " out of order"), "
                + "\(cited.count) cited, exactly \(wanted)")
    }

    func marks(in response: ResponseText) -> [Mark] {
        markers(in: response).map { marker in
            Mark(
                scalars: marker.place,
                meaning: (1...wanted).contains(marker.number) ? .counted : .offending)
        }
    }

    /// The number with which a line of the list starts; nil where the line is none.
    private func entry(_ line: Range<Int>, _ points: [UInt32]) -> Int? {
        let start = LineStart.textStart(of: line, in: points)
        guard let marker = marker(at: start, in: points),
            points[marker.place.upperBound..<line.upperBound].contains(where: CodePoint.isWord)
        else { return nil }
        return marker.number
    }

    private func markers(in response: ResponseText) -> [(place: Range<Int>, number: Int)] {
        response.places(of: [0x5B]).compactMap { marker(at: $0.lowerBound, in: response.points) }
    }

    /// A number in square brackets at a place.
    private func marker(
        at start: Int, in points: [UInt32]
    ) -> (place: Range<Int>, number: Int)? {
        guard start < points.count, points[start] == 0x5B else { return nil }
        let digits = points[(start + 1)...].prefix(6).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.endIndex < points.count, points[digits.endIndex] == 0x5D
        else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (start..<(digits.endIndex + 1), number)
    }

    var demands: [Demand] {
        [
            .count(.citations, wanted * 2..<Int.max), .needs(.digits), .needs(.lineBreaks),
            .closing,
            .bars(.codeBlocks),
        ]
    }
}
