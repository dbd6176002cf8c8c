/// Wants a dialogue of two given speakers and nothing else.
///
/// Every line that isn't blank starts with the name of a speaker, in any case and in bold or not, and
/// a colon, with text after it; the speakers take turns, the first given one first.
struct Dialogue: Rule {
    static let id: RuleID = "labels:dialogue"
    static let collection = RuleCollection.weft
    static let summary =
        "The response is a dialogue of a number of lines, two given speakers taking turns."
    static let parameters = [
        Parameter("speakers", .texts(2...2), "the speakers, the one who speaks first before"),
        Parameter("num_lines", .integer(2...Parameter.unbounded), "the number of lines"),
    ]
    static let conflicts = WholeForm.conflicts("a dialogue")
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write the answer as a dialogue between {speakers} of exactly {num_lines:line|lines}. Each \
            line starts with the speaker's name and a colon; they take turns in that order, and \
            nothing else is in the response.
            """,
            """
            Your whole response is a conversation: {num_lines:line|lines}, spoken in turn by \
            {speakers}, the first-named beginning. Every line has the form "Name: what is said".
            """,
            """
            Let {speakers} talk about it. They alternate, the former speaks first, each turn is one \
            line opening with the name and a colon, and there are {num_lines:line|lines} in all, \
            without narration.
            """,
            """
            Only a script, please: {num_lines:speech|speeches}, one a line, in the form "Name: \
            speech". The speakers are {speakers}, who alternate strictly in this order.
            """,
            """
            Speakers: {speakers}, taking turns in this order. Lines in total: {num_lines}. Each line: \
            name, colon, words. No other text.
            """,
            """
            Explain everything in a conversation in which {speakers} speak alternately, starting with \
            the first of them. It has to be {num_lines:line|lines} long, each prefixed with the name \
            and a colon, and there must be no other lines.
            """,
            """
            The response consists of exactly {num_lines:line|lines} of dialogue and no more. Odd lines \
            belong to the first and even lines to the second of {speakers}; names with colons open the \
            lines.
            """,
            """
            Turn your answer into a talk by {speakers}: one line for each turn, labelled with the name \
            and a colon, first the former, then the latter, and so on for {num_lines:line|lines}, with \
            nothing before, between or after.
            """,
        ],
        .chinese: [
            "请把回答写成{speakers}之间的对话，恰好{num_lines}行；每行以说话人的名字加冒号开头，两人按此先后轮流说话，此外没有其他内容。",
            "整个回答就是一段对话：共{num_lines}行，由{speakers}依次轮流说，先列出的人先开口，每行形如“名字：话语”。",
            "让{speakers}来谈论这个话题。两人交替发言，前者先说，每次发言占一行并以名字和冒号起头，总共{num_lines}行，不要旁白。",
            "只写台词：{num_lines}句，每句一行，格式为“名字：台词”；说话人为{speakers}，严格按此次序交替。",
            "说话人：{speakers}（按此顺序轮流）。总行数：{num_lines}。每行：名字、冒号、话语。不要其他文字。",
            "请用对话说明一切，{speakers}轮流发言，由前一位开始，全长{num_lines}行，每行前面标名字和冒号，不得有别的行。",
            "回答只由{num_lines}行对话构成：{speakers}两人中，前者说单数行，后者说双数行，行首写名字和冒号。",
            "请将内容改成{speakers}的交谈：一人一行，行首为名字加冒号，先前者后后者，如此往复共{num_lines}行，前后和中间都不加别的内容。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["speakers": ["Alice", "Ben"], "num_lines": 3],
            "Alice: The tide is high.\n\n**Ben:** It is.\nAlice: Let's sail."),
        .passes(["speakers": ["老师", "学生"], "num_lines": 2], "老师：为何涨潮？\n学生：因为月亮。"),
        .fails(
            ["speakers": ["Alice", "Ben"], "num_lines": 2],
            "Ben: The tide is high.\nAlice: It is."),
        .fails(["speakers": ["老师", "学生"], "num_lines": 2], "（上课了）\n老师：为何涨潮？\n学生：因为月亮。"),
        .fails(
            ["speakers": ["Alice", "Ben"], "num_lines": 4],
            "Alice: The tide is high.\nBen: It is."),
    ]

    private let speakers: [[UInt32]]
    private let names: [String]
    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let pairs = StructureStock.speakers(seed.language)
        let pair = pairs.randomElement(using: &generator) ?? pairs[0]
        return DrawnArguments([
            "speakers": .strings(pair),
            "num_lines": .integer(drawSkewed(4...20, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        names = try WholeForm.names(arguments, "speakers")
        speakers = names.map { CaseMapping.folded($0.points) }
        guard speakers[0] != speakers[1] else {
            throw .outOfRange(
                "speakers", wanted: "different names", found: names.joined(separator: ", "))
        }
        bound = Bound(.exactly, try arguments.integer("num_lines"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let lines = response.outline.filledLines.count
        if let wrong = offending(in: response).first {
            return RuleVerdict(
                Self.self, false, "line \(wrong.turn) isn't \(names[(wrong.turn - 1) % 2])'s")
        }
        return RuleVerdict(Self.self, count: lines, bound)
    }

    /// The lines that aren't said by the one whose turn it is.
    private func offending(in response: ResponseText) -> [(line: Range<Int>, turn: Int)] {
        response.outline.filledLines.enumerated().compactMap { index, line in
            if let label = LabelledLine(line, number: index, in: response.points),
                CaseMapping.folded(response.points[label.label]) == speakers[index % 2],
                response.points[label.content].contains(where: CodePoint.isWord)
            {
                return nil
            }
            return (line.range, index + 1)
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        offending(in: response).map { Mark(scalars: $0.line, meaning: .offending) }
    }

    var demands: [Demand] {
        [
            .whole(.labelledLines), .needs(.labels), .count(.lines, bound),
        ] + names.map { .holds($0) }
    }
}
