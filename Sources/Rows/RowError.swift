/// A row, or a field of it, that can't be read.
public enum RowError: Error, Hashable, Sendable {
    /// The bytes aren't one JSON object; the reason says what is wrong.
    case malformed(reason: String)
    /// A field that must be there is absent or null.
    case missing(field: String)
    /// A field holds another kind of value than the one asked for.
    case wrongKind(field: String, wanted: String, found: String)
}

extension RowError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(let reason): "not a JSON object: \(reason)"
        case .missing(let field): "field \"\(field)\" is missing"
        case .wrongKind(let field, let wanted, let found):
            "field \"\(field)\" should be \(wanted) but is \(found)"
        }
    }
}
