/// Wants each of six punctuation marks and an interrobang.
///
/// Upstream takes out one "?!", or else one "!?", and looks for . , ! ? ; : in what is left.
struct CountPunctuation: Rule {
    static let id: RuleID = "count:punctuation"
    static let collection = RuleCollection.ifbench
    static let summary = "The response has . , ! ? ; : and an interrobang."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use each of these marks at least once: full stop, comma, exclamation mark, question \
            mark, semicolon, colon; and besides them an interrobang (?!).
            """
        ],
        .chinese: ["句号、逗号、感叹号、问号、分号、冒号各至少使用一次，另外还要有一个疑问感叹号（?!）。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Well, look: it rises! Does it fall? It does; wait, what?! Yes."),
        .passes([:], "‽ A, b: c; d! E? F."),
        .fails([:], "Well, look: it rises! Does it fall? It does; yes."),
        .fails([:], "看：潮水涨了！它会落吗？会的。"),
        .failsUnsoundly([:], "看：潮水涨了！它会落吗？会的；等等，什么？！是的。"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response.points.map(Self.narrowed))
    }

    private func verdict(_ points: [UInt32]) -> RuleVerdict {
        let pair = Self.first(0x3F, 0x21, in: points) ?? Self.first(0x21, 0x3F, in: points)
        guard pair != nil || points.contains(0x203D) else {
            return RuleVerdict(Self.self, false, "no interrobang")
        }
        var wanted: Set<UInt32> = [0x2E, 0x2C, 0x21, 0x3F, 0x3B, 0x3A]
        for (index, point) in points.enumerated() where pair?.contains(index) != true {
            wanted.remove(point)
        }
        let missing = String(points: wanted.sorted())
        return RuleVerdict(
            Self.self, missing.isEmpty, missing.isEmpty ? "every mark" : "\(missing) missing")
    }

    private static func first(
        _ left: UInt32, _ right: UInt32, in points: [UInt32]
    ) -> Range<Int>? {
        var index = 0
        while index + 1 < points.count {
            if points[index] == left, points[index + 1] == right { return index..<(index + 2) }
            index += 1
        }
        return nil
    }

    /// The mark of ASCII that a full-width one stands for.
    private static func narrowed(_ point: UInt32) -> UInt32 {
        switch point {
        case 0x3002: 0x2E
        case 0xFF0C, 0x3001: 0x2C
        case 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0xFF0E: point - 0xFEE0
        default: point
        }
    }
}
