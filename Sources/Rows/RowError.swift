/// A row, or a field of it, that can't be read.
public enum RowError: Error, Hashable, Sendable {
    /// The bytes aren't the JSON that they should be; the reason says what is wrong and where.
    case malformed(reason: String)
    /// A field that must be there is absent or null.
    case missing(field: String)
    /// A field holds another kind of value than the one asked for.
    case wrongKind(field: String, wanted: String, found: String)
}

extension RowError: CustomStringConvertible {
    /// The error in a sentence.
    public var description: String {
        switch self {
        case .malformed(let reason): "malformed JSON: \(reason)"
        case .missing(let field): "field \"\(field)\" is missing"
        case .wrongKind(let field, let wanted, let found):
            "field \"\(field)\" should be \(wanted) but is \(found)"
        }
    }
}
