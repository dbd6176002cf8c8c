/// Wants dates in ISO form, and in no other.
///
/// At least a number of dates are written YYYY-MM-DD, of days that exist. Any other way to write a date that
/// names a day breaks the rule: 3/5/2024, 2024.03.05, 2024-3-5, March 5, the 5th of March, 3月5日, 三月五日. Years and months
/// alone are no such dates.
struct ISODates: Rule {
    static let id: RuleID = "notation:iso_dates"
    static let collection = RuleCollection.weft
    static let summary =
        "At least a number of dates occur, and every date is written YYYY-MM-DD."
    static let parameters = [
        Parameter("min_dates", .integer(0...Parameter.unbounded), "the fewest dates")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Give at least {min_dates:date|dates}, and write every date that names a day in the \
            form YYYY-MM-DD.
            """,
            """
            All full dates must look like 2024-03-05 (ISO 8601), and there have to be \
            {min_dates} or more of them.
            """,
            """
            Use ISO format (YYYY-MM-DD) for any date with a day in it; mention no fewer than \
            {min_dates:such date|such dates}.
            """,
            """
            Your answer needs {min_dates:date|dates} as a minimum. Year, month and day are \
            written YYYY-MM-DD, never as in March 5 or 3/5/2024.
            """,
            "Dates with a day: only as YYYY-MM-DD, and at least {min_dates} in total.",
            """
            Include {min_dates} or more exact dates. Each of them, and any further one, has to \
            be in the form YYYY-MM-DD.
            """,
            """
            No date that names a day may be written other than YYYY-MM-DD, and I expect to find \
            at least {min_dates} of these.
            """,
            """
            Write out {min_dates:date|dates} or more with year, month and day as YYYY-MM-DD; no \
            other way of writing such dates is allowed.
            """,
        ],
        .chinese: [
            "请至少给出{min_dates}个日期，凡具体到日的日期一律写成 YYYY-MM-DD 的形式。",
            "具体日期必须采用 ISO 格式（如 2024-03-05），总数不少于{min_dates}个。",
            "日期要写成“年-月-日”的数字形式 YYYY-MM-DD，至少出现{min_dates}个，不得写成“3月5日”之类。",
            "回答里最少要有{min_dates}个精确到日的日期，统一用 YYYY-MM-DD。",
            "凡写到某一天，只能用 YYYY-MM-DD 格式，这样的日期须有{min_dates}个或更多。",
            "不允许其他日期写法，只用 YYYY-MM-DD，并且至少写{min_dates}个日期。",
            "精确到日的日期不得少于{min_dates}个，格式统一为四位年-两位月-两位日（YYYY-MM-DD）。",
            "请写出{min_dates}个以上（含）的日期，全部按 YYYY-MM-DD 书写，别的写法都不行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_dates": 1], "It began on 2024-03-05 and ended in May 2024."),
        .passes(["min_dates": 1], "Since 2024-03-05 the port is open 24/7/365."),
        .passes(["min_dates": 2], "从2024-02-29到2024-03-05。"),
        .fails(["min_dates": 1], "It began on 2024-03-05 and ended on March 7, 2024."),
        .fails(["min_dates": 1], "从2024-03-05到3月7日。"),
        .fails(["min_dates": 1], "It began on 2023-02-29."),
        .fails(["min_dates": 2], "It began on 2024-03-05."),
        .fails(["min_dates": 1], "2024-03-05, or 5/3/2024, or the 5th of March"),
    ]

    private let least: Int

    static func suits(_ seed: SeedFacts) -> Bool { SeedTopics.callsForDates(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["min_dates": .integer(drawSkewed(1...6, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        least = try arguments.integer("min_dates")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let found = response[DateSpans.self]
        return RuleVerdict(
            Self.self, found.iso.count >= least && found.others.isEmpty,
            "\(found.iso.count) as wanted, at least \(least); \(found.others.count) otherwise")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let found = response[DateSpans.self]
        return found.iso.marked(.counted) + found.others.marked(.offending)
    }

    var demands: [Demand] {
        [.needs(.digits), .needs(.hyphens), .count(.named("dates"), least..<Int.max)]
    }
}
