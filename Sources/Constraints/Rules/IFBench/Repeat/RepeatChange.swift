/// Wants the request repeated with another first word, and no answer.
///
/// The words between whitespace must be the same from the second on, in the same case; only a
/// response that is the request to the letter fails though they are.
struct RepeatChange: Rule {
    static let id: RuleID = "repeat:repeat_change"
    static let collection = RuleCollection.ifbench
    static let summary = "The response is the request with its first word changed, and no answer."
    static let parameters = [Parameter("prompt_to_repeat", .text, "the request, not blank")]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Don't answer the request that follows; just write it out again, with a different first \
            word and all else as it is: {prompt_to_repeat:bare}
            """
        ],
        .chinese: ["不要回答下面的请求，只把它照抄一遍，但须换掉第一个词，其余不变：{prompt_to_repeat:bare}"],
    ]

    static let examples: [RuleExample] = [
        .passes(["prompt_to_repeat": "Name a tide."], "Describe a tide."),
        .passes(["prompt_to_repeat": "请 说出 一种 潮汐。"], "快 说出 一种 潮汐。"),
        .fails(["prompt_to_repeat": "Name a tide."], "Name a tide."),
        .fails(["prompt_to_repeat": "请 说出 一种 潮汐。"], "请 说出 大潮。"),
        .passesUnsoundly(["prompt_to_repeat": "Name a tide."], "Name  a tide."),
    ]

    private let request: [UInt32]
    private let words: [ArraySlice<UInt32>]

    init(_ arguments: Arguments) throws(ArgumentFault) {
        request = try arguments.string("prompt_to_repeat").points
        guard !request.isEmpty else {
            throw .outOfRange("prompt_to_repeat", wanted: "a request", found: "\"\"")
        }
        words = request.split(whereSeparator: CodePoint.isSpace)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = response.points.split(whereSeparator: CodePoint.isSpace)
        return verdict(request != response.points && isRepeated(in: words))
    }

    /// Wants another first word, in whatever case.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = response.points.split(whereSeparator: CodePoint.isSpace)
        let first = words.first.map { CaseMapping.folded($0) }
        return verdict(
            isRepeated(in: words) && first != nil
                && first != self.words.first.map { CaseMapping.folded($0) })
    }

    private func isRepeated(in others: [ArraySlice<UInt32>]) -> Bool {
        others.dropFirst().elementsEqual(words.dropFirst())
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed,
            followed ? "repeated with a change" : "not the request with its first word changed")
    }
}
