extension RuleCatalogue {
    /// IFTrain's rules.
    static let iftrain: [any Rule.Type] = []
}
