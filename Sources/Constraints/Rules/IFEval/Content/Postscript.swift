/// Wants a postscript.
struct Postscript: Rule {
    static let id: RuleID = "detectable_content:postscript"
    static let collection = RuleCollection.ifeval
    static let summary = "The response has a postscript that starts with a given marker."
    static let parameters = [
        Parameter(
            "postscript_marker", .text,
            "the marker, such as \"P.S.\" or \"P.P.S\"; others are used as regular expressions")
    ]
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "At the end of your response, add a postscript starting with {postscript_marker:bare}",
            "Finish with a postscript that begins with {postscript_marker}.",
            "Close with an afterthought, introduced by {postscript_marker}.",
            "Add a last note after the main text; it has to start with {postscript_marker}.",
            "After everything else, write {postscript_marker} and one more remark.",
            "Don't stop at the main text: append a postscript marked {postscript_marker}.",
            """
            The final lines of your answer should be a postscript, opened by {postscript_marker} \
            exactly as written here.
            """,
            "Sign off with an additional thought behind the marker {postscript_marker}.",
            "Include a postscript. It comes last and its first characters are {postscript_marker}.",
        ],
        .chinese: [
            "请在回答的末尾加一段附言，以 {postscript_marker:bare} 开头。",
            "结尾处要有一条以{postscript_marker}开头的附注。",
            "正文之后请补充一段附言，开头写{postscript_marker}。",
            "最后请用{postscript_marker}引出一句附言。",
            "写完正文后另起一行，写上{postscript_marker}，再补一句话。",
            "别忘了在全文最后附上一条又及，标记为{postscript_marker}。",
            "回答的最后一部分必须是附言，并原样以{postscript_marker}起头。",
            "请在结尾追加一点补充说明，前面标上{postscript_marker}。",
            "全文以附言收尾，附言由{postscript_marker}领起，其后要有具体内容。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["postscript_marker": "P.S."], "Come soon.\n\nP.S. Bring the boat."),
        .passes(["postscript_marker": "P.P.S"], "早点来。\n\nP.P.S 记得带船。"),
        .passes(["postscript_marker": "Note:"], "Come soon.\n**Note:** bring the boat."),
        .fails(["postscript_marker": "P.S."], "Come soon. Bring the boat."),
        .fails(["postscript_marker": "P.P.S"], "Come soon.\n\nP.S. Bring the boat."),
        .passesUnsoundly(["postscript_marker": "P.S."], "Thanks for the help.S."),
        .passesUnsoundly(["postscript_marker": "P.S."], "Come soon.\n\nP.S."),
        .passesUnsoundly(["postscript_marker": "P.S."], "早点来。\n\nP.P.S. 记得带船。"),
    ]

    private let text: String
    private let marker: PostscriptMarker

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["postscript_marker": drawOne("P.S.", "P.P.S", using: &generator)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let given = try arguments.string("postscript_marker")
        text = String(points: given.points.stripped())
        marker = try PostscriptMarker(text)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(marker.occurs(in: response))
    }

    /// Wants the marker at the start of a word, with text after it.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let place = marker.lastPlace(in: response) else {
            return verdict(marker.occurs(in: response))
        }
        let rest = response.lowered[place.upperBound...]
        let isWordStart =
            place.lowerBound == 0
            || !isWordOrPeriod(response.lowered[place.lowerBound - 1])
        return verdict(isWordStart && rest.contains(where: CodePoint.isWord))
    }

    /// What joins the marker to something before it: "help.S.", "P.P.S." for "P.S.".
    private func isWordOrPeriod(_ point: UInt32) -> Bool {
        point == 0x2E || CodePoint.isWord(point) && !CodePoint.isCJK(point)
    }

    func marks(in response: ResponseText) -> [Mark] {
        // Lowering lengthens a text only where it holds a dotted capital I.
        guard let place = marker.lastPlace(in: response),
            response.lowered.count == response.points.count
        else { return [] }
        return [Mark(scalars: place, meaning: .counted)]
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(Self.self, followed, "\(followed ? "found" : "no") \"\(text)\"")
    }

    var demands: [Demand] { [.quotes(text), .closing] }
}
