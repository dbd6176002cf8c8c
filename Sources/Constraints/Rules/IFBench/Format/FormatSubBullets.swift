/// Wants bullets with sub-bullets.
///
/// Upstream wants a hyphen somewhere after every asterisk and before the next one, wherever they
/// stand; a response without asterisks passes.
struct FormatSubBullets: Rule {
    static let id: RuleID = "format:sub-bullets"
    static let collection = RuleCollection.ifbench
    static let summary = "The response has bullets (*), each with at least one sub-bullet (-)."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write a list with "*" as the mark of bullets, and put one or more sub-bullets marked "-" \
            under every one of them.
            """
        ],
        .chinese: ["请用“*”标出各个要点，并在每个要点下至少列出一个以“-”开头的子要点。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "* Tides\n  - rise\n  - fall\n* Moons\n  - wax"),
        .passes([:], "* 潮汐\n  - 涨潮\n* 月亮\n  - 圆月"),
        .fails([:], "* Tides\n  - rise\n* Moons"),
        .fails([:], "* 潮汐\n* 月亮"),
        .passesUnsoundly([:], "Tides rise."),
        .passesUnsoundly([:], "* The ebb-tide\n* The neap-tide"),
        .failsUnsoundly([:], "* **Tides**\n  - rise"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        var bare = 0
        var isBare = false
        for point in response.points {
            if point == 0x2A {
                if isBare { bare += 1 }
                isBare = true
            } else if point == 0x2D {
                isBare = false
            }
        }
        if isBare { bare += 1 }
        let count = bare
        return RuleVerdict(
            Self.self, count == 0, "\(count) asterisks without a hyphen, wanted none")
    }

    /// Looks at marks that start a line and have a space after them, and wants a bullet.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let bullets = bullets(in: response.points)
        let bare = bullets.count { !$0.hasSubBullet }
        return RuleVerdict(
            Self.self, bare == 0 && !bullets.isEmpty,
            "\(bullets.count) bullets, \(bare) without sub-bullet")
    }

    private func bullets(in points: [UInt32]) -> [(line: Range<Int>, hasSubBullet: Bool)] {
        var bullets: [(line: Range<Int>, hasSubBullet: Bool)] = []
        for line in BlankLines.lines(of: points) {
            let text = points[line].drop(while: CodePoint.isSpace)
            guard let mark = text.first, let space = text.dropFirst().first,
                CodePoint.isSpace(space)
            else { continue }
            if mark == 0x2A {
                bullets.append((line, false))
            } else if mark == 0x2D, let last = bullets.indices.last {
                bullets[last].hasSubBullet = true
            }
        }
        return bullets
    }

    func marks(in response: ResponseText) -> [Mark] {
        bullets(in: response.points).map {
            Mark(scalars: $0.line, meaning: $0.hasSubBullet ? .counted : .offending)
        }
    }
}
