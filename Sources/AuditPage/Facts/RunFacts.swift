import Audit

/// What is counted over a whole run, taken once from its index.
struct RunFacts: Sendable {
    /// A value that rows have: how many have it, and how many of these came through.
    struct Count: Sendable {
        let value: String
        let rows: Int
        let kept: Int
    }

    /// A rule: in how many rows it is, how many of these came through, and how its draws fared.
    struct RuleCount: Sendable {
        let name: String
        let rows: Int
        let kept: Int
        let draws: Int
        let brokenDraws: Int
    }

    /// What a stage asked a model.
    struct CallCount: Sendable {
        /// The stage's label; nil where the calls name no row.
        let stage: String?
        let model: String
        let calls: Int
        let failed: Int
        let attempts: Int
        let cut: Int
        let promptTokens: Int
        let completionTokens: Int
        /// Nil where the run states no price.
        let dollars: Double?
    }

    /// How many things there are of each size.
    struct Spread: Sendable {
        /// "instruction · en"
        let name: String
        let bars: [(lower: Int, upper: Int?, count: Int)]
        let median: Double?
        let ninetieth: Double?
    }

    /// The rows of the whole run.
    var rows = 0
    /// By column, the most frequent first.
    var counts: [AuditIndex.Column: [Count]] = [:]
    /// The most frequent first.
    var rules: [RuleCount] = []
    /// Rows by the share of their draws that passed, from 0 to 1.
    var passRates: [(rate: Double, rows: Int)] = []
    /// Characters of instructions and responses, by language.
    var lengths: [Spread] = []
    var calls: [CallCount] = []
    /// Milliseconds of answers, by model.
    var latencies: [Spread] = []
}
