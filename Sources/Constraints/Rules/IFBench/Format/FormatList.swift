/// Wants a list whose items start with a given mark in place of bullets.
///
/// Upstream is content with two occurrences of the mark anywhere.
struct FormatList: Rule {
    static let id: RuleID = "format:list"
    static let collection = RuleCollection.ifbench
    static let summary = "The response is a list whose items start with a given mark."
    static let parameters = [
        Parameter("sep", .text, "the mark that stands in place of bullets")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Give your answer as a list of two or more items; don't use bullets but begin each item, \
            on its own line, with {sep}.
            """
        ],
        .chinese: ["请以列表作答，至少两项，不用项目符号，而是在每一项的行首写上{sep}。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["sep": "!?!?"], "!?!? Tides rise.\n!?!? Tides fall."),
        .passes(["sep": "..."], "...潮起\n...潮落"),
        .fails(["sep": "!?!?"], "* Tides rise.\n* Tides fall."),
        .fails(["sep": "..."], "...潮起潮落"),
        .passesUnsoundly(["sep": "-"], "The well-known ebb-tide."),
    ]

    private let mark: Needle

    init(_ arguments: Arguments) throws(ArgumentFault) {
        mark = Needle(try arguments.string("sep").points)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(mark.places(in: response.points).count)
    }

    /// Counts lines that start with the mark.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(items(in: response.points).count)
    }

    private func items(in points: [UInt32]) -> [Range<Int>] {
        BlankLines.lines(of: points).filter { line in
            let text = points[line].stripped()
            return text.starts(with: mark.points) && text.count > mark.points.count
        }
    }

    private func verdict(_ count: Int) -> RuleVerdict {
        RuleVerdict(Self.self, count: count, Bound(.atLeast, 2))
    }

    func marks(in response: ResponseText) -> [Mark] {
        items(in: response.points).map { Mark(scalars: $0, meaning: .counted) }
    }
}
