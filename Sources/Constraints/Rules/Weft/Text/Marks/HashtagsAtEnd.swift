/// Wants an exact number of hashtags in the last line, and none before.
///
/// A hashtag is a "#" with letters, digits or underscores right after it, one of them a letter, and whitespace
/// before it. The last line has hashtags alone, with whitespace between them.
struct HashtagsAtEnd: Rule {
    static let id: RuleID = "marks:hashtags_at_end"
    static let collection = RuleCollection.weft
    static let summary =
        "The last line has exactly a number of hashtags and nothing else has any."
    static let parameters = [
        Parameter("num_hashtags", .integer(0...Parameter.unbounded), "the number of hashtags")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [Quotation.id], because: "the closing mark would stand in the line of hashtags")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            End with a separate last line of exactly {num_hashtags:hashtag|hashtags}, parted by \
            spaces, and use none elsewhere.
            """,
            """
            Your last line should consist of {num_hashtags:hashtag|hashtags} and nothing else; \
            put spaces between hashtags and have no others.
            """,
            """
            As in a social media post, close with a line of its own that holds exactly \
            {num_hashtags:hashtag|hashtags} separated by spaces. No hashtags before it.
            """,
            """
            After the text, add one final line with {num_hashtags:hashtag|hashtags}, no more and \
            no fewer (format: #word, a space between each). The text itself has none.
            """,
            """
            Exactly {num_hashtags:hashtag|hashtags}, all in the last line, which contains only \
            these, with spaces in between.
            """,
            """
            Finish by tagging your answer: the very last line is made of \
            {num_hashtags:hashtag|hashtags} such as #topic, space-separated, and there are no \
            hashtags above it.
            """,
            """
            The response has to conclude with a line that lists {num_hashtags:hashtag|hashtags}, \
            separated by spaces and without other words; hashtags may not occur in other lines.
            """,
            """
            Write {num_hashtags:hashtag|hashtags} on the last line, by themselves and with \
            spaces between them, not one more or less, nor any further up.
            """,
        ],
        .chinese: [
            "最后一行单独写{num_hashtags}个话题标签（如 #读书），以空格隔开，其他地方不要出现标签。",
            "请在末尾另起一行，只写恰好{num_hashtags}个以 # 开头的标签，标签之间用空格分开，前文不得有标签。",
            "像发社交媒体一样，用一行标签收尾：不多不少{num_hashtags}个，形如 #话题，中间加空格；正文里没有标签。",
            "正文之后另起最后一行，列出{num_hashtags}个 #标签，用空格分隔，此行不写别的内容，别处也不用标签。",
            "全文共{num_hashtags}个话题标签（# 加文字），都放在最后一行，并以空格相隔，该行没有其他文字。",
            "结尾一行须由{num_hashtags}个 # 标签组成，标签间有空格，除此之外全文不再使用标签。",
            "最后一行只能是{num_hashtags}个形如 #旅行 的标签，用空格隔开；前面各行都不许有。",
            "请给回答打上{num_hashtags}个标签：写在末行，每个以 # 开头，彼此空一格，其余各行没有标签。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_hashtags": 2], "Tides rise.\n\n#tide #sea_level\n"),
        .passes(["num_hashtags": 1], "# 潮水\n潮水涨了。\n#潮汐"),
        .fails(["num_hashtags": 2], "Tides rise. #tide #sea"),
        .fails(["num_hashtags": 1], "#潮水涨了。\n#潮汐"),
        .fails(["num_hashtags": 2], "Tides rise.\n#tide #sea #moon"),
    ]

    private let bounds: CountBounds

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_hashtags": .integer(drawSkewed(1...8, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bounds = CountBounds(exactly: try arguments.integer("num_hashtags"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let last = response[FilledLines.self].last else {
            return RuleVerdict(Self.self, false, "no lines")
        }
        let tags = places(in: response)
        let end = tags.count { $0.lowerBound >= last.lowerBound }
        guard end == tags.count else {
            return RuleVerdict(
                Self.self, false, "\(tags.count - end) hashtags before the last line")
        }
        let words = response.points[last].split(whereSeparator: CodePoint.isSpace).count
        guard words == end else {
            return RuleVerdict(Self.self, false, "the last line isn't of hashtags alone")
        }
        return RuleVerdict(Self.self, count: end, bounds)
    }

    func marks(in response: ResponseText) -> [Mark] { places(in: response).marked(.counted) }

    /// The stretches without whitespace that are hashtags, whole or but for marks after them.
    private func places(in response: ResponseText) -> [Range<Int>] {
        let points = response.points
        var places: [Range<Int>] = []
        for (index, point) in points.enumerated() where point == 0x23 || point == 0xFF03 {
            guard index == 0 || CodePoint.isSpace(points[index - 1]) else { continue }
            let tag = points[(index + 1)...].prefix { CodePoint.isWord($0) }
            guard tag.contains(where: { !CodePoint.isDigit($0) && $0 != 0x5F }) else { continue }
            let isWhole = tag.endIndex == points.count || CodePoint.isSpace(points[tag.endIndex])
            // A hashtag with a mark after it is one where none should be, and none in the last line.
            if isWhole || !isInLastLine(index, of: response) { places.append(index..<tag.endIndex) }
        }
        return places
    }

    private func isInLastLine(_ place: Int, of response: ResponseText) -> Bool {
        response[FilledLines.self].last.map { $0.lowerBound <= place } ?? false
    }

    var demands: [Demand] { [.count(.hashtags, bounds), .closing, .needs(.lineBreaks)] }
}
