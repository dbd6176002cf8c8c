import Constraints

/// The words around the constraints of one instruction, drawn once so that they go together.
struct TreeFrames: Sendable {
    /// What stands before a branch: the condition goes where `~` is.
    struct Selection: Hashable, Sendable {
        let then: String
        let otherwise: String
    }

    let language: PromptLanguage
    /// What stands before the items of a list; "1" for numbers.
    let mark: String
    let introduction: String
    let chain: String
    /// What stands before the first step, those between, and the last.
    let steps: [String]
    let selection: Selection

    init(
        _ language: PromptLanguage, isSystem: Bool, using generator: inout SeededGenerator
    ) {
        self.language = language
        let words = language == .chinese ? Self.chinese : Self.english
        let introductions =
            isSystem ? words.system : Presentation.introductions(language)
        mark = Presentation.marks.randomElement(using: &generator) ?? "-"
        introduction = introductions.randomElement(using: &generator) ?? ""
        chain = words.chains.randomElement(using: &generator) ?? ""
        steps = words.steps.randomElement(using: &generator) ?? []
        selection = words.selections.randomElement(using: &generator) ?? words.selections[0]
    }

    /// What stands before a step.
    func step(_ index: Int, of count: Int) -> String {
        // Labels with a number in them hold it at `^`.
        guard steps.count > 1 else {
            return (steps.first ?? "").split(separator: "^", omittingEmptySubsequences: false)
                .joined(separator: "\(index + 1)")
        }
        if index == 0 { return steps[0] }
        return index == count - 1
            ? steps[steps.count - 1] : steps[1 + (index - 1) % (steps.count - 2)]
    }

    /// Every set of words of a language.
    struct Words: Sendable {
        let system: [String]
        let chains: [String]
        let steps: [[String]]
        let selections: [Selection]
        /// What opens a second turn; the constraints follow.
        let turns: [String]
    }

    static func words(_ language: PromptLanguage) -> Words {
        language == .chinese ? chinese : english
    }

    private static let english = Words(
        system: [
            "Whatever the user asks for, keep to these rules:",
            "Your answer to the user has to meet all of these requirements:",
            "When you answer the user's message, observe the following:",
            "These instructions hold for your reply to the user:",
        ],
        chains: [
            "After answering the request, do the following in this order:",
            "Once the request is answered, go through these steps one after another:",
            "When you have given your answer, carry on below it step by step:",
            "Answer the request first. Then complete these steps in the given order:",
            "Follow your answer with these parts, in exactly this order:",
        ],
        steps: [
            ["First:", "Then:", "Next:", "Finally:"], ["Step ^:"], ["(^)"],
            ["To begin with:", "After that:", "Last of all:"],
        ],
        selections: [
            Selection(then: "If ~:", otherwise: "Otherwise:"),
            Selection(then: "Check whether ~. If so:", otherwise: "If not:"),
            Selection(
                then: "In case ~, this applies:",
                otherwise: "In any other case, this applies instead:"),
            Selection(then: "Provided that ~:", otherwise: "Failing that:"),
            Selection(then: "Only if ~:", otherwise: "Only if that isn't so:"),
        ],
        turns: [
            "Now rewrite your answer so that it also meets the following; what I asked before still "
                + "holds:",
            "Good. Please revise your answer: everything from before stays as it is, and in addition:",
            "One more thing. Give me the whole answer again, with all of my earlier requirements and "
                + "this one as well:",
            "Keep to all that I asked for, and change your answer so that this is true of it too:",
        ])

    private static let chinese = Words(
        system: [
            "无论用户要求什么，都请遵守以下规定：", "回答用户时，须同时满足下列要求：", "在回复用户的消息时，请做到：",
            "以下规定适用于你对用户的回答：",
        ],
        chains: [
            "回答完请求之后，请依次完成下列步骤：", "先回答请求，然后按顺序做下面几件事：", "给出回答后，请在后面按次序补上这几部分：",
            "请在回答之后一步一步接着做：", "答完以后，请严格按这个顺序继续：",
        ],
        steps: [
            ["首先：", "然后：", "接着：", "最后："], ["第^步："], ["（^）"], ["先：", "再：", "最后："],
        ],
        selections: [
            Selection(then: "如果~：", otherwise: "否则："),
            Selection(then: "请先判断是否如此：~。若是：", otherwise: "若不是："),
            Selection(then: "假如~，则：", otherwise: "假如不是这样，则："),
            Selection(then: "当~时：", otherwise: "在其他情况下："),
            Selection(then: "若~，请做到：", otherwise: "若非如此，请改为做到："),
        ],
        turns: [
            "现在请修改你的回答，使它还满足下面的要求，之前的要求依然有效：", "很好。请重写你的回答：先前的要求都不变，另外还要做到：",
            "还有一点。请在遵守前面全部要求的同时，按下面的要求再给出一遍完整的回答：",
            "请保留我之前提出的所有要求，并改动你的回答，使它同时符合：",
        ])
}
