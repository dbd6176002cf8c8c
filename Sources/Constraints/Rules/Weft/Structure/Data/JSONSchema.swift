/// A schema for JSON, of the keywords that code can check without doubt.
///
/// `type` (a name or a list of names), `properties`, `required`, `additionalProperties` (true or
/// false), `items` (one schema), `enum` (of strings, numbers, booleans and null), `minimum`,
/// `maximum`, `minItems`, `maxItems`, `minLength`, `maxLength` (in code points); `title`,
/// `description` and `$schema` say nothing. Any other keyword is refused, for what isn't checked must
/// not be asked. They mean what JSON Schema (2020-12) says.
struct JSONSchema: Sendable {
    enum TypeName: String, Hashable, Sendable, CaseIterable {
        case string
        case number
        case integer
        case boolean
        case array
        case object
        case null

        /// Whether a value is of the type; 1.0 is an integer.
        func holds(in tree: JSONTree, _ value: Int) -> Bool {
            switch (self, tree.kind(value)) {
            case (.string, .string), (.boolean, .boolean), (.array, .array), (.object, .object),
                (.null, .null), (.number, .number):
                true
            case (.integer, .number): tree.number(value).truncatingRemainder(dividingBy: 1) == 0
            default: false
            }
        }
    }

    /// A value of an `enum`.
    enum Scalar: Hashable, Sendable {
        case string(String)
        case number(Double)
        case boolean(Bool)
        case null

        init?(_ tree: JSONTree, _ value: Int) {
            switch tree.kind(value) {
            case .string: self = .string(tree.string(value))
            case .number: self = .number(tree.number(value))
            case .boolean: self = .boolean(tree.isTrue(value))
            case .null: self = .null
            case .object, .array: return nil
            }
        }
    }

    var types: Set<TypeName>?
    var properties: [String: JSONSchema] = [:]
    var required: [String] = []
    var takesOthers = true
    /// One schema, or none.
    var items: [JSONSchema] = []
    var choices: Set<Scalar>?
    var values: ClosedRange<Double> = -.infinity ... .infinity
    var itemCounts: ClosedRange<Int> = 0...Int.max
    var lengths: ClosedRange<Int> = 0...Int.max

    /// What is wrong with a value, and where; nil if nothing is.
    func fault(in tree: JSONTree, _ value: Int, at path: String = "$") -> String? {
        if let types, !types.contains(where: { $0.holds(in: tree, value) }) {
            let names = types.map(\.rawValue).sorted().joined(separator: " or ")
            return "\(path) isn't \(names)"
        }
        if let choices, Scalar(tree, value).map({ !choices.contains($0) }) ?? true {
            return "\(path) is none of the values allowed"
        }
        switch tree.kind(value) {
        case .object: return objectFault(in: tree, value, at: path)
        case .array: return arrayFault(in: tree, value, at: path)
        case .string:
            let isUsual = lengths == 0...Int.max
            return isUsual || lengths.contains(tree.string(value).unicodeScalars.count)
                ? nil : "\(path) has a wrong length"
        case .number:
            return values.contains(tree.number(value)) ? nil : "\(path) is out of range"
        case .boolean, .null: return nil
        }
    }

    private func objectFault(in tree: JSONTree, _ value: Int, at path: String) -> String? {
        let members = tree.members(of: value)
        let names = Set(members.map(\.name))
        if let missing = required.first(where: { !names.contains($0) }) {
            return "\(path) has no \"\(missing)\""
        }
        for member in members {
            guard let schema = properties[member.name] else {
                if takesOthers { continue }
                return "\(path) has \"\(member.name.prefix(40))\", which isn't allowed"
            }
            if let fault = schema.fault(in: tree, member.value, at: "\(path).\(member.name)") {
                return fault
            }
        }
        return nil
    }

    private func arrayFault(in tree: JSONTree, _ value: Int, at path: String) -> String? {
        let count = Int(tree.values[value].count)
        guard itemCounts.contains(count) else { return "\(path) has \(count) items" }
        guard let schema = items.first else { return nil }
        for (number, element) in tree.elements(of: value).enumerated() {
            if let fault = schema.fault(in: tree, element, at: "\(path)[\(number)]") {
                return fault
            }
        }
        return nil
    }
}
