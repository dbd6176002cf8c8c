/// Wants brackets nested five levels deep.
///
/// Upstream counts `()`, `[]` and `{}` and is content with the first bracket that closes rightly
/// once five were open together, whatever becomes of the others; a bracket that closes wrongly
/// starts the count afresh.
struct FormatParentheses: Rule {
    static let id: RuleID = "format:parentheses"
    static let collection = RuleCollection.ifbench
    static let summary = "The response nests brackets of any kind at least five levels deep."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Somewhere in your answer, put brackets inside brackets, at least five levels deep; \
            round, square and curly ones all count.
            """
        ],
        .chinese: ["回答中要出现至少五层嵌套的括号，圆括号、方括号和花括号均可。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides (seas [gulfs {bays (coves [pools])}]) rise."),
        .passes([:], "潮汐(海[湾{港(滩[池])}])。"),
        .fails([:], "Tides (seas [gulfs {bays (coves)}]) rise."),
        .fails([:], "潮汐（海）。"),
        .passesUnsoundly([:], "((((( tides )"),
        .failsUnsoundly([:], "潮汐（海［湾｛港（滩［池］）｝］）。"),
    ]

    private static let wanted = 5

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        var open: [UInt32] = []
        var deepest = 0
        var best = 0
        for point in response.points {
            switch point {
            case 0x28, 0x5B, 0x7B:
                open.append(Self.closer(of: point))
                deepest = max(deepest, open.count)
                best = max(best, deepest)
            case 0x29, 0x5D, 0x7D:
                if open.last == point {
                    open.removeLast()
                    if deepest >= Self.wanted { return verdict(true, deepest) }
                } else {
                    open = []
                    deepest = 0
                }
            default: break
            }
        }
        return verdict(false, best)
    }

    /// Wants all five to be closed, full-width and Chinese brackets among them.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let depth = nests(in: response.points).map(\.depth).max() ?? 0
        return verdict(depth >= Self.wanted, depth)
    }

    private func verdict(_ followed: Bool, _ depth: Int) -> RuleVerdict {
        RuleVerdict(Self.self, followed, "\(depth) levels, at least \(Self.wanted)")
    }

    /// The outermost brackets that close rightly, and the levels within each.
    private func nests(in points: [UInt32]) -> [(place: Range<Int>, depth: Int)] {
        var open: [(start: Int, closer: UInt32, depth: Int)] = []
        var nests: [(place: Range<Int>, depth: Int)] = []
        for (index, point) in points.enumerated() {
            if Self.closer(of: point) != 0 {
                open.append((index, Self.closer(of: point), 1))
            } else if let last = open.last, last.closer == point {
                open.removeLast()
                if let outer = open.indices.last {
                    open[outer].depth = max(open[outer].depth, last.depth + 1)
                } else {
                    nests.append((last.start..<(index + 1), last.depth))
                }
            } else if Self.isCloser(point) {
                open = []
            }
        }
        return nests
    }

    private static func closer(of point: UInt32) -> UInt32 {
        switch point {
        case 0x28: 0x29
        case 0x5B, 0x7B, 0xFF3B, 0xFF5B: point + 2
        case 0xFF08, 0x3010, 0x3014: point + 1
        default: 0
        }
    }

    private static func isCloser(_ point: UInt32) -> Bool {
        switch point {
        case 0x29, 0x5D, 0x7D, 0xFF09, 0xFF3D, 0xFF5D, 0x3011, 0x3015: true
        default: false
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        nests(in: response.points).filter { $0.depth >= Self.wanted }
            .map { Mark(scalars: $0.place, meaning: .counted) }
    }
}
