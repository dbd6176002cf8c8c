import Constraints

/// What a constraint that a judge checks is about, by CFBench's categories (arXiv 2408.01122).
///
/// Role and audience are subcategories there, of situation and of style. CFBench's contradictory
/// constraints are missing: nobody asks for one.
enum SoftCategory: String, CaseIterable, Sendable {
    case content
    case numerical
    case style
    case format
    case linguistic
    case inverse
    case situation
    case example
    case rule
    case role
    case audience

    /// What a writer is told of the category.
    func words(_ language: PromptLanguage) -> String {
        language == .chinese ? chinese : english
    }

    private var english: String {
        switch self {
        case .content: "something that the response has to speak of, or to explain"
        case .numerical: "how many things the response gives: reasons, examples, options, steps"
        case .style: "how the response sounds: its tone, mood or genre"
        case .format: "how the response is laid out or built up, in a way made for this request"
        case .linguistic:
            "the language itself: kinds of sentences, person, figures of speech, wording"
        case .inverse: "something that the response must not do, say or contain"
        case .situation: "the circumstances in which the response is needed, which it has to suit"
        case .example:
            "a short sample, given in quotation marks, whose pattern the response follows"
        case .rule: "a rule of procedure: whenever one thing comes up, another is done"
        case .role: "who is speaking: the person in whose place the response is given"
        case .audience: "whom the response is for, and what these people know or need"
        }
    }

    private var chinese: String {
        switch self {
        case .content: "回答必须谈到或解释的内容"
        case .numerical: "回答要给出多少个东西：理由、例子、方案、步骤等"
        case .style: "回答的语气、情绪或文体"
        case .format: "回答怎样布局、怎样组织，要贴合这个请求"
        case .linguistic: "语言本身：句式、人称、修辞、用词"
        case .inverse: "回答不能做、不能说或不能出现的东西"
        case .situation: "需要这个回答的具体处境，回答要与之相合"
        case .example: "用引号给出一个简短的样例，回答照它的样子来写"
        case .rule: "一条做事的规矩：遇到某种情况就要怎样处理"
        case .role: "由谁来说：回答以这个人的身份给出"
        case .audience: "回答给谁看，这些人懂什么、需要什么"
        }
    }
}
