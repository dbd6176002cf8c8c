/// The final answer of a solution or a response, and where it stands there.
public struct ExtractedAnswer: Hashable, Sendable {
    /// The answer without what marks it; never empty.
    ///
    /// It differs from the text in the range by commas taken out of a number, a percent sign written
    /// after the mark, and by what stands between the parts of a list.
    public let text: String
    /// The rule that found it.
    public let rule: ExtractionRule
    /// The answer's place, in UTF-8 offsets: from the start of the first part to the end of the last.
    public let range: Range<Int>
    /// The places of the parts of a list, such as two boxes; one place for any other answer.
    public let parts: [Range<Int>]

    init?(_ text: AnswerText, _ found: FoundAnswer, _ rule: ExtractionRule, offset: Int = 0) {
        let parts = found.parts.map(text.trimmed).filter { !$0.isEmpty }
        guard let first = parts.first, let last = parts.last else { return nil }
        var seen = Set<String>()
        let texts = parts.map(text.text).filter { seen.insert($0).inserted }
        var joined = texts.joined(separator: ", ")
        if rule == .hashes { joined = AnswerText.withoutThousands(joined) }
        self.text = found.isPercent ? joined + "%" : joined
        self.rule = rule
        self.range = first.lowerBound + offset..<last.upperBound + offset
        self.parts = parts.map { $0.lowerBound + offset..<$0.upperBound + offset }
    }

    init(text: String, rule: ExtractionRule, range: Range<Int>) {
        self.text = text
        self.rule = rule
        self.range = range
        parts = [range]
    }
}

/// The places of an answer in a text, before it is taken out.
struct FoundAnswer: Hashable, Sendable {
    var parts: [Range<Int>]
    /// True if a percent sign or its name follows the mark.
    var isPercent = false

    init(_ range: Range<Int>) { parts = [range] }

    init(parts: [Range<Int>]) { self.parts = parts }
}
