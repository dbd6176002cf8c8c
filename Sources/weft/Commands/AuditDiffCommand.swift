import ArgumentParser
import Audit
import Rows

/// `weft audit diff`: what another run did differently with the same rows.
struct AuditDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show which rows two runs kept or dropped differently.",
        discussion: """
            Rows are the same if their ids are. Each line says how many rows went from what the \
            first run did with them to what the second did.
            """)

    @Argument(help: ArgumentHelp("The first run's directory.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The second run's directory.", valueName: "after"))
    var after: String

    @Flag(help: "Write JSON lines.")
    var json = false

    func run() throws {
        let runs = (try AuditCommand.open(before), try AuditCommand.open(after))
        let diff: RunDiff
        let faults: [AuditFault]
        do {
            let indexes = (try AuditCommand.openIndex(runs.0), try AuditCommand.openIndex(runs.1))
            diff = try RunDiff(indexes.0, indexes.1)
            faults = indexes.0.faults + indexes.1.faults
        } catch {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
        var output = StandardOutput()
        if json {
            for group in diff.groups { try output.write(line: group.json.text) }
        } else {
            for line in lines(diff) { try output.write(line: line) }
        }
        try output.flush()
        try AuditCommand.end(with: faults)
    }

    private func lines(_ diff: RunDiff) -> [String] {
        let same = "\(grouped(diff.sameRows)) rows fared the same"
        guard !diff.groups.isEmpty else { return [same] }
        return diff.groups.map { group in
            let before = group.before?.text ?? "not there"
            let after = group.after?.text ?? "not there"
            return "\(grouped(group.rows))  \(before) -> \(after)  (\(group.exampleID))"
        } + [same]
    }
}
