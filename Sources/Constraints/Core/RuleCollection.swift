/// The collection that a rule comes from, which says who can check it and what it may be used for.
public enum RuleCollection: String, Hashable, Sendable, CaseIterable {
    /// The 25 rules of IFEval (arXiv 2311.07911), which every trainer knows, RAIF's among them.
    case ifeval
    /// What RAIF's trainer adds to IFEval.
    case raif
    /// The 29 training rules of IFBench's authors (arXiv 2507.02833), which open-instruct checks.
    case iftrain
    /// Rules of Weft's own.
    case weft
    /// IFBench's test rules: for evaluation only, so that a benchmark stays unseen.
    case ifbench

    /// Whether rules of it may be asked for in training data.
    public var isForTraining: Bool { self != .ifbench }
}
