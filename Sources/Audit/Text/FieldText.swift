import OrderedCollections
import Rows

/// The fields of a row as lines of text.
enum FieldText {
    static func lines(
        _ fields: OrderedDictionary<String, JSONValue>, indent: Int
    ) -> [String] {
        fields.flatMap { name, value in field(name, value, indent) }
    }

    /// Verdicts draw by draw; evidence of another form as it is.
    static func evidence(_ value: JSONValue, indent: Int) -> [String] {
        guard let verdicts = value.array, verdicts.allSatisfy({ $0["rules"]?.array != nil }) else {
            return [space(indent) + inline(value)]
        }
        return verdicts.flatMap { verdict($0, indent) }
    }

    /// A text below its name, each line indented.
    static func block(_ text: String, indent: Int) -> [String] {
        ScreenText.lines(text).map { $0.isEmpty ? "" : space(indent) + $0 }
    }

    static func space(_ count: Int) -> String { String(repeating: " ", count: count) }

    private static func field(_ name: String, _ value: JSONValue, _ indent: Int) -> [String] {
        let head = "\(space(indent))\(name):"
        switch (name, value) {
        case ("rules", .array(let rules)) where rules.allSatisfy({ $0["id"]?.string != nil }):
            return [head] + rules.map { space(indent + 2) + rule($0) }
        case ("responses", .array(let responses)):
            return [head] + responses.map { space(indent + 2) + response($0) }
        case ("verdicts", _):
            return [head] + evidence(value, indent: indent + 2)
        case ("source", .object):
            return ["\(head) \(source(value))"]
        case ("files", .object(let files)):
            return [head] + files.map { "\(space(indent + 2))\($0.key): \(inline($0.value))" }
        case (_, .string(let text)) where text.count > 100 || text.contains(where: \.isNewline):
            return [head] + block(text, indent: indent + 2)
        default:
            return ["\(head) \(inline(value))"]
        }
    }

    private static func rule(_ rule: JSONValue) -> String {
        let id = rule["id"]?.string ?? ""
        let arguments = rule["kwargs"].map { $0 == [:] ? "" : " \($0.text)" } ?? ""
        let text = rule["text"]?.string.map { ": " + ScreenText.line($0, columns: .max) } ?? ""
        return id + arguments + text
    }

    /// A response in one line; the call below it shows it whole.
    private static func response(_ response: JSONValue) -> String {
        var parts = ["draw \(response["draw"]?.text ?? "?")"]
        for name in ["model", "form", "finish"] {
            if let text = response[name]?.string { parts.append("\(name) \(text)") }
        }
        let text = response["text"]?.string ?? ""
        if let call = response["call"]?.string { parts.append("call \(call.prefix(12))") }
        return "\(parts.joined(separator: ", ")): \(ScreenText.line(text, columns: 60))"
    }

    private static func verdict(_ verdict: JSONValue, _ indent: Int) -> [String] {
        let draw = "draw \(verdict["draw"]?.text ?? "?")"
        let detail = verdict["detail"].map { ": " + inline($0) } ?? ""
        let head = verdict["fault"]?.string.map { "\(draw): \($0)\(detail)" } ?? "\(draw): passes"
        let rules = (verdict["rules"]?.array ?? []).map { result in
            let name = result["rule"]?.string ?? ""
            let detail = result["detail"].map { ": " + inline($0) } ?? ""
            return "\(space(indent + 2))\(outcome(result))  \(name)\(detail)"
        }
        return [space(indent) + head] + rules
    }

    /// What the trainer's checker and the one that goes by the words say of a rule.
    private static func outcome(_ result: JSONValue) -> String {
        switch (result["compatible"]?.bool, result["sound"]?.bool) {
        case (true, true): "passed"
        case (false, false): "failed"
        case (true, false): "failed by its words, passed for the trainer"
        case (false, true): "failed for the trainer, passed by its words"
        default: "not checked"
        }
    }

    private static func source(_ value: JSONValue) -> String {
        guard let file = value["file"]?.string else { return inline(value) }
        let line = value["line"]?.int.map { ":\($0)" } ?? ""
        let facts = ["format", "licence"].compactMap { value[$0]?.string }
        return file + line + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }

    private static func inline(_ value: JSONValue) -> String {
        ScreenText.line(value.string ?? value.text, columns: .max)
    }
}
