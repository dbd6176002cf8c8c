/// Wants a span of the request's words copied.
///
/// Words are what stands between whitespace, counted from 0; the span holds both ends, and ends
/// with the request where that is shorter. The words must have one space between them; case and
/// whitespace around the whole don't matter.
struct RepeatSpan: Rule {
    static let id: RuleID = "repeat:repeat_span"
    static let collection = RuleCollection.ifbench
    static let summary = "The response is a copy of a span of the request's words."
    static let parameters = [
        Parameter("prompt_to_repeat", .text, "the request, not blank"),
        Parameter("n_start", .integer(0...Parameter.unbounded), "the first word, counted from 0"),
        Parameter("n_end", .integer(0...Parameter.unbounded), "the last word, counted from 0"),
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            From the request below copy nothing but words {n_start} to {n_end}, both included; words \
            are separated by whitespace and counted from 0: {prompt_to_repeat:bare}
            """
        ],
        .chinese: [
            """
            请只抄写下面请求中第 {n_start} 到第 {n_end} 个词（首尾都包括，词以空白分隔，从 0 数起）：\
            {prompt_to_repeat:bare}
            """
        ],
    ]

    private static let english: Arguments = [
        "prompt_to_repeat": "Name a tide that rises.", "n_start": 1, "n_end": 3,
    ]
    private static let chinese: Arguments = [
        "prompt_to_repeat": "请 说出 一种 潮汐。", "n_start": 2, "n_end": 9,
    ]

    static let examples: [RuleExample] = [
        .passes(english, "A tide that\n"),
        .passes(chinese, "一种 潮汐。"),
        .fails(english, "a tide that rises."),
        .fails(chinese, "一种潮汐。"),
        .failsUnsoundly(english, "a tide\nthat"),
    ]

    private let words: [[UInt32]]

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let request = try arguments.string("prompt_to_repeat").points
        guard !request.isEmpty else {
            throw .outOfRange("prompt_to_repeat", wanted: "a request", found: "\"\"")
        }
        let words = request.split(whereSeparator: CodePoint.isSpace)
        let start = try arguments.integer("n_start")
        let end = min(try arguments.integer("n_end") + 1, words.count)
        self.words = start < end ? words[start..<end].map(Array.init) : []
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let wanted = CaseMapping.lowered(Array(words.joined(separator: [0x20])))
        return verdict(CaseMapping.lowered(response.stripped) == wanted)
    }

    /// Forgives other whitespace between the words.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let found = response.points.split(whereSeparator: CodePoint.isSpace)
        return verdict(
            found.elementsEqual(words) { CaseMapping.folded($0) == CaseMapping.folded($1) })
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            followed ? "\(words.count) words copied" : "not the \(words.count) words of the span")
    }
}
