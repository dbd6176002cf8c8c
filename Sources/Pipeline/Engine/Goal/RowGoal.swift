import OrderedCollections
import Records
import Rows

/// How many rows a stage is to keep: with the last of them the stages before it stop, too.
package struct RowGoal: Hashable, Sendable {
    /// The rows wanted in all.
    let rows: Int
    /// What the rows are grouped by; nil where it doesn't matter which they are.
    let trait: Trait?
    /// The rows wanted of each group; they add up to ``rows``.
    let quotas: [String: Int]
    /// The most rows that may be tried; nil for as many as there are.
    let candidates: Int?

    /// What a goal's rows can be grouped by: traits of which a row has one value at most.
    private static let traits: [Trait] = [
        .language, .composition, .depth, .ability, .topic, .source, .ruleCount,
    ]

    init(rows: Int, trait: Trait? = nil, shares: [String: Double] = [:], candidates: Int? = nil) {
        self.rows = rows
        self.trait = trait
        self.candidates = candidates
        quotas = trait == nil ? [:] : Self.quotas(rows, shares)
    }

    /// Takes the options under `goal`; nil where the pipeline has none.
    static func optional(_ options: OptionReader) -> RowGoal? {
        options.optionalGroup("goal") { RowGoal($0) }
    }

    private init(_ options: OptionReader) {
        let trait = options.optionalString("by").flatMap { name -> Trait? in
            if let trait = Self.traits.first(where: { $0.rawValue == name }) { return trait }
            let known = Self.traits.map(\.rawValue).joined(separator: ", ")
            options.fault("a goal can be by \(known), not '\(name)'", at: "by")
            return nil
        }
        var shares: [String: Double] = [:]
        if let value = options.json("shares") {
            let members = (value.object ?? [:]).compactMapValues(\.double)
            let sum = members.values.reduce(0, +)
            if members.isEmpty || members.count != value.object?.count
                || !members.values.allSatisfy({ $0 > 0 }) || abs(sum - 1) > 1e-6
            {
                options.fault(
                    "'shares' should name groups with the share wanted, which add up to 1, such as "
                        + "{en: 0.5, zh: 0.5}", at: "shares")
            }
            shares = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
        }
        if options.has("by") != options.has("shares") {
            options.fault("'by' and 'shares' go together: what to group by, and how much of each")
        }
        let rows = options.optionalInt("rows", in: 1...Int.max)
        if rows == nil, !options.has("rows") {
            options.fault("a goal needs 'rows': how many are to be kept")
        }
        self.init(
            rows: rows ?? 1, trait: trait, shares: shares,
            candidates: options.optionalInt("candidates", in: 1...Int.max))
    }

    /// The rows of each group: rounded down, and what is left to those that lost most by it.
    private static func quotas(_ rows: Int, _ shares: [String: Double]) -> [String: Int] {
        let exact = shares.mapValues { $0 * Double(rows) }
        var quotas = exact.mapValues { Int($0) }
        let left = rows - quotas.values.reduce(0, +)
        let byLoss = exact.sorted {
            ($1.value - $1.value.rounded(.down), $0.key)
                < ($0.value - $0.value.rounded(.down), $1.key)
        }
        for (group, _) in byLoss.prefix(max(0, left)) { quotas[group, default: 0] += 1 }
        return quotas
    }

    /// The group of a kept row; an empty name where it doesn't say, or where groups don't matter.
    func group(of row: JSONRow) -> String {
        guard let trait, let fields = try? row.fields(RowTraits.fieldNames) else { return "" }
        return RowTraits(fields, text: "").groups(by: trait, words: 1).first ?? ""
    }
}
