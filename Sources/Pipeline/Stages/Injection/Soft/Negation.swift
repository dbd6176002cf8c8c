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

    /// Words that hold one of these characters and rule nothing out.
    private static let harmless = [
        "特别", "区别", "分别", "类别", "级别", "个别", "差别", "性别", "别人", "未来", "无论", "不同", "不过", "不仅", "不但",
        "不断",
        "免费", "不少", "不妨",
    ]

    static func isIn(_ text: String) -> Bool {
        var rest = text
        for word in harmless where rest.contains(word) { rest.replace(word, with: "") }
        if chinese.contains(where: rest.contains) { return true }
        let lowered = rest.lowercased()
        if lowered.contains("n't") || lowered.contains("n’t") { return true }
        return lowered.split { !$0.isLetter }.contains { english.contains(String($0)) }
    }

    /// Whether all that a sub-instruction does is to rule something out.
    static func opens(_ text: String) -> Bool {
        let lowered = text.lowercased()
        return openings.contains { lowered.hasPrefix($0) }
    }
}
