/// A question to a run that can't be answered.
public enum AuditError: Error, Hashable, Sendable {
    /// The directory holds no run, or its record can't be read.
    case notARun(directory: String, reason: String)
    /// No stage of the run has the name.
    case unknownStage(name: String, known: [String])
    /// No row has left under the code, and Weft has none of that name.
    case unknownCode(name: String, known: [String])
    /// The text isn't a regular expression.
    case badPattern(pattern: String, reason: String)
    /// No row has the id; `similar` are ids that begin like it, `unread` files that may hold it.
    case unknownRow(id: String, run: String, similar: [String], unread: [String])
    /// Several rows' ids begin with the text.
    case ambiguousRow(id: String, matches: [String], more: Bool)
    /// More is looked for than can be.
    case longSearch(most: Int)
    /// The index can't be opened, read or written.
    case index(path: String, reason: String)
    /// The run's labels can't be read or written.
    case label(path: String, reason: String)
}

extension AuditError: CustomStringConvertible {
    /// What is wrong, where, and what to do about it.
    public var description: String {
        switch self {
        case .notARun(let directory, let reason):
            "\(directory) isn't a run that can be read: \(reason)"
        case .unknownStage(let name, let known):
            "no stage '\(name)' in this run; its stages are \(known.joined(separator: ", "))"
        case .unknownCode(let name, let known):
            known.isEmpty
                ? "no row has left as '\(name)': none has left this run at all"
                : "no code '\(name)'; rows have left this run as \(known.joined(separator: ", "))"
        case .badPattern(let pattern, let reason):
            "'\(pattern)' isn't a regular expression: \(reason); "
                + "put a backslash before characters that stand for themselves"
        case .unknownRow(let id, let run, let similar, let unread):
            "no row '\(id)' in \(run); "
                + (similar.isEmpty
                    ? "list rows with: weft audit \(run) --limit 20"
                    : "ids that begin like it: \(similar.joined(separator: ", "))")
                + (unread.isEmpty
                    ? ""
                    : "; it may be in files that are damaged: \(unread.joined(separator: ", "))")
        case .ambiguousRow(let id, let matches, let more):
            "'\(id)' begins several ids: \(matches.joined(separator: ", "))"
                + (more ? ", and more" : "") + "; give more of the id"
        case .longSearch(let most):
            "the words to look for have more than \(most) characters; give a few of them"
        case .label(let path, let reason):
            "\(path): \(reason); check its permissions and the disk"
        case .index(let path, let reason):
            "\(path): \(reason); it holds nothing but an index and may be deleted"
        }
    }
}
