/// Words by which something is ruled out.
enum Negation {
    private static let english: Set<String> = [
        "not", "no", "never", "without", "avoid", "avoids", "avoided", "avoiding", "leave",
        "leaves", "left", "omit", "omits", "omitted", "refrain", "refrains", "free", "steer",
        "skip", "skips", "exclude", "excludes", "excluded", "none", "nothing", "nobody", "neither",
        "nor", "absent", "rather", "instead", "except", "only", "stay", "stays", "keep", "keeps",
        "drop", "drops", "spare", "spares", "resist", "resists", "hold", "holds", "cannot", "stop",
        "stops", "ban", "bans", "other", "forgo", "forgoes", "away", "clear", "withhold",
        "withholds",
    ]
    private static let chinese = [
        "不", "别", "勿", "避", "无", "没", "免", "禁", "忌", "省去", "略去", "去掉", "回避", "除了", "未", "莫", "而非",
    ]
    /// Openings that turn a whole sub-instruction into a prohibition.
    private static let openings = [
        "do not ", "don't ", "don’t ", "never ", "avoid ", "refrain ", "steer clear", "不要", "别",
        "不能", "不得", "切勿", "避免", "请勿", "请不要",
    ]

    static func isIn(_ text: String) -> Bool {
        if chinese.contains(where: text.contains) { return true }
        let lowered = text.lowercased()
        if lowered.contains("n't") || lowered.contains("n’t") { return true }
        return lowered.split { !$0.isLetter }.contains { english.contains(String($0)) }
    }

    /// Whether all that a sub-instruction does is to rule something out.
    static func opens(_ text: String) -> Bool {
        let lowered = text.lowercased()
        return openings.contains { lowered.hasPrefix($0) }
    }
}
