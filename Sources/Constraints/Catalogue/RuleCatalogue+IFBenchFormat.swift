extension RuleCatalogue {
    /// IFBench's rules on formats, its custom ones and its repeats: for evaluation.
    static let ifbenchFormat: [any Rule.Type] = []
}
