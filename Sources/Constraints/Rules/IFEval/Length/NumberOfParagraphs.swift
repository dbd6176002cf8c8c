/// Wants a number of paragraphs between dividers of three asterisks.
struct NumberOfParagraphs: Rule {
    static let id: RuleID = "length_constraints:number_paragraphs"
    static let collection = RuleCollection.ifeval
    static let summary = "The response has exactly a number of paragraphs, divided by ***."
    static let parameters = [
        Parameter("num_paragraphs", .integer(0...Parameter.unbounded), "the number of paragraphs")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write exactly {num_paragraphs:paragraph|paragraphs}, separated with the markdown \
            divider: ***
            """,
            """
            There should be {num_paragraphs:paragraph|paragraphs}. Separate paragraphs with the \
            markdown divider ***.
            """,
            """
            Divide your answer into exactly {num_paragraphs:paragraph|paragraphs} and put three \
            asterisks (***) between one paragraph and the next.
            """,
            """
            Use *** to split your response into {num_paragraphs:paragraph|paragraphs}, no more and \
            no fewer.
            """,
            """
            I want {num_paragraphs:paragraph|paragraphs} in all, and the only thing between two \
            neighbouring ones is a line with ***.
            """,
            """
            The response consists of {num_paragraphs:paragraph|paragraphs}; mark each border \
            between paragraphs with the divider ***.
            """,
            """
            With *** as the separator, your text must fall into exactly \
            {num_paragraphs:paragraph|paragraphs}.
            """,
            """
            Put a line of three asterisks, ***, wherever one paragraph ends and another begins, \
            and stop after {num_paragraphs:paragraph|paragraphs}.
            """,
            """
            Paragraph count: exactly {num_paragraphs}. Paragraph separator: *** (the markdown \
            divider).
            """,
        ],
        .chinese: [
            "全文恰好{num_paragraphs}段，段与段之间用 *** 分隔。",
            "请写{num_paragraphs}个段落，并用 markdown 分隔线 *** 把它们隔开。",
            "回答应分为{num_paragraphs}段，不多不少，相邻两段之间放置三个星号（***）。",
            "用三个星号 *** 把回答分成{num_paragraphs}段。",
            "每写完一段、要开始下一段时，单独写一行 ***，全篇正好{num_paragraphs}段。",
            "段落数：恰好{num_paragraphs}；段落之间的分隔符：***。",
            "以 *** 为界，整篇回答必须刚好由{num_paragraphs}个段落组成。",
            "我要{num_paragraphs}段文字，相邻的段落之间只用 markdown 分隔线 *** 隔开。",
            "请把内容写成{num_paragraphs}段，一段不多一段不少，段间各放一个 ***。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_paragraphs": 2], "Tides rise.\n\n***\n\nTides fall."),
        .passes(["num_paragraphs": 3], "潮涨。\n***\n潮落。\n***\n月圆。"),
        .passes(["num_paragraphs": 1], "***\nTides rise.\n***"),
        .fails(["num_paragraphs": 2], "Tides rise.\n\nTides fall."),
        .fails(["num_paragraphs": 2], "潮涨。\n******\n潮落。"),
        .passesUnsoundly(["num_paragraphs": 3], "Tides ***rise*** daily."),
        .passesUnsoundly(["num_paragraphs": 2], "潮涨。***潮落。"),
        .failsUnsoundly(["num_paragraphs": 1], "***Tides*** rise."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        !seed.statesLength
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_paragraphs": .integer(drawSkewed(2...9, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_paragraphs"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, response.starredParagraphs)
    }

    /// Takes three stars for a divider only with whitespace or nothing on both sides.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, paragraphs(in: response.points))
    }

    private func paragraphs(in points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < points.count {
            let word = points[index...].prefix { !CodePoint.isSpace($0) }
            if word.count == 3, word.allSatisfy({ $0 == Dividers.star }) {
                pieces.append(start..<index)
                start = word.endIndex
            }
            index = word.endIndex + 1
        }
        pieces.append(start..<points.count)
        return pieces
    }

    func marks(in response: ResponseText) -> [Mark] {
        paragraphs(in: response.points).compactMap { piece in
            let text = response.points[piece].stripped()
            return text.isEmpty ? nil : Mark(scalars: text.indices, meaning: .counted)
        }
    }

    private func verdict(_ response: ResponseText, _ pieces: [Range<Int>]) -> RuleVerdict {
        var count = pieces.count
        for (index, piece) in pieces.enumerated() where response.points[piece].isBlank {
            guard index == 0 || index == pieces.count - 1 else {
                return RuleVerdict(Self.self, false, "an empty paragraph, \(bound)")
            }
            count -= 1
        }
        return RuleVerdict(Self.self, count: count, bound)
    }

    var demands: [Demand] { [.count(.paragraphs, bound)] }
}
