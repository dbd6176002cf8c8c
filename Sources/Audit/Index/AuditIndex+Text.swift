extension AuditIndex {
    /// What a row that left is about: its instruction, else its seed's text or problem.
    ///
    /// - Parameter entry: The row.
    /// - Returns: The text; empty for a row that hasn't left or can't be read.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func text(of entry: Entry) throws(AuditError) -> String {
        do {
            let life = try RowLife(entry.id, in: run, index: self)
            return life.events.last { $0.departure != nil }?.departure?.text ?? ""
        } catch .index(let path, let reason) {
            throw .index(path: path, reason: reason)
        } catch {
            return ""
        }
    }
}
