import Audit

/// What is counted over a whole run, taken once from its index.
struct RunFacts: Sendable {
    /// A value that rows have: how many have it, and how many of these came through.
    struct Count: Sendable {
        let value: String
        let rows: Int
        let kept: Int
    }

    /// What all values of a column come to.
    struct Total: Sendable {
        /// How many different ones there are.
        var values = 0
        var rows = 0
        var kept = 0
    }

    /// Times or lengths, and how many there are of each.
    struct Spread: Sendable {
        /// What they are of: "instructions in en".
        let name: String
        let histogram: Histogram
    }

    /// A stage that chose among rows, and what it was asked for.
    struct Selection: Sendable {
        let stage: String
        let shares: [SelectionShare]
    }

    /// The rows of the whole run.
    let rows: Int
    /// By column, the most frequent first, up to a bound.
    let counts: [AuditIndex.Column: [Count]]
    /// By column, of all values.
    let totals: [AuditIndex.Column: Total]
    /// The most frequent first.
    let rules: [AuditIndex.RuleFigure]
    /// Of each rule's rows, how many came through.
    let rulesKept: [String: Int]
    let passRates: [AuditIndex.PassRate]
    /// The shares of compositions that the pipeline asks for; empty where it asks for none.
    let askedCompositions: [String: Double]
    let selections: [Selection]
    /// Characters of texts, by language.
    let lengths: [Spread]
    let calls: [AuditIndex.CallTotal]
    /// The run's stages, to name calls by.
    let stages: [AuditedStage]
}
