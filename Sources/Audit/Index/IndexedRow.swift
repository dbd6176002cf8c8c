import Records
import Rows

/// What the index takes out of a row's JSON.
struct IndexedRow {
    /// The parts whose words are indexed one by one; the raw value is the document's part.
    enum Part: Int64, CaseIterable {
        case seed
        case instruction
        case responses
        case detail
    }

    /// What the checks said of one draw.
    struct DrawVerdict {
        let draw: Int
        let passes: Bool
        let fault: String?
        let brokenRules: Set<String>
    }

    /// The most responses whose words are indexed.
    private static let mostResponses = 8

    let fields: RowFields

    private static let names = [
        "language", "topic", "ability", "source", "kind", "composition", "rules", "pass_rate",
        "text", "problem", "instruction", "responses", "verdicts",
    ]

    /// Takes the fields; what isn't there, or isn't of its kind, is left out.
    init(_ json: JSONRow) throws(RowError) {
        fields = try json.fields(Self.names)
    }

    func string(_ name: String) -> String? { (try? fields.optionalString(name)) ?? nil }
    func value(_ name: String) -> JSONValue? { (try? fields.value(name)) ?? nil }

    /// How many bytes a field's JSON has; 0 for one that isn't there.
    func size(_ name: String) -> Int { fields.rawBytes(name)?.count ?? 0 }

    /// The share of draws that passed; nil also for what is no share.
    var passRate: Double? {
        value("pass_rate")?.double.flatMap { (0...1).contains($0) ? $0 : nil }
    }

    /// The tree's kind and depth; nil for a row without one that can be read.
    var composition: Composition? { value("composition").flatMap { try? Composition($0) } }

    /// The ids of the row's rules, each once.
    var rules: [String] {
        var ids: [String] = []
        for rule in value("rules")?.array ?? [] {
            if let id = rule["id"]?.string, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// The seed or problem, or the instruction.
    func text(_ part: Part) -> String? {
        switch part {
        case .seed: string("text") ?? string("problem")
        case .instruction: string("instruction")
        case .responses, .detail: nil
        }
    }

    /// The texts of the responses, in order.
    var responses: [String] {
        (value("responses")?.array ?? []).compactMap { $0["text"]?.string }
    }

    /// The draws of responses that are edits of others.
    var repairedDraws: Set<Int> {
        guard let items = value("responses")?.array else { return [] }
        return Set(items.filter { $0["repaired_from"]?.int != nil }.compactMap { $0["draw"]?.int })
    }

    /// The texts in one, the most that is indexed.
    static func joined(_ responses: [String]) -> String {
        responses.prefix(mostResponses).joined(separator: "\n")
    }

    /// What the checks said: in the row itself, or in the evidence of why it left.
    func verdicts(evidence: JSONValue?) -> [DrawVerdict] {
        let items =
            value("verdicts")?.array ?? evidence?.array ?? evidence?["verdicts"]?.array ?? []
        return items.compactMap { item in
            guard let draw = item["draw"]?.int else { return nil }
            let broken = (item["rules"]?.array ?? []).filter {
                $0["compatible"]?.bool == false || $0["sound"]?.bool == false
            }
            return DrawVerdict(
                draw: draw, passes: item["passes"]?.bool ?? false, fault: item["fault"]?.string,
                brokenRules: Set(broken.compactMap { $0["rule"]?.string }))
        }
    }
}
