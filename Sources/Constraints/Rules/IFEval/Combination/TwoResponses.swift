/// Wants two different answers.
struct TwoResponses: Rule {
    static let id: RuleID = "combination:two_responses"
    static let collection = RuleCollection.ifeval
    static let summary = "The response is two different answers, divided by ******."
    static let parameters: [Parameter] = []
    static let conflicts = Conflicts.allExcept(
        [
            Title.id, KeywordExistence.id, ForbiddenWords.id, ResponseLanguage.id, NoComma.id,
            Quotation.id,
        ], because: "it isn't clear whether the other rule holds for each of two responses or both")
    static let weight = 0.3

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Give two different responses. Responses and only responses should be separated by 6 \
            asterisk symbols: ******.
            """,
            "Answer twice, in two different ways, with six asterisks (******) between the answers.",
            "Provide exactly two different answers and put ****** between them.",
            """
            I want two versions that differ from each other, divided by a line of six asterisks: \
            ******
            """,
            """
            Offer me a choice: one answer, then ******, then another answer that isn't the same. \
            Use ****** nowhere else.
            """,
            """
            Write your reply two times over, not in the same words, and separate the two with \
            ******.
            """,
            """
            Your output is answer one, the separator ****** (six asterisks), and a distinct answer \
            two.
            """,
            """
            Come up with a pair of alternative answers. The first ends where ****** stands and the \
            second follows it.
            """,
        ],
        .chinese: [
            "请给出两个不同的回答，两个回答之间只用六个星号（******）分隔。",
            "写两个版本，内容要有区别，中间用 ****** 隔开。",
            "恰好提供两种不同的回答，并在它们之间放置六个星号：******",
            "请用两种方式作答，以 ****** 分开。",
            "我想有所选择：先写一个答案，接着写 ******，再写另一个不一样的答案，别处不要用 ******。",
            "同一个问题请回答两遍，措辞和内容不得相同，两遍之间写六个星号 ******。",
            "输出依次为：答案一、分隔符 ******（六个星号）、与之不同的答案二。",
            "请准备一对可以互相替代的回答，用一行 ****** 把两者分开。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise.\n******\nTides fall."),
        .passes([:], "******\n潮涨。\n******\n潮落。"),
        .fails([:], "Tides rise.\n******\nTides rise."),
        .fails([:], "潮涨。\n***\n潮落。"),
        .passesUnsoundly([:], "Tides rise.\n******\n**tides rise!**"),
        .passesUnsoundly([:], "潮涨。*******潮落。"),
        .fails([:], "One.\n******\nTwo.\n******\nThree."),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.hasInput }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let dividers = Needle([UInt32](repeating: Dividers.star, count: 6)).places(in: points)
        let starts = [0] + dividers.map(\.upperBound)
        let ends = dividers.map(\.lowerBound) + [points.count]
        var answers: [ArraySlice<UInt32>] = []
        for (index, piece) in zip(starts, ends).enumerated() {
            let answer = points[piece.0..<piece.1].stripped()
            guard answer.isEmpty else {
                answers.append(answer)
                continue
            }
            guard index == 0 || index == dividers.count else {
                return RuleVerdict(Self.self, false, "an empty answer, wanted two")
            }
        }
        return verdict(answers.count, isSame: answers.count == 2 && answers[0] == answers[1])
    }

    /// Wants six stars, not more, and answers that differ in more than marks and case.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let answers = answers(in: response.points)
        let words = answers.map { answer in
            CaseMapping.folded(response.points[answer].filter(CodePoint.isWord))
        }
        return verdict(answers.count, isSame: words.count == 2 && words[0] == words[1])
    }

    /// The pieces with words in them between runs of six stars.
    private func answers(in points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < points.count {
            let stars = points[index...].prefix { $0 == Dividers.star }
            if stars.count == 6 {
                pieces.append(start..<index)
                start = stars.endIndex
            }
            index = max(index + 1, stars.endIndex)
        }
        pieces.append(start..<points.count)
        return pieces.filter { points[$0].contains(where: CodePoint.isWord) }
    }

    private func verdict(_ count: Int, isSame: Bool) -> RuleVerdict {
        RuleVerdict(
            Self.self, count == 2 && !isSame,
            isSame ? "the same answer twice" : "\(count) answers, wanted two")
    }

    func marks(in response: ResponseText) -> [Mark] {
        answers(in: response.points).map {
            Mark(scalars: response.points[$0].stripped().indices, meaning: .counted)
        }
    }
}
