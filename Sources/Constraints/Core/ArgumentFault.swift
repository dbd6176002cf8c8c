/// What is wrong with an argument of a rule.
public enum ArgumentFault: Error, Hashable, Sendable {
    /// An argument that the rule needs isn't there.
    case missing(String)
    /// An argument that the rule doesn't have; the names that it has.
    case unknown(String, known: [String])
    /// A value of another kind than the one wanted.
    case wrongKind(String, wanted: String, found: String)
    /// A value of the right kind that the rule can't use.
    case outOfRange(String, wanted: String, found: String)
    /// A regular expression that doesn't compile.
    case badPattern(String, pattern: String)
}

extension ArgumentFault: CustomStringConvertible {
    /// What is wrong with which argument.
    public var description: String {
        switch self {
        case .missing(let name): "argument '\(name)' is missing"
        case .unknown(let name, []): "argument '\(name)' is unknown: the rule takes none"
        case .unknown(let name, let known):
            "argument '\(name)' is unknown"
                + (closest(to: name, among: known).map { "; did you mean '\($0)'?" }
                    ?? "; the rule takes \(known.joined(separator: ", "))")
        case .wrongKind(let name, let wanted, let found):
            "argument '\(name)' should be \(wanted) but is \(found)"
        case .outOfRange(let name, let wanted, let found):
            "argument '\(name)' should be \(wanted) but is \(found)"
        case .badPattern(let name, let pattern):
            "argument '\(name)' is used as a regular expression, and \"\(pattern)\" isn't one"
        }
    }
}
