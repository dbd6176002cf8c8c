/// Wants amounts in metric units, and none in imperial ones.
///
/// At least a number of amounts are written in digits with a metric unit of length, area, weight, volume or temperature:
/// 5 km, 20°C, 3.5公里. Inches, miles, ounces, gallons, Fahrenheit and their signs don't occur at all; feet, yards, pounds, pints
/// and quarts don't after a number. In Chinese 英寸, 英尺, 英里, 盎司, 加仑, 华氏, 英亩 don't occur, nor 磅 after a number.
struct MetricUnits: Rule {
    static let id: RuleID = "notation:metric_units"
    static let collection = RuleCollection.weft
    static let summary =
        "At least a number of amounts have metric units, and none has imperial ones."
    static let parameters = [
        Parameter(
            "min_amounts", .integer(0...Parameter.unbounded),
            "the fewest amounts with a metric unit")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Give at least {min_amounts:amount|amounts} in digits with a metric unit (such as 5 \
            km or 20°C), and use no inches, feet, yards, miles, ounces, pounds, pints, quarts, \
            gallons or degrees Fahrenheit.
            """,
            """
            Measure in metric units only: {min_amounts} or more values like 30 cm or 2 kg, and \
            nothing in inches, feet, yards, miles, ounces, pounds, pints, quarts, gallons or \
            Fahrenheit.
            """,
            """
            All measurements must be metric (m, km, g, kg, ml, l, °C), with no fewer than \
            {min_amounts} of them in digits. Imperial units are not allowed, not even in \
            brackets.
            """,
            """
            Use the metric system throughout. I expect a minimum of \
            {min_amounts:measurement|measurements} in digits, for example 15 mm, and not a \
            single inch, foot, mile, ounce, pound, gallon or °F.
            """,
            """
            There have to be at least {min_amounts:quantity|quantities} made of a number in \
            digits and a metric unit; imperial units such as miles, pounds or °F may not appear.
            """,
            """
            Readers in Europe should feel at home: metric units, {min_amounts:value|values} or more in digits with units like cm, kg or °C, and no imperial ones beside them.
            """,
            """
            Include {min_amounts} or more metric measurements in digits, and leave out every \
            imperial unit (inch, foot, yard, mile, ounce, pound, pint, quart, gallon, \
            Fahrenheit).
            """,
            """
            Write down {min_amounts:figure|figures} or more with metric units after the digits; \
            don't convert them into imperial units.
            """,
        ],
        .chinese: [
            "请至少给出{min_amounts}个用阿拉伯数字加公制单位表示的量（如 5 公里、20 摄氏度），不得使用英寸、英尺、英里、磅、盎司、加仑、华氏度。",
            "只用公制单位，带单位的数值（如 30 厘米、2 千克）不少于{min_amounts}个，不要出现英制单位。",
            "度量一律用公制（米、千米、克、千克、毫升、升、摄氏度），数字加单位的写法至少{min_amounts}处，英制单位连括号里也不能写。",
            "全文采用公制，最少有{min_amounts}个数字带公制单位的数值，例如 15 毫米，不得有英寸、英尺、英里、磅、加仑或华氏度。",
            "须有{min_amounts}个或更多由阿拉伯数字和公制单位组成的数量，英里、磅、华氏等英制单位都不许用。",
            "请写{min_amounts}个以上（含）的公制度量值，数字用阿拉伯数字，不换算成英制。",
            "所有长度、重量、体积和温度都用公制单位，数字加单位的数值不得少于{min_amounts}个，禁用英制。",
            "至少{min_amounts}处给出具体数值和公制单位（厘米、千克、升、摄氏度等），英制单位一概不用。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["min_amounts": 2], "Walk 5 km at 20°C; keep your feet dry."),
        .passes(["min_amounts": 3], "Heat 12 m² to 20 degrees Celsius, or 5 square metres."),
        .passes(["min_amounts": 1], "加水200毫升，很快就好。"),
        .passes(["min_amounts": 1], "面积约 30 平方公里。"),
        .fails(["min_amounts": 1], "Walk 5 km, or three miles."),
        .fails(["min_amounts": 1], "加水200毫升，约7盎司。"),
        .fails(["min_amounts": 1], "Two metres, or six feet"),
        .fails(["min_amounts": 2], "Walk 5 km."),
    ]

    private let least: Int

    static func suits(_ seed: SeedFacts) -> Bool { SeedTopics.callsForAmounts(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["min_amounts": .integer(drawSkewed(1...8, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        least = try arguments.integer("min_amounts")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let found = response[UnitSpans.self]
        return RuleVerdict(
            Self.self, found.metric.count >= least && found.imperial.isEmpty,
            "\(found.metric.count) as wanted, at least \(least); \(found.imperial.count) otherwise")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let found = response[UnitSpans.self]
        return found.metric.marked(.counted) + found.imperial.marked(.offending)
    }

    var demands: [Demand] { [.needs(.digits), .count(.named("amounts"), least..<Int.max)] }
}
