/// Reads a ``JSONSchema`` from its text.
struct JSONSchemaReader {
    /// Why a text is no schema that can be checked.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private static let deepest = 16
    private let tree: JSONTree

    static func schema(of text: String) throws(Fault) -> JSONSchema {
        let tree: JSONTree
        do throws(JSONTree.Fault) {
            tree = try JSONTree(text.points[...])
        } catch {
            throw Fault(description: "text that isn't JSON: \(error)")
        }
        return try JSONSchemaReader(tree: tree).read(0, at: "$", depth: 0)
    }

    private func read(_ value: Int, at path: String, depth: Int) throws(Fault) -> JSONSchema {
        guard depth <= Self.deepest else { throw fault("nesting at \(path)") }
        guard tree.kind(value) == .object else { throw fault("\(path), which isn't an object") }
        var schema = JSONSchema()
        var bounds: [String: Double] = [:]
        for (name, value) in tree.members(of: value) {
            let place = "\(path).\(name)"
            switch name {
            case "title", "description", "$schema": continue
            case "type": schema.types = try types(value, at: place)
            case "properties":
                guard tree.kind(value) == .object else { throw fault(place) }
                for member in tree.members(of: value) {
                    schema.properties[member.name] = try read(
                        member.value, at: "\(place).\(member.name)", depth: depth + 1)
                }
            case "required": schema.required = try strings(value, at: place)
            case "additionalProperties":
                guard tree.kind(value) == .boolean else { throw fault(place) }
                schema.takesOthers = tree.isTrue(value)
            case "items": schema.items = [try read(value, at: place, depth: depth + 1)]
            case "enum":
                guard tree.kind(value) == .array else { throw fault(place) }
                let elements = tree.elements(of: value)
                let choices = elements.compactMap { JSONSchema.Scalar(tree, $0) }
                guard !choices.isEmpty, choices.count == elements.count else { throw fault(place) }
                schema.choices = Set(choices)
            case "minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength":
                guard tree.kind(value) == .number, tree.number(value).isFinite else {
                    throw fault(place)
                }
                bounds[name] = tree.number(value)
            default: throw fault("the keyword \(place)")
            }
        }
        schema.values = try range(
            bounds["minimum"] ?? -.infinity, bounds["maximum"] ?? .infinity, at: path)
        schema.itemCounts = try counts(bounds["minItems"], bounds["maxItems"], at: path)
        schema.lengths = try counts(bounds["minLength"], bounds["maxLength"], at: path)
        return schema
    }

    private func types(_ value: Int, at place: String) throws(Fault) -> Set<JSONSchema.TypeName> {
        let names =
            tree.kind(value) == .string ? [tree.string(value)] : try strings(value, at: place)
        let types = names.compactMap(JSONSchema.TypeName.init(rawValue:))
        guard !types.isEmpty, types.count == names.count else { throw fault(place) }
        return Set(types)
    }

    private func strings(_ value: Int, at place: String) throws(Fault) -> [String] {
        guard tree.kind(value) == .array else { throw fault(place) }
        let elements = tree.elements(of: value)
        guard elements.allSatisfy({ tree.kind($0) == .string }) else { throw fault(place) }
        return elements.map { tree.string($0) }
    }

    private func range(
        _ least: Double, _ most: Double, at path: String
    ) throws(Fault) -> ClosedRange<Double> {
        guard least <= most else { throw fault("an empty range at \(path)") }
        return least...most
    }

    private func counts(
        _ least: Double?, _ most: Double?, at path: String
    ) throws(Fault) -> ClosedRange<Int> {
        let limit = Double(Parameter.unbounded)
        let range = try range(least ?? 0, most ?? limit, at: path)
        guard range.lowerBound >= 0, range.upperBound <= limit,
            range.lowerBound.rounded() == range.lowerBound,
            range.upperBound.rounded() == range.upperBound
        else { throw fault("a bound at \(path)") }
        return Int(range.lowerBound)...(most == nil ? Int.max : Int(range.upperBound))
    }

    private func fault(_ what: String) -> Fault { Fault(description: what) }
}
