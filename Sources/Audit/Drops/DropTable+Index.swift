extension DropTable {
    /// Counts the rows that left and match a filter, by a run's index.
    ///
    /// - Parameters:
    ///   - index: The index.
    ///   - filters: Which rows; those of any filter count.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public init(_ index: AuditIndex, _ filters: [RowFilter]) throws(AuditError) {
        var groups: [Group] = []
        for filter in filters {
            for group in try index.dropGroups(filter, examples: 1) {
                guard let stage = index.run.stages.first(where: { $0.index == group.stage }),
                    let kind = Departure.Kind(rawValue: group.fate.rawValue)
                else { continue }
                groups.append(
                    Group(
                        stage: stage, kind: kind, code: group.code, count: group.rows,
                        exampleID: group.examples.first?.id ?? "",
                        exampleDetail: group.examples.first?.detail ?? ""))
            }
        }
        self.init(groups: groups, faults: index.faults)
    }
}
