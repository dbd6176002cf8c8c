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
            Your response must have {num_sections:section|sections}. Mark the beginning of each with \
            {section_spliter} and its number in digits, such as: {section_spliter:bare} 1
            """,
            """
            Divide your answer into {num_sections:section|sections}, each opened by a line like \
            {section_spliter:bare} 1.
            """,
            """
            Structure the response as {num_sections:part|parts} headed {section_spliter:bare} 1, \
            {section_spliter:bare} 2 and so on.
            """,
            """
            Put {num_sections:numbered heading|numbered headings} into your answer, each made of the \
            word {section_spliter} and a number in digits.
            """,
        ],
        .chinese: [
            "回答须包含{num_sections}个部分，每部分以{section_spliter}加阿拉伯数字开头，如：{section_spliter:bare}1",
            "请把回答分成{num_sections}个部分，依次以“{section_spliter:bare}1”“{section_spliter:bare}2”这样的形式编号（用阿拉伯数字）。",
            "全文按{section_spliter:bare}1、{section_spliter:bare}2……的形式编号，一共{num_sections}个部分。",
            "用{section_spliter}和阿拉伯数字作为小标题，把内容分为{num_sections}部分。",
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
