/// Tells a point `(1,2)` from an open interval `(1,2)` by the words of the problem.
enum PairMeaning {
    /// True if the problem speaks of points or pairs and doesn't ask for an interval.
    static func isPoint(askedIn problem: String) -> Bool {
        let text = AnswerText(problem)
        return text.first(of: intervals) == nil && text.first(of: points) != nil
    }

    private static let intervals = PhraseSet([
        "interval", "domain of", "range of", "区间", "定义域", "值域", "取值范围", "解集",
    ])

    private static let points = PhraseSet([
        "ordered pair", "pair", "coordinate", "point", "midpoint", "endpoint", "vertex", "center",
        "centre", "focus", "foci", "position", "intersection", "vector", "orthocenter",
        "circumcenter", "form $(", "form \\((", "form (", "$(x,y)", "$(x, y)", "$(a,b)", "$(a, b)",
        "(x,y)", "坐标", "点", "数对", "顶点", "焦点", "圆心", "向量",
    ])
}
