/// A constraint that code can check: one type a rule, one file a type.
///
/// A value of the type is the rule with its arguments read. The file carries everything about the
/// rule; ``RuleCatalogue`` lists the type.
public protocol Rule: Sendable {
    /// The name that trainers and benchmarks know it by.
    static var id: RuleID { get }
    /// Where it comes from.
    static var collection: RuleCollection { get }
    /// What it asks for, in one sentence.
    static var summary: String { get }
    /// Its parameters, in the order in which they are documented.
    static var parameters: [Parameter] { get }
    /// Ways to put it to a model, at least eight in each language, each stating every parameter; of
    /// a rule for evaluation, one in each language, to show.
    static var phrasings: [PromptLanguage: [Phrasing]] { get }
    /// Responses that obey and responses that don't, at least two of each, in both languages.
    static var examples: [RuleExample] { get }

    /// The languages of responses that it can be asked of: those in which its checkers mean the same.
    static var languages: Set<PromptLanguage> { get }
    /// The kinds of answers that it can be asked of.
    static var answers: Set<AnswerForm> { get }
    /// The rules that it can't stand beside.
    static var conflicts: Conflicts { get }
    /// How often it is drawn, where 1 is usual and 0 is never.
    static var weight: Double { get }
    /// Whether it makes sense for a seed, beyond the seed's language and kind of answer.
    static func suits(_ seed: SeedFacts) -> Bool
    /// Draws arguments for a seed; those that a model must think of are left open as slots.
    ///
    /// A rule without parameters draws nothing, and a rule for evaluation is never drawn: neither has
    /// a draw of its own.
    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments

    /// Reads arguments that fit ``parameters`` already.
    init(_ arguments: Arguments) throws(ArgumentFault)

    /// Says what IFEval's and RAIF's code says of a response that isn't blank.
    func check(_ response: ResponseText, prompt: String) -> RuleVerdict
    /// Says what the words of the rule say of a response that isn't blank.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict
    /// The places in a response that the verdict rests on.
    func marks(in response: ResponseText) -> [Mark]
    /// What the rule demands, in terms that can be weighed against other rules' demands.
    var demands: [Demand] { get }
}

extension Rule {
    static var languages: Set<PromptLanguage> { Set(PromptLanguage.allCases) }
    static var answers: Set<AnswerForm> { [.prose] }
    static var conflicts: Conflicts { .none }
    static var weight: Double { 1 }
    static func suits(_ seed: SeedFacts) -> Bool { true }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments()
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        check(response, prompt: prompt)
    }

    func marks(in response: ResponseText) -> [Mark] { [] }
    var demands: [Demand] { [] }
}
