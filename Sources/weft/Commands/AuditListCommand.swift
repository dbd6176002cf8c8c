import ArgumentParser
import Audit
import Foundation
import Rows

/// `weft audit RUN`: the rows that left, counted or one by one.
struct AuditListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Count the rows that left, or list those that match.",
        discussion: """
            Without options that narrow, and with --count, rows are counted by stage and code. JSON \
            lines hold everything: with --json, a group or a row a line. --words, --language, \
            --source, --composition, --pass-rate, --broken and --count with others read the run's \
            index, audit.sqlite, which is made or brought up to date first. In CSV a field that a \
            spreadsheet would take for a formula gets an apostrophe before it.
            """)

    /// How many rows are listed unless told otherwise; JSON and CSV list them all.
    private static let usualLimit = 20
    private static let mostColumns = 100

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var directory: String

    @OptionGroup var options: DropOptions

    @Flag(help: "Count the rows that match by stage and code.")
    var count = false

    @Option(help: "The most rows to list; 0 for all. (default: 20, with --json and --csv all)")
    var limit: Int?

    @Flag(help: "Write JSON lines.")
    var json = false

    @Flag(help: "Write CSV with a heading.")
    var csv = false

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit can't be less than 0") }
        if json, csv { throw ValidationError("--json and --csv can't be given together") }
        if count, options.grep != nil {
            throw ValidationError("--grep can't be counted by group; --words can")
        }
    }

    func run() throws {
        let run = try AuditCommand.open(directory)
        let lists = !count && (options.isNarrowed || limit != nil)
        try AuditCommand.end(with: lists ? try list(run) : try table(run))
    }

    private func table(_ run: AuditRun) throws -> [AuditFault] {
        let table: DropTable
        do {
            table =
                options.isNarrowed
                ? try DropTable(
                    try AuditCommand.openIndex(run), try options.filters(run))
                : DropTable(run, kinds: Set(Departure.Kind.allCases))
        } catch {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        }
        var output = StandardOutput()
        if json {
            for group in table.groups { try output.write(line: group.json.text) }
        } else if csv {
            try output.write(text: DropTable.Group.csvHeading)
            for group in table.groups { try output.write(text: group.csv) }
        } else {
            for line in table.lines(width: width) { try output.write(line: line) }
        }
        try output.flush()
        return table.faults
    }

    private func list(_ run: AuditRun) throws -> [AuditFault] {
        let isWhole = json || csv
        let most = limit.map { $0 == 0 ? Int.max : $0 } ?? (isWhole ? Int.max : Self.usualLimit)
        let width = width
        var output = StandardOutput()
        if csv { try output.write(text: Departure.csvHeading) }
        let found: DropOptions.Found
        do {
            found = try options.search(
                run, limit: most, countsRest: !isWhole
            ) { (departure) throws(CommandEnd) in
                try show(departure, width, &output)
            }
        } catch let error as AuditError {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        }
        try output.flush()
        if !isWhole {
            if found.matches == 0 { Terminal.complain("no row matches") }
            if found.matches > most {
                let all = grouped(found.matches) + (found.isAtLeast ? "+" : "")
                Terminal.complain("\(grouped(most)) of \(all) rows; --limit 0 lists them all")
            }
        }
        return found.faults
    }

    private func show(
        _ departure: Departure, _ width: Int, _ output: inout StandardOutput
    ) throws(CommandEnd) {
        if json {
            try output.write(line: departure.line)
        } else if csv {
            try output.write(text: departure.csv)
        } else {
            for line in departure.lines(width: width) { try output.write(line: line) }
        }
    }

    private var width: Int {
        isatty(1) == 1 ? min(Self.mostColumns, Terminal.width) : Self.mostColumns
    }
}
