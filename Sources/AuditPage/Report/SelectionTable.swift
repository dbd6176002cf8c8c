import Audit

/// What a selecting stage was asked for, and what it took.
struct SelectionTable {
    /// The groups of a trait that are shown.
    private static let mostGroups = 20

    let selection: RunFacts.Selection

    func write(_ html: inout HTML) {
        html.add("h3", text: selection.stage)
        var traits: [String] = []
        for share in selection.shares where !traits.contains(share.trait) {
            traits.append(share.trait)
        }
        for trait in traits {
            let groups = selection.shares.filter { $0.trait == trait }
            var table = BarTable(
                caption: "\(selection.stage): \(trait)", nameColumn: trait,
                columns: ["Came in", "Kept", "Share", "Asked for"])
            table.rows = groups.prefix(Self.mostGroups).map { group in
                BarTable.Row(
                    name: group.group,
                    cells: [
                        Figures.grouped(group.rowsIn), Figures.grouped(group.rowsKept),
                        Figures.share(group.share), Figures.share(group.asked),
                    ],
                    bars: [
                        [.init(kind: .asked, value: Double(group.rowsIn))],
                        [.init(kind: .got, value: Double(group.rowsKept))],
                    ])
            }
            table.write(&html)
            if groups.count > Self.mostGroups {
                let rest = groups.count - Self.mostGroups
                html.add(
                    "p", ["class": "quiet"],
                    text: "And \(Figures.count(rest, "group")) more, in the stage's report.json.")
            }
        }
    }
}
