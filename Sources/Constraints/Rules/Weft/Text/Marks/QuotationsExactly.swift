/// Wants an exact number of quotations in paired marks.
///
/// Marks are “…”, "…", 「…」 and 『…』, and pair up within a paragraph; single quotes don't count. No mark may lack
/// its partner. Quotations within quotations count for some readers only: the number must be right either way.
struct QuotationsExactly: Rule {
    static let id: RuleID = "marks:quotations"
    static let collection = RuleCollection.weft
    static let summary = "The response has exactly a number of quotations in paired marks."
    static let parameters = [
        Parameter("num_quotations", .integer(0...Parameter.unbounded), "the number of quotations")
    ]
    static let conflicts = Conflicts.with(
        [Quotation.id], because: "marks around the whole would be one more quotation")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include exactly {num_quotations:quotation|quotations} in double quotation marks, \
            none inside another.
            """,
            """
            Your answer must have {num_quotations:passage|passages} between double quotation \
            marks, no more and no fewer.
            """,
            """
            Quote exactly {num_quotations:time|times}, each time with an opening and a closing \
            double quotation mark.
            """,
            """
            Pairs of double quotation marks: precisely {num_quotations} in the whole response, \
            not nested.
            """,
            """
            Put {num_quotations:phrase|phrases} in double quotes, not one more or less, and \
            close every quote within its paragraph.
            """,
            """
            The text should contain exactly {num_quotations:direct quotation|direct quotations}, each in double \
            quotation marks.
            """,
            """
            Use double quotation marks in pairs, so that there are exactly \
            {num_quotations:quoted passage|quoted passages}.
            """,
            """
            Whoever counts what you set in double quotation marks has to find \
            {num_quotations:item|items}, neither more nor fewer.
            """,
        ],
        .chinese: [
            "请恰好使用{num_quotations}处引用，用双引号括起，不要嵌套。",
            "回答中用双引号括起的内容必须正好有{num_quotations}处，不多不少。",
            "引用的次数须为{num_quotations}次，每次都要有成对的双引号。",
            "成对的双引号恰为{num_quotations}对，互不嵌套。",
            "请把{num_quotations}处文字放进双引号，多一处少一处都不行，引号要在本段内闭合。",
            "全文应有刚好{num_quotations}处直接引语，均用双引号标出。",
            "双引号须成对使用，总共{num_quotations}对，不能多也不能少。",
            "数一数双引号里的内容，应该正好是{num_quotations}处。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_quotations": 2], "They say \"rise\" and “fall”."),
        .passes(["num_quotations": 1], "他说：「潮水涨了。」"),
        .fails(["num_quotations": 1], "They say \"rise\" and “fall”."),
        .fails(["num_quotations": 2], "他说：“潮水涨了。”"),
        .fails(["num_quotations": 1], "They say \"rise\" and “fall."),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_quotations": .integer(drawSkewed(1...6, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(exactly: try arguments.integer("num_quotations"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let quotations = response[QuotationSpans.self]
        guard quotations.unpaired.isEmpty else {
            return RuleVerdict(
                Self.self, false, "\(quotations.unpaired.count) quotation marks without a partner")
        }
        return RuleVerdict(Self.self, counts: quotations.counts, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] {
        let quotations = response[QuotationSpans.self]
        return quotations.outer.marked(.counted) + quotations.unpaired.marked(.offending)
    }

    var demands: [Demand] { [.count(.quotations, bounds), .bars(.codeBlocks)] }
}
