/// Wants a glossary: lines of a term, a colon and its definition, and nothing else.
///
/// Every line that isn't blank has a term of at most 80 characters, a colon and some text, and isn't
/// an item of a list or a heading; no two terms are the same, case aside.
struct Glossary: Rule {
    static let id: RuleID = "labels:glossary"
    static let collection = RuleCollection.weft
    static let summary =
        "The response is exactly a number of lines of the form \"Term: definition\", all different."
    static let parameters = [
        Parameter("num_terms", .integer(1...Parameter.unbounded), "the number of lines")
    ]
    static let conflicts = WholeForm.conflicts("a glossary")
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Answer in the form of a glossary: exactly {num_terms:line|lines} of the form "Term: \
            definition", each term different, and no other text.
            """,
            """
            Your response consists of {num_terms:entry|entries}, one a line, each a term, a colon and \
            its explanation. Don't number them, use no bullets, and write nothing else.
            """,
            """
            Give only definitions, {num_terms} in number. Each has a line of its own that reads "Term: \
            what it means". No term may occur twice.
            """,
            """
            List {num_terms:key term|key terms} of the topic, one line for each: the term, a colon, \
            the definition. No introduction, no bullets, no repeated term.
            """,
            """
            Every line of the answer must look like "Term: definition". There are {num_terms} such \
            lines, all on different terms, and no other line except blank ones.
            """,
            """
            Write a definition list without bullets or numbers. Number of lines: {num_terms}. Layout \
            of a line: term, colon, definition, all on the same line. All terms are distinct.
            """,
            """
            Explain by defining terms. Use precisely {num_terms:line|lines}, each opening with a new \
            term followed by a colon and its meaning, and nothing besides.
            """,
            """
            The whole reply is a word list with {num_terms:term|terms}; after each term come a colon \
            and a definition on the same line. Terms do not repeat, and other lines are not allowed.
            """,
        ],
        .chinese: [
            "请以术语表的形式作答：恰好{num_terms}行，每行为“术语：定义”，术语各不相同，没有其他文字。",
            "回答由{num_terms}个条目构成，每行一条，写术语、冒号和解释，不编号，不用项目符号，也不写别的内容。",
            "只给出定义，共{num_terms}条，每条单独一行，写成“术语：含义”，同一术语不得出现两次。",
            "请列出本话题的{num_terms}个关键词，每个一行：关键词、冒号、释义；不要引言，不要列表符号，不要重复。",
            "回答的每一行都须形如“术语：定义”，这样的行共{num_terms}行，术语互不相同；除空行外没有其他行。",
            "请写一份不带符号和编号的释义表，行数为{num_terms}，每行依次是术语、冒号、定义，术语不重复。",
            "请通过下定义来说明：正好{num_terms}行，每行以一个新的术语加冒号开头，后接其含义，此外不写任何内容。",
            "整个回答就是一张{num_terms}个词的词表，每个词后面在同一行写冒号和解释；词不重复，不允许有其他行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_terms": 2], "Flood: the rise of the tide.\n\n**Ebb**: its fall."),
        .passes(["num_terms": 2], "涨潮：海水上升。\n落潮：海水下降。"),
        .fails(["num_terms": 2], "Some terms:\nFlood: the rise of the tide.\nEbb: its fall."),
        .fails(["num_terms": 2], "涨潮：海水上升。\n涨潮：海水上涨。"),
        .fails(["num_terms": 1], "- Flood: the rise of the tide."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_terms": .integer(drawSkewed(3...12, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_terms"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let wrong = offending(in: response).count
        guard wrong == 0 else {
            return RuleVerdict(
                Self.self, false, "\(wrong) lines of another form or with a term used before")
        }
        return RuleVerdict(Self.self, count: response.outline.filledLines.count, bound)
    }

    private func offending(in response: ResponseText) -> [Range<Int>] {
        var seen: Set<[UInt32]> = []
        return response.outline.filledLines.filter { line in
            guard line.kind == .text,
                let label = LabelledLine(line, number: 0, in: response.points),
                response.points[label.content].contains(where: CodePoint.isWord)
            else { return true }
            return !seen.insert(CaseMapping.folded(response.points[label.label])).inserted
        }.map(\.range)
    }

    func marks(in response: ResponseText) -> [Mark] {
        offending(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] {
        [.whole(.labelledLines), .needs(.labels), .count(.lines, bound)]
    }
}
