/// Wants a template with three fields.
///
/// Upstream wants the three labels somewhere, to the letter, in any order.
struct FormatOutputTemplate: Rule {
    static let id: RuleID = "format:output_template"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response has the fields \"My Answer:\", \"My Conclusion:\" and \"Future Outlook:\"."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Fill in this template, fields in this order and labels unchanged, and write nothing \
            outside of it: My Answer: [answer] My Conclusion: [conclusion] Future Outlook: [outlook]
            """
        ],
        .chinese: [
            """
            请严格按照以下模板作答，标签保留英文原样，顺序不变：My Answer: [回答] My Conclusion: [结论] \
            Future Outlook: [展望]
            """
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "My Answer: It rises.\nMy Conclusion: It will fall.\nFuture Outlook: Wet."),
        .passes([:], "My Answer: 潮起。My Conclusion: 潮落。Future Outlook: 再起。"),
        .fails([:], "My answer: It rises.\nMy Conclusion: It will fall.\nFuture Outlook: Wet."),
        .fails([:], "我的回答：潮起。"),
        .passesUnsoundly([:], "Future Outlook: Wet. My Conclusion: It falls. My Answer: It rises."),
        .passesUnsoundly([:], "My Answer: My Conclusion: Future Outlook:"),
    ]

    private static let labels = ["My Answer:", "My Conclusion:", "Future Outlook:"].map {
        Needle($0.points)
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let found = Self.labels.count { $0.occurs(in: response.points) }
        return RuleVerdict(Self.self, count: found, Bound(.exactly, 3))
    }

    /// Wants the fields in order, something in each.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let places = places(in: response.points)
        let ends = places.dropFirst().map(\.lowerBound) + [response.points.count]
        let filled = zip(places, ends).count { place, end in
            response.points[place.upperBound..<end].contains(where: CodePoint.isWord)
        }
        return RuleVerdict(Self.self, count: filled, Bound(.exactly, 3))
    }

    private func places(in points: [UInt32]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for label in Self.labels {
            guard let place = label.first(in: points, from: places.last?.upperBound ?? 0) else {
                return places
            }
            places.append(place)
        }
        return places
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response.points).map { Mark(scalars: $0, meaning: .counted) }
    }
}
