/// Wants a thesis in HTML italics before the text that follows from it.
///
/// Upstream looks for the first `<i>`, else the first `<em>`, then for the first `</i>` after it,
/// else the first `</em>`, and wants something between and something after; the mark of `<em>`
/// reaches into both, so that these are never blank. It doesn't know sections.
struct FormatThesis: Rule {
    static let id: RuleID = "format:thesis"
    static let collection = RuleCollection.ifbench
    static let summary = "Sections open with a thesis in HTML italics, followed by other text."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Open every section with its thesis, set in italics by HTML (<i>thesis</i>), and go on in \
            plain text after it.
            """
        ],
        .chinese: ["每一节都以论点句开头，用 HTML 斜体标出（<i>论点</i>），其后再写正文。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "<i>The moon moves the sea.</i> It pulls at the water."),
        .passes([:], "<em>月亮引动海水。</em>它吸引着水。"),
        .fails([:], "*The moon moves the sea.* It pulls at the water."),
        .fails([:], "<i>月亮引动海水。</i>"),
        .passesUnsoundly([:], "<em></em>"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    private static let tags = ["i", "em"].map {
        (Needle("<\($0)>".points), Needle("</\($0)>".points))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        guard let start = Self.tags.lazy.compactMap({ $0.0.first(in: points) }).first?.lowerBound
        else { return verdict("no italics") }
        let end = Self.tags.lazy.compactMap { $0.1.first(in: points, from: start) }.first
        guard let end = end?.lowerBound else { return verdict("no end of italics") }
        if points[(start + 3)..<end].isBlank { return verdict("an empty thesis") }
        return verdict(points[(end + 4)...].isBlank ? "nothing after the thesis" : nil)
    }

    /// Wants letters between a mark and its own end mark, and after that.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let places = theses(in: response.points)
        guard let first = places.first else { return verdict("no italics") }
        let rest = response.points[first.upperBound...]
        return verdict(rest.contains(where: CodePoint.isWord) ? nil : "nothing after the thesis")
    }

    private func theses(in points: [UInt32]) -> [Range<Int>] {
        Self.tags.flatMap { opener, closer in
            var places: [Range<Int>] = []
            var index = 0
            while let start = opener.first(in: points, from: index),
                let end = closer.first(in: points, from: start.upperBound)
            {
                if points[start.upperBound..<end.lowerBound].contains(where: CodePoint.isWord) {
                    places.append(start.lowerBound..<end.upperBound)
                }
                index = end.upperBound
            }
            return places
        }
        .sorted { $0.lowerBound < $1.lowerBound }
    }

    private func verdict(_ fault: String?) -> RuleVerdict {
        RuleVerdict(Self.self, fault == nil, fault ?? "a thesis in italics, and text after it")
    }

    func marks(in response: ResponseText) -> [Mark] {
        theses(in: response.points).map { Mark(scalars: $0, meaning: .counted) }
    }
}
