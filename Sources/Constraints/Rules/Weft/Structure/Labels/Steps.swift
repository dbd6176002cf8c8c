/// Wants labelled steps.
///
/// Lines that start with `Step 1:`, `Step 2:` ... (or 第1步：, 第2步： ...), in any case, as a heading or
/// in bold or not. The numbers run from 1 without gaps, and text follows each label.
struct Steps: Rule {
    static let id: RuleID = "labels:steps"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has exactly a number of steps on lines that start with Step 1: (第1步：) and so on."
    static let parameters = [
        Parameter("num_steps", .integer(1...Parameter.unbounded), "the number of steps")
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the labels are words of the prompt's language")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Organise the answer in exactly {num_steps:step|steps}. Start each on a new line with the \
            label "Step 1:", "Step 2:" and so on, in order.
            """,
            """
            Your response should lead the reader through {num_steps:step|steps}, each opened by a line \
            that begins with "Step" and its number and a colon (Step 1:, Step 2: ...).
            """,
            """
            Use the labels "Step 1:", "Step 2:" etc. at the start of lines, counting up without gaps; \
            the last one carries the number {num_steps}.
            """,
            """
            Number of steps: {num_steps}. Each begins on its own line in the form "Step 1: what to \
            do".
            """,
            """
            Break the explanation into {num_steps:labelled step|labelled steps}, no more and no fewer. \
            The label of the first is "Step 1:", and it comes at the beginning of a line.
            """,
            """
            Describe {num_steps:step|steps} one after another; every step starts a line with its label \
            in the style of "Step 1:".
            """,
            """
            A reader who looks for lines that start with "Step 1:", "Step 2:" and so forth should find \
            {num_steps} of them in the right order.
            """,
            """
            Put "Step", the number and a colon before each stage of your answer, on a new line, \
            beginning at 1 and going up to exactly {num_steps}.
            """,
        ],
        .chinese: [
            "请把回答分成恰好{num_steps}步，每步另起一行，依次以“第1步：”“第2步：”等开头（用阿拉伯数字）。",
            "请带读者完成{num_steps}个步骤，每个步骤的行首写“第1步：”“第2步：”这样的标签，数字用阿拉伯数字。",
            "在行首依次使用标签“第1步：”“第2步：”……，编号连续，最后一步的编号是{num_steps}。",
            "步骤数：{num_steps}。每步单独起行，格式为“第1步：做什么”，编号用阿拉伯数字。",
            "请将说明拆成{num_steps}个带标签的步骤，不多不少；第一个标签是“第1步：”，放在行首。",
            "逐一描述{num_steps}个步骤，每个步骤都以“第1步：”样式的标签开始新的一行，按顺序排列。",
            "查找以“第1步：”“第2步：”等开头的行，应能按正确顺序找到{num_steps}行。",
            "回答的每个阶段之前另起一行写“第”、阿拉伯数字、“步”和冒号，从1开始，到{num_steps}为止。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_steps": 2], "Step 1: Wait for the tide.\n\n**Step 2:** Launch the boat."),
        .passes(["num_steps": 2], "### 第1步：等待涨潮\n看表。\n\n### 第 2 步：下水\n划船。"),
        .fails(["num_steps": 2], "Step 1: Wait for the tide.\nStep 3: Launch the boat."),
        .fails(["num_steps": 3], "第1步：等待涨潮。\n第2步：下水。"),
        .fails(["num_steps": 1], "First, do step 1: wait."),
    ]

    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["num_steps": .integer(drawSkewed(3...12, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("num_steps"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let steps = steps(in: response)
        for (index, step) in steps.enumerated() {
            guard step.number == index + 1 else {
                return RuleVerdict(
                    Self.self, false, "step \(step.number) where \(index + 1) should be, \(bound)")
            }
            let next = index + 1 < steps.count ? steps[index + 1].line : nil
            guard response.hasText(after: step.line, before: next) else {
                return RuleVerdict(Self.self, false, "step \(step.number) without text, \(bound)")
            }
        }
        return RuleVerdict(Self.self, count: steps.count, bound)
    }

    private func steps(in response: ResponseText) -> [(line: LabelledLine, number: Int)] {
        response.labelledLines.compactMap { line in
            StepLabel.number(response.points[line.label]).map { (line, $0) }
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        steps(in: response).map { Mark(scalars: $0.line.label, meaning: .counted) }
    }

    var demands: [Demand] {
        [
            .needs(.labels), .needs(.digits), .count(.lines, bound.number..<Int.max),
            .count(.named("steps"), bound),
        ]
    }
}
