extension RuleCatalogue {
    /// Weft's own rules on the parts of a response: lists, tables, headings, code, data.
    static let weftStructure: [any Rule.Type] = []
}
