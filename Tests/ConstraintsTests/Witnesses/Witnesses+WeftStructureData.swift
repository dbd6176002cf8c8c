import Testing

@testable import Constraints

extension Witnesses {
    static let weftStructureData: [RuleID: WitnessMaker] = [
        JSONKeys.id: { arguments, language, generator in
            let keys = try arguments.strings("keys")
            let text = Filler.words(3, language, &generator)
            return Witness(
                obeys: object(keys.reversed(), text),
                breaks: object(keys + ["more"], text))
        },
        JSONTypes.id: { arguments, _, _ in
            let members = try arguments.strings("fields").map { field in
                let parts = field.split(separator: ": ").map(String.init)
                return "\"\(parts[0])\": \(value(of: parts[1]))"
            }
            let json = "{" + members.joined(separator: ", ") + "}"
            return Witness(
                obeys: "```json\n\(json)\n```",
                breaks: json.replacing(value(of: "string"), with: "null", maxReplacements: 1)
                    .replacing(": 2", with: ": \"2\"").replacing(": true", with: ": \"true\"")
                    .replacing(": []", with: ": {}"))
        },
        JSONSchemaRule.id: { arguments, _, _ in
            let schema = try JSONSchemaReader.schema(of: arguments.string("schema"))
            let json = instance(of: schema)
            let first = try #require(schema.required.first)
            return Witness(
                obeys: "```json\n\(json)\n```",
                breaks: json.replacing("\"\(first)\"", with: "\"x\(first)\"", maxReplacements: 1))
        },
        JSONArray.id: { arguments, language, generator in
            let keys = try arguments.strings("keys")
            let count = try arguments.integer("num_objects")
            let text = Filler.words(3, language, &generator)
            let array = { (count: Int) in
                "[" + (0..<count).map { _ in object(keys, text) }.joined(separator: ",\n") + "]"
            }
            return Witness(obeys: array(count), breaks: array(count + 1))
        },
        JSONLines.id: { arguments, language, generator in
            let keys = try arguments.strings("keys")
            let count = try arguments.integer("num_lines")
            let text = Filler.words(3, language, &generator)
            let lines = (0...count).map { _ in object(keys, text) }
            return Witness(obeys: Filler.lines(lines.dropLast()), breaks: Filler.lines(lines))
        },
        YAMLKeys.id: { arguments, language, generator in
            let entries = try arguments.strings("keys").map { key in
                let words = Filler.words(3, language, &generator)
                return Bool.random(using: &generator)
                    ? "\(key): \(words)" : "\(key):\n  - \(words)\n  - name: \(words)"
            }
            return Witness(
                obeys: "```yaml\n\(Filler.lines(entries))\n```",
                breaks: Filler.lines(entries + ["more: 1"]))
        },
        CSVTable.id: { arguments, language, generator in
            let columns = try arguments.strings("columns")
            let rows = (0...(try arguments.integer("num_rows"))).map { _ in
                Filler.phrases(columns.count, language, &generator).joined(separator: ",")
            }
            let header = columns.joined(separator: ",")
            return Witness(
                obeys: Filler.lines([header] + rows.dropLast()),
                breaks: Filler.lines([header] + rows))
        },
    ]

    private static func object(_ keys: [String], _ text: String) -> String {
        "{" + keys.map { "\"\($0)\": \"\(text)\"" }.joined(separator: ", ") + "}"
    }

    private static func value(of type: String) -> String {
        switch type {
        case "string": "\"tide\""
        case "number", "integer": "2"
        case "boolean": "true"
        case "array": "[]"
        case "object": "{\"a\": \"\"}"
        default: "null"
        }
    }

    /// The smallest JSON that is valid under a schema.
    private static func instance(of schema: JSONSchema) -> String {
        if case .string(let choice)? = schema.choices?.first { return "\"\(choice)\"" }
        switch schema.types?.first {
        case .object?:
            let members = schema.properties.sorted { $0.key < $1.key }.map {
                "\"\($0.key)\": \(instance(of: $0.value))"
            }
            return "{" + members.joined(separator: ", ") + "}"
        case .array?:
            let item = schema.items.first.map { instance(of: $0) } ?? "null"
            return "["
                + Array(repeating: item, count: schema.itemCounts.lowerBound).joined(separator: ",")
                + "]"
        case .string?: return "\"\(String(repeating: "x", count: schema.lengths.lowerBound))\""
        case .number?, .integer?:
            return schema.values.lowerBound.isFinite ? "\(Int(schema.values.lowerBound))" : "0"
        case .boolean?: return "true"
        default: return "null"
        }
    }
}
