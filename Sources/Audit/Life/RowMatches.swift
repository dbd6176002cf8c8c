/// The ids that begin with what was asked for, of which one is meant.
struct RowMatches {
    /// The fewest characters of an id that stand for it.
    static let shortestPrefix = 4
    /// So many matches are collected.
    static let most = 16
    /// So many ids are told where none is meant.
    static let mostTold = 8

    let wanted: String
    /// Ids that begin with the wanted text.
    let ids: [String]
    /// Whether there are more of them.
    let hasMore: Bool
    /// Ids that only begin like it.
    let similar: [String]

    /// The id that is meant, and the others that begin with it.
    ///
    /// - Parameters:
    ///   - run: The run's folder.
    ///   - unread: Files that couldn't be read whole.
    /// - Returns: The id that was asked for, or the one that others are made from.
    /// - Throws: ``AuditError/unknownRow(id:run:similar:unread:)``,
    ///   ``AuditError/ambiguousRow(id:matches:more:)``.
    func choice(
        in run: String, unread: [String]
    ) throws(AuditError) -> (id: String, others: [String]) {
        if ids.contains(wanted) { return (wanted, ids.filter { $0 != wanted }) }
        guard wanted.count >= Self.shortestPrefix,
            let root = ids.min(by: { $0.utf8.count < $1.utf8.count })
        else {
            throw .unknownRow(
                id: wanted, run: run,
                similar: Array((ids.isEmpty ? similar : ids).prefix(Self.mostTold)),
                unread: unread)
        }
        let others = ids.filter { $0 != root }
        guard !hasMore, others.allSatisfy({ Self.isMade($0, from: root) }) else {
            throw .ambiguousRow(
                id: wanted, matches: Array(ids.prefix(Self.mostTold)),
                more: hasMore || ids.count > Self.mostTold)
        }
        return (root, others)
    }

    /// Whether an id is that of a repeated seed ("-2"), or of a variant or twin of another row ("~2",
    /// "~twin").
    private static func isMade(_ id: String, from root: String) -> Bool {
        id.hasPrefix(root) && "-~".contains(id.dropFirst(root.count).first ?? " ")
    }
}
