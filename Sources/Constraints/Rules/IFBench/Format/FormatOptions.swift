/// Wants one of a few options, and nothing else.
///
/// The options stand in one string, which upstream splits at "/" if there is one, else at the
/// letters "or" if they occur, even within a word, else at commas. It compares them without case
/// and without ASCII punctuation and spaces at the ends; but where the string looks like "a), b),
/// c)" the response must be an option to the letter, line breaks included.
struct FormatOptions: Rule {
    static let id: RuleID = "format:options"
    static let collection = RuleCollection.ifbench
    static let summary = "The response is one of the given options, without any explanation."
    static let parameters = [
        Parameter("options", .text, "the options, separated by slashes, by \"or\" or by commas")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Reply with exactly one of these options and explain nothing: {options:bare}
            """
        ],
        .chinese: ["只能从以下选项中选一个作答，不要作任何解释：{options:bare}"],
    ]

    static let examples: [RuleExample] = [
        .passes(["options": "yes/no/maybe"], "Maybe."),
        .passes(["options": "是/否/不确定"], "不确定"),
        .passes(["options": "a), b), c)"], "b)"),
        .fails(["options": "yes/no/maybe"], "Yes, since tides rise."),
        .fails(["options": "是/否/不确定"], "是，因为潮水会涨。"),
        .failsUnsoundly(["options": "a), b), c)"], "b).\n"),
        .failsUnsoundly(["options": "是/否/不确定"], "不确定。"),
        .passesUnsoundly(["options": "north or south"], "th"),
    ]

    private let options: [[UInt32]]
    private let readersOptions: [[UInt32]]
    private let isExact: Bool

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let text = try arguments.string("options").points
        isExact = Self.looksLettered(text)
        let or = "or".points
        let separator =
            text.contains(0x2F) ? [0x2F] : Needle(or).occurs(in: text) ? or : [0x2C]
        options = Self.split(text, at: [separator]).map { Array($0.stripped()) }
        let words = [[0x2F], " or ".points, [0x2C], "、".points, "，".points, "或".points]
        readersOptions = Self.split(text, at: words).map(Self.readersForm)
    }

    /// Whether the string starts with the letters a, b and c, with nothing but marks around them.
    private static func looksLettered(_ text: [UInt32]) -> Bool {
        var rest = text[...]
        for letter in "abc".points {
            rest = rest.drop { !CodePoint.isWord($0) }
            guard let first = rest.first, first == letter || first == letter - 0x20 else {
                return false
            }
            rest = rest.dropFirst()
        }
        return true
    }

    /// The pieces between separators, of which the first that fits at a place is taken.
    private static func split(
        _ text: [UInt32], at separators: [[UInt32]]
    ) -> [ArraySlice<UInt32>] {
        var pieces: [ArraySlice<UInt32>] = []
        var start = 0
        var index = 0
        while index < text.count {
            if let found = separators.first(where: { text[index...].starts(with: $0) }) {
                pieces.append(text[start..<index])
                index += found.count
                start = index
            } else {
                index += 1
            }
        }
        return pieces + [text[start...]]
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        if isExact { return verdict(options.contains(response.points)) }
        let answer = Self.upstreamForm(response.points)
        return verdict(options.contains { Self.upstreamForm($0) == answer })
    }

    /// Forgives punctuation and whitespace of any kind around the option.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let answer = Self.readersForm(response.points)
        return verdict(!answer.isEmpty && readersOptions.contains(answer))
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            followed ? "is an option" : "isn't one of \(options.count) options")
    }

    private static func upstreamForm(_ text: some BidirectionalCollection<UInt32>) -> [UInt32] {
        CaseMapping.lowered(Array(text.stripped(PunctuationMarks.isMarkOrSpace)))
    }

    private static func readersForm(_ text: some BidirectionalCollection<UInt32>) -> [UInt32] {
        let bare = text.stripped { CodePoint.isSpace($0) || PunctuationMarks.isReaders($0) }
        return CaseMapping.folded(bare).map(straightened)
    }
}
