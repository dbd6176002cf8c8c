/// Wants times of day in 24-hour form, and in no other.
///
/// At least a number of times are written HH:MM, from 00:00 to 23:59. Any other way to write a time of day breaks
/// the rule: 9:30, 09:30 am, 5 pm, nine o'clock, 9点半, 下午三点.
struct Times24h: Rule {
    static let id: RuleID = "notation:times_24h"
    static let collection = RuleCollection.weft
    static let summary =
        "At least a number of times of day occur, and every one is written HH:MM."
    static let parameters = [
        Parameter("min_times", .integer(0...Parameter.unbounded), "the fewest times")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Give at least {min_times:time|times} of day, and write every time in 24-hour form as \
            HH:MM (09:30, 17:05).
            """,
            """
            All times must be in the 24-hour format HH:MM, without am or pm, and there have to \
            be {min_times} or more of them.
            """,
            """
            Use the 24-hour clock with two digits for the hour and two for the minute; mention \
            no fewer than {min_times:time|times}.
            """,
            """
            Your answer needs {min_times:time|times} of day as a minimum, each written like \
            08:00 or 18:45 and never like 6:45 pm.
            """,
            "Times of day: only as HH:MM on the 24-hour clock, at least {min_times} in total.",
            """
            Include {min_times} or more times. These, and any further one, have to be in the \
            form HH:MM from 00:00 to 23:59.
            """,
            """
            No time may be written other than HH:MM (24 hours), and I expect to find at least \
            {min_times} of these.
            """,
            """
            State {min_times:time|times} or more in the style of railway timetables, 00:00 to \
            23:59, always with four digits; no other notation for times.
            """,
        ],
        .chinese: [
            "请至少给出{min_times}个时刻，一律用 24 小时制 HH:MM 书写（如 09:30、17:05）。",
            "所有时间都要写成 24 小时制的 HH:MM，不用“上午”“下午几点”的写法，总数不少于{min_times}个。",
            "时刻采用 24 小时制，小时和分钟各两位数字（HH:MM），至少出现{min_times}个。",
            "回答中最少要有{min_times}个具体时刻，形式如 08:00 或 18:45，不要写“六点半”。",
            "凡写时刻，只能用 HH:MM（24 小时制），这样的时刻须有{min_times}个或更多。",
            "不允许其他时间写法，只用 00:00 到 23:59 的四位形式（HH:MM），并且至少写{min_times}个。",
            "具体时刻不得少于{min_times}个，统一按 HH:MM 的 24 小时格式。",
            "请像列车时刻表那样用 HH:MM 标注时间（24 小时制），标注{min_times}处以上（含）。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_times": 2], "Rise at 06:30, sleep at 22:15."),
        .passes(["min_times": 1], "早上起床：06:30，有一点早。"),
        .fails(["min_times": 1], "Rise at 06:30, sleep at 10 pm."),
        .passes(["min_times": 1], "06:30起床，主要有三点好处。"),
        .fails(["min_times": 1], "06:30起床，十点半睡觉。"),
        .fails(["min_times": 1], "06:30起床，晚上十点睡觉。"),
        .fails(["min_times": 1], "Rise at 6:30."),
        .fails(["min_times": 2], "Rise at 06:30, not at 25:00."),
        .fails(["min_times": 1], "At nine o’clock, or 09:00"),
    ]

    private let least: Int

    static func suits(_ seed: SeedFacts) -> Bool { SeedTopics.callsForTimes(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["min_times": .integer(drawSkewed(1...8, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        least = try arguments.integer("min_times")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let found = response[TimeSpans.self]
        return RuleVerdict(
            Self.self, found.full.count >= least && found.others.isEmpty,
            "\(found.full.count) as wanted, at least \(least); \(found.others.count) otherwise")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let found = response[TimeSpans.self]
        return found.full.marked(.counted) + found.others.marked(.offending)
    }

    var demands: [Demand] {
        [.needs(.digits), .needs(.colons), .count(.named("times"), least..<Int.max)]
    }
}
