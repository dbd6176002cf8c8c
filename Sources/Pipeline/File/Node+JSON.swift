import OrderedCollections
import Rows
import Yams

extension Node {
    /// The node as a JSON value, its scalars read by YAML's core rules.
    var json: JSONValue {
        switch self {
        case .mapping(let mapping):
            var members: OrderedDictionary<String, JSONValue> = [:]
            for (key, value) in mapping { members[key.string ?? ""] = value.json }
            return .object(members)
        case .sequence(let items):
            return .array(items.map(\.json))
        case .scalar(let scalar):
            guard scalar.style == .any || scalar.style == .plain else {
                return .string(scalar.string)
            }
            if null != nil { return .null }
            if let bool { return .bool(bool) }
            if let int { return .int(Int64(int)) }
            if let float, float.isFinite { return .double(float) }
            return .string(scalar.string)
        case .alias:
            return .null
        }
    }

    /// What kind of node it is, as a message names it.
    var kindName: String {
        switch self {
        case .mapping: "a mapping"
        case .sequence(let items): items.count > 4 ? "a list" : json.text
        case .scalar(let scalar): "'\(scalar.string)'"
        case .alias: "an alias"
        }
    }
}
