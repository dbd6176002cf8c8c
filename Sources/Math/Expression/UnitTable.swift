/// Units by name, with what they measure and how many of the dimension's unit they are.
struct UnitTable {
    struct Unit: Hashable, Sendable {
        /// What it measures.
        let dimension: String
        /// Exact multiples of the dimension's first unit.
        let factor: ExactNumber
    }

    /// Ends of ordinal numbers.
    static let suffixes: Set<String> = ["th", "st", "nd", "rd"]

    static let units: [String: Unit] = {
        var units: [String: Unit] = [:]
        for (dimension, names) in table {
            for (name, over, under) in names {
                units[name] = Unit(
                    dimension: dimension, factor: ExactNumber(over, under) ?? .one)
            }
        }
        return units
    }()

    private static let table: [(String, [(String, Int, Int)])] = [
        (
            "length",
            [
                ("mm", 1, 1), ("cm", 10, 1), ("dm", 100, 1), ("m", 1_000, 1), ("km", 1_000_000, 1),
                ("millimeter", 1, 1), ("centimeter", 10, 1), ("meter", 1_000, 1),
                ("metre", 1_000, 1), ("kilometer", 1_000_000, 1), ("kilometre", 1_000_000, 1),
                ("centimetre", 10, 1), ("厘米", 10, 1), ("米", 1_000, 1), ("千米", 1_000_000, 1),
                ("公里", 1_000_000, 1), ("毫米", 1, 1), ("inch", 127, 5), ("in", 127, 5),
                ("ft", 1_524, 5), ("foot", 1_524, 5), ("feet", 1_524, 5), ("yd", 4_572, 5),
                ("yard", 4_572, 5), ("mile", 8_046_720, 5), ("mi", 8_046_720, 5),
            ]
        ),
        (
            "time",
            [
                ("s", 1, 1), ("sec", 1, 1), ("second", 1, 1), ("min", 60, 1), ("minute", 60, 1),
                ("h", 3_600, 1), ("hr", 3_600, 1), ("hour", 3_600, 1), ("day", 86_400, 1),
                ("week", 604_800, 1), ("秒", 1, 1), ("分钟", 60, 1), ("小时", 3_600, 1),
                ("天", 86_400, 1),
            ]
        ),
        (
            "mass",
            [
                ("mg", 1, 1), ("g", 1_000, 1), ("gram", 1_000, 1), ("kg", 1_000_000, 1),
                ("kilogram", 1_000_000, 1), ("克", 1_000, 1), ("千克", 1_000_000, 1),
                ("公斤", 1_000_000, 1), ("t", 1_000_000_000, 1), ("ton", 1_000_000_000, 1),
                ("tonne", 1_000_000_000, 1),
            ]
        ),
        ("pounds", [("lb", 16, 1), ("lbs", 16, 1), ("oz", 1, 1), ("ounce", 1, 1)]),
        (
            "volume",
            [
                ("ml", 1, 1), ("milliliter", 1, 1), ("l", 1_000, 1), ("liter", 1_000, 1),
                ("litre", 1_000, 1), ("cc", 1, 1), ("升", 1_000, 1), ("毫升", 1, 1),
            ]
        ),
        (
            "dollars",
            [
                ("$", 100, 1), ("dollar", 100, 1), ("usd", 100, 1), ("cent", 1, 1), ("¢", 1, 1),
                ("美元", 100, 1),
            ]
        ),
        ("euros", [("€", 1, 1), ("euro", 1, 1), ("eur", 1, 1), ("欧元", 1, 1)]),
        ("pounds sterling", [("£", 1, 1)]),
        ("yuan", [("yuan", 1, 1), ("rmb", 1, 1), ("元", 1, 1), ("人民币", 1, 1)]),
        ("yen", [("yen", 1, 1), ("jpy", 1, 1), ("日元", 1, 1)]),
        ("speed", [("mph", 1, 1), ("kph", 1, 1), ("kmh", 1, 1), ("mps", 1, 1)]),
        ("temperature", [("°c", 1, 1)]),
        ("clock", [("am", 1, 1)]),
        ("clock after noon", [("pm", 1, 1)]),
    ]

    /// Finds a unit by a word in singular or plural, in any case.
    static func unit(_ word: String) -> Unit? {
        let lower = word.lowercased().filter { $0 != "." }
        if let unit = units[lower] { return unit }
        for ending in ["s", "es"] where lower.hasSuffix(ending) {
            if let unit = units[String(lower.dropLast(ending.count))] { return unit }
        }
        return nil
    }
}
