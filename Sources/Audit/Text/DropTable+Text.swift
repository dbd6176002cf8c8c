extension DropTable {
    /// The table as lines of text: the rows that were dropped, then those that failed.
    ///
    /// - Parameter width: The most columns that a line takes.
    public func lines(width: Int) -> [String] {
        let dropped = groups.filter { $0.kind == .dropped }
        let failed = groups.filter { $0.kind == .failed }
        var lines = dropped.isEmpty ? ["no row was dropped"] : Self.lines(dropped, width)
        if !failed.isEmpty {
            lines += ["", "failed, to be tried again by weft resume:"]
            lines += Self.lines(failed, width)
        }
        return lines
    }

    private static func lines(_ groups: [Group], _ width: Int) -> [String] {
        var columns = Columns([
            ("stage", .left), ("code", .left), ("rows", .right), ("of rows in", .right),
            ("for example", .left),
        ])
        for group in groups {
            columns.add([
                group.stage.label, group.code, String(group.count), percent(group.share),
                "\(group.exampleID)  \(group.exampleDetail)",
            ])
        }
        return columns.lines(width: width)
    }

    /// A share in percent with one decimal, and never "0.0%" for something that is there.
    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded())
        return tenths == 0 && share > 0 ? "<0.1%" : "\(tenths / 10).\(tenths % 10)%"
    }
}
