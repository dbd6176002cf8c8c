import GRDB

extension AuditIndex {
    /// How many of a rule's rows were kept by a stage and stand there, by the rule's id.
    ///
    /// - Parameter stage: The stage's place in the pipeline, from 1.
    /// - Returns: The counts; a rule without such rows isn't in them.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func rulesKept(by stage: Int) throws(AuditError) -> [String: Int] {
        let sql = """
            SELECT rule.name AS value, count(*) AS rows FROM trait
            JOIN row ON row.trait = trait.id JOIN row_rule ON row_rule.row = row.id
            JOIN rule ON rule.id = row_rule.rule
            WHERE trait.stage = ? AND trait.fate = 'kept' GROUP BY rule.id
            """
        let pairs = try read { try Self.pairs($0, sql, [stage]) }
        return Dictionary(pairs.map { ($0.value, $0.rows) }) { $0 + $1 }
    }
}
