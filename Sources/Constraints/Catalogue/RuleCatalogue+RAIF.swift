extension RuleCatalogue {
    /// What RAIF adds to IFEval.
    static let raif: [any Rule.Type] = [XMLFormat.self]
}
