/// Wants pairs of a question and an answer, labelled.
///
/// Lines that start with `Q:` and `A:` (or 问： and 答：), in any case and in bold or not. They
/// alternate, a question first, and each is followed by some text before the next.
struct QuestionsAnswers: Rule {
    static let id: RuleID = "labels:questions_answers"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has exactly a number of pairs of lines that start with Q: and A: (问： and 答：)."
    static let parameters = [
        Parameter("num_pairs", .integer(1...Parameter.unbounded), "the number of pairs")
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the labels are words of the prompt's language")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write exactly {num_pairs:question-and-answer pair|question-and-answer pairs}: a line \
            starting with "Q:" and below it a line starting with "A:".
            """,
            """
            Present the content as {num_pairs:pair|pairs} of question and answer. Label each question \
            "Q:" and each answer "A:", at the start of a line.
            """,
            """
            Your response should be an FAQ with {num_pairs:entry|entries}. Every entry has one line \
            that opens with "Q:" followed by one that opens with "A:".
            """,
            """
            Ask and answer {num_pairs:question|questions} about the topic, no more and no fewer. Lines \
            with questions begin "Q:", lines with answers begin "A:", and they alternate.
            """,
            """
            Number of Q&A pairs: {num_pairs}. Format of a pair: "Q: question" on one line, "A: answer" \
            on the next.
            """,
            """
            Use the labels "Q:" and "A:" at the beginning of lines, in turns and starting with "Q:", \
            until there are exactly {num_pairs:pair|pairs}.
            """,
            """
            Turn your explanation into an interview of {num_pairs:question|questions}, each introduced \
            by "Q:" on a new line and answered on a new line that starts with "A:".
            """,
            """
            There must be {num_pairs:line|lines} starting with "Q:", and after each of these, before \
            the next, exactly one starting with "A:".
            """,
        ],
        .chinese: [
            "请写恰好{num_pairs}组问答：一行以“问：”开头，其下一行以“答：”开头。",
            "请以{num_pairs}对问答的形式呈现内容，每个问题行首写“问：”，每个回答行首写“答：”。",
            "你的回答应是一份有{num_pairs}条的常见问题，每条先有一行“问：”，再有一行“答：”。",
            "围绕主题自问自答{num_pairs}个问题，不多不少；问题行以“问：”起头，回答行以“答：”起头，交替出现。",
            "问答组数：{num_pairs}。每组格式：“问：问题”占一行，“答：回答”占下一行。",
            "在行首轮流使用“问：”和“答：”，从“问：”开始，总共正好{num_pairs}组。",
            "请把说明改写成{num_pairs}个问题的访谈，每个问题另起一行并以“问：”引出，接着另起一行以“答：”作答。",
            "以“问：”开头的行须有{num_pairs}行，每行之后、下一个问题之前，恰有一行以“答：”开头。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_pairs": 1], "Q: Why do tides rise?\nA: The moon pulls the sea."),
        .passes(["num_pairs": 2], "**问：** 为何涨潮？\n**答：** 月亮。\n\n问：为何落潮？\n答：\n还是月亮。"),
        .fails(["num_pairs": 2], "Q: Why do tides rise?\nA: The moon pulls the sea."),
        .fails(["num_pairs": 1], "问：为何涨潮？\n问：为何落潮？\n答：月亮。"),
        .fails(["num_pairs": 1], "Q: Why do tides rise?\nA:"),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_pairs": .integer(drawSkewed(2...10, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_pairs"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let lines = lines(in: response)
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1].line : nil
            let wanted = index.isMultiple(of: 2)
            guard line.isQuestion == wanted else {
                return RuleVerdict(
                    Self.self, false, "\(wanted ? "an answer" : "a question") out of turn")
            }
            guard response.hasText(after: line.line, before: next) else {
                return RuleVerdict(Self.self, false, "a label without text")
            }
        }
        guard lines.count.isMultiple(of: 2) else {
            return RuleVerdict(Self.self, false, "a question without an answer")
        }
        return RuleVerdict(Self.self, count: lines.count / 2, bound)
    }

    private func lines(
        in response: ResponseText
    ) -> [(line: LabelledLine, isQuestion: Bool)] {
        response.labelledLines.compactMap { line in
            guard line.label.count == 1 else { return nil }
            switch response.points[line.label.lowerBound] {
            case 0x51, 0x71, 0x95EE: return (line, true)
            case 0x41, 0x61, 0x7B54: return (line, false)
            default: return nil
            }
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        lines(in: response).map { Mark(scalars: $0.line.label, meaning: .counted) }
    }

    var demands: [Demand] {
        [
            .needs(.labels), .count(.lines, (bound.number * 2)..<Int.max),
            .count(.named("pairs of question and answer"), bound),
        ]
    }
}
