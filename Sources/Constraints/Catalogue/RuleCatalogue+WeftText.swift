extension RuleCatalogue {
    /// Weft's own rules on words, letters, marks and lengths.
    static let weftText: [any Rule.Type] = []
}
