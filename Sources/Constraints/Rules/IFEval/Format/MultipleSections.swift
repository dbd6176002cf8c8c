/// Wants numbered sections.
struct MultipleSections: Rule {
    static let id: RuleID = "detectable_format:multiple_sections"
    static let collection = RuleCollection.ifeval
    static let summary =
        "The response has at least a number of sections, such as \"Section 1\"."
    static let parameters = [
        Parameter(
            "section_spliter", .text,
            "the word before each section's number, used as a regular expression"),
        Parameter("num_sections", .integer(0...Parameter.unbounded), "the number of sections"),
    ]
    static let conflicts = Conflicts.with(
        [NumberOfParagraphs.id], because: "sections and dividers part a text in two ways"
    ).and([ResponseLanguage.id], because: "the section's marker is a word of one language")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Your response must have at least {num_sections:section|sections}. Mark the beginning \
            of each with {section_spliter} and its number in digits, such as: \
            {section_spliter:bare} 1
            """,
            """
            Divide your answer into no fewer than {num_sections:section|sections}, each opened by \
            a line like {section_spliter:bare} 1.
            """,
            """
            Structure the response as at least {num_sections:part|parts} headed \
            {section_spliter:bare} 1, {section_spliter:bare} 2 and so on.
            """,
            """
            Put at least {num_sections:numbered heading|numbered headings} into your answer, each \
            made of the word {section_spliter} and a number in digits.
            """,
            """
            Start each new part on a line of its own with the label {section_spliter:bare} and a \
            digit ({section_spliter:bare} 1, then {section_spliter:bare} 2, ...); I expect \
            {num_sections} or more.
            """,
            """
            Break the text up with headings of the form "{section_spliter:bare} X", where X is 1, \
            2, 3 and so on. There have to be at least {num_sections} such headings.
            """,
            """
            A minimum of {num_sections:section|sections} is required; the first begins with \
            {section_spliter:bare} 1 and the others carry on the numbering.
            """,
            """
            Number the sections of your answer in digits after the word {section_spliter}, as in \
            {section_spliter:bare} 1, and write at least {num_sections} of them.
            """,
        ],
        .chinese: [
            "回答须至少包含{num_sections}个部分，每部分以{section_spliter}加阿拉伯数字开头，如：{section_spliter:bare}1",
            """
            请把回答分成至少{num_sections}个部分，依次以“{section_spliter:bare}1”“{section_spliter:bare}2”这样的形式编\
            号（用阿拉伯数字）。
            """,
            "全文按{section_spliter:bare}1、{section_spliter:bare}2……的形式编号，一共不少于{num_sections}个部分。",
            "用{section_spliter}和阿拉伯数字作为小标题，把内容分为{num_sections}部分或更多。",
            """
            每个新部分另起一行，行首写{section_spliter:bare}和数字（先是{section_spliter:bare}1，再是\
            {section_spliter:bare}2，以此类推），至少写{num_sections}个。
            """,
            "结构要求：以“{section_spliter:bare}X”作为各部分的标记，X 为阿拉伯数字 1、2、3……，部分总数不得少于{num_sections}。",
            "请至少分{num_sections}部分来写，第一部分以{section_spliter:bare}1起头，其余顺着编号。",
            """
            在{section_spliter}之后直接写阿拉伯数字给各部分编号，例如{section_spliter:bare}1，这样的编号至少要有{num_sections}个\
            。
            """,
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["section_spliter": "Section", "num_sections": 2],
            "Section 1\nTides.\n\nSection 2\nMoon."),
        .passes(["section_spliter": "第", "num_sections": 2], "第1部分\n潮汐。\n\n第2部分\n月亮。"),
        .passes(
            ["section_spliter": "PART|Part", "num_sections": 2], "PART 1\nTides.\nPart 2\nMoon."),
        .fails(
            ["section_spliter": "Section", "num_sections": 2], "Section 1\nTides.\n\nThe moon."),
        .fails(["section_spliter": "第", "num_sections": 2], "第一部分\n潮汐。\n\n第二部分\n月亮。"),
        .passesUnsoundly(
            ["section_spliter": "Part", "num_sections": 2], "See Part 1 and Part 2 of the book."),
    ]

    private let marker: SectionMarker
    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        !seed.statesLength && !seed.statesNumber
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let words =
            seed.language == .english
            ? ["Section", "SECTION", "Part", "PART", "Chapter", "Paragraph", "Step", "Topic"]
            : ["第", "部分", "章节", "小节", "步骤", "主题"]
        return DrawnArguments([
            "section_spliter": drawText(of: words, using: &generator),
            "num_sections": .integer(drawSkewed(2...9, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        marker = try SectionMarker(try arguments.string("section_spliter"))
        bound = Bound(.atLeast, try arguments.integer("num_sections"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let count = marker.count(in: response) else {
            return RuleVerdict(Self.self, false, "the expression took too long, \(bound)")
        }
        return RuleVerdict(Self.self, count: count, bound)
    }

    /// Counts markers only where they head a line.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let places = marker.places(in: response) else {
            return check(response, prompt: prompt)
        }
        let points = response.points
        let count = places.count { place in
            let head = points[..<place.lowerBound].reversed().prefix { $0 != 0x0A }
            return head.count < 16 && !head.contains(where: CodePoint.isWord)
        }
        return RuleVerdict(Self.self, count: count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        (marker.places(in: response) ?? []).map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] {
        [.count(.sections, bound), .quotes(marker.text)]
    }
}
