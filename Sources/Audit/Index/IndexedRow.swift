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

    var passRate: Double? { value("pass_rate")?.double }

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

    /// The texts that a row has: its seed or problem, its instruction, its responses.
    var parts: [(part: Part, text: String)] {
        var parts: [(Part, String)] = []
        if let seed = string("text") ?? string("problem") { parts.append((.seed, seed)) }
        if let instruction = string("instruction") { parts.append((.instruction, instruction)) }
        let responses = (value("responses")?.array ?? []).prefix(Self.mostResponses)
            .compactMap { $0["text"]?.string }
        if !responses.isEmpty { parts.append((.responses, responses.joined(separator: "\n"))) }
        return parts
    }
}
