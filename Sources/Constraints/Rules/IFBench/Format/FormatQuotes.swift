/// Wants quotations within quotations, three levels deep.
///
/// Upstream sees straight quotes only, and takes every `"` and `'` for one, apostrophes too: a
/// quote closes the innermost open one of its kind and opens a new one otherwise. It is content
/// once the depth has fallen three below the deepest so far.
struct FormatQuotes: Rule {
    static let id: RuleID = "format:quotes"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response nests quotations three levels deep, double and single quotes in turn."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use a quotation within a quotation within a quotation (three levels or more), and let \
            double and single quotation marks take turns.
            """
        ],
        .chinese: ["请在引文中套引文，至少三层，双引号与单引号逐层交替使用。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "He said: \"She wrote 'the sailor cried \"land\" at dawn' to me\"."),
        .passes([:], "他说:\"她写道'水手喊\"陆地\"之后'给我\"。"),
        .fails([:], "He said: \"She wrote 'land' to me\"."),
        .fails([:], "他说：“陆地”。"),
        .passesUnsoundly([:], "It's \"a 'tide' pool\" and the sea's."),
        .failsUnsoundly([:], "他说：“她写道‘水手喊“陆地”之后’给我”。"),
    ]

    private static let wanted = 3

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        var open: [UInt32] = []
        var deepest = 0
        for point in response.points where point == 0x22 || point == 0x27 {
            if open.last == point {
                open.removeLast()
                if deepest - open.count >= Self.wanted { return verdict(true, deepest) }
            } else {
                open.append(point)
                deepest = max(deepest, open.count)
            }
        }
        return verdict(false, deepest)
    }

    /// Knows curly and corner quotes, and apostrophes within words; the kinds must alternate.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let depth = nests(in: response.points).map(\.depth).max() ?? 0
        return verdict(depth >= Self.wanted, depth)
    }

    private func verdict(_ followed: Bool, _ depth: Int) -> RuleVerdict {
        RuleVerdict(Self.self, followed, "\(depth) levels, at least \(Self.wanted)")
    }

    /// An open quotation: what closes it, whether it is a double one, the levels found so far.
    private struct Quotation {
        var start: Int
        var closer: UInt32
        var isDouble: Bool
        var depth = 1
    }

    private func nests(in points: [UInt32]) -> [(place: Range<Int>, depth: Int)] {
        var open: [Quotation] = []
        var nests: [(place: Range<Int>, depth: Int)] = []
        for (index, point) in points.enumerated() where !isApostrophe(points, index) {
            if let last = open.last, last.closer == point {
                open.removeLast()
                guard let outer = open.indices.last else {
                    nests.append((last.start..<(index + 1), last.depth))
                    continue
                }
                let deeper = open[outer].isDouble == last.isDouble ? 1 : last.depth + 1
                open[outer].depth = max(open[outer].depth, deeper)
            } else if let (closer, isDouble) = Self.kind(of: point) {
                open.append(Quotation(start: index, closer: closer, isDouble: isDouble))
            }
        }
        return nests
    }

    private static func kind(of point: UInt32) -> (closer: UInt32, isDouble: Bool)? {
        switch point {
        case 0x22: (0x22, true)
        case 0x27: (0x27, false)
        case 0x201C: (0x201D, true)
        case 0x2018: (0x2019, false)
        case 0x300E: (0x300F, true)
        case 0x300C: (0x300D, false)
        default: nil
        }
    }

    /// A single quote between two letters.
    private func isApostrophe(_ points: [UInt32], _ index: Int) -> Bool {
        guard points[index] == 0x27 || points[index] == 0x2019, index > 0,
            index + 1 < points.count
        else { return false }
        return isLatin(points[index - 1]) && isLatin(points[index + 1])
    }

    private func isLatin(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && !CodePoint.isCJK(point)
    }

    func marks(in response: ResponseText) -> [Mark] {
        nests(in: response.points).filter { $0.depth >= Self.wanted }
            .map { Mark(scalars: $0.place, meaning: .counted) }
    }
}
