extension RuleCatalogue {
    /// IFBench's rules on counts, ratios, words and sentences: for evaluation.
    static let ifbenchWords: [any Rule.Type] = []
}
