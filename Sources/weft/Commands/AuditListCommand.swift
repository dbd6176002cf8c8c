import ArgumentParser
import Audit
import Foundation
import Pipeline
import Rows

/// `weft audit RUN`: the rows that left, counted or one by one.
struct AuditListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Count the rows that left, or list those that match.",
        discussion: """
            Without --stage, --code, --rule, --grep, --kind or --limit, rows are counted by stage \
            and code. JSON lines hold everything: with --json, a group or a row a line.
            """)

    /// How a row left, as the option names it.
    enum Way: String, CaseIterable, ExpressibleByArgument {
        case dropped
        case failed

        fileprivate var kind: Departure.Kind {
            switch self {
            case .dropped: .dropped
            case .failed: .failed
            }
        }
    }

    /// How many rows are listed unless told otherwise; JSON lists them all.
    private static let usualLimit = 20
    private static let mostColumns = 100

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var directory: String

    @Option(help: "Rows that left at a stage: its name, its number or both (4-check-quality).")
    var stage: String?

    @Option(help: "Rows that left under a code: rule-violated.")
    var code: String?

    @Option(help: "Rows that have or broke a rule: number_words, length_constraints:number_words.")
    var rule: String?

    @Option(help: "Rows whose detail or text a regular expression is found in.")
    var grep: String?

    @Option(help: "Rows that left in one way: dropped, failed.")
    var kind: Way?

    @Option(help: "The most rows to list; 0 for all. (default: 20, with --json all)")
    var limit: Int?

    @Flag(help: "Write JSON lines.")
    var json = false

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit can't be less than 0") }
    }

    func run() throws {
        let run = try AuditCommand.open(directory)
        let isNarrowed = [stage, code, rule, grep].contains { $0 != nil } || kind != nil
        if isNarrowed || limit != nil {
            try AuditCommand.end(with: try list(run))
        } else {
            try AuditCommand.end(with: try count(run))
        }
    }

    private func count(_ run: AuditRun) throws(CommandEnd) -> [AuditFault] {
        let table = DropTable(run, kinds: Set(Departure.Kind.allCases))
        var output = StandardOutput()
        if json {
            for group in table.groups { try output.write(line: group.json.text) }
        } else {
            for line in table.lines(width: width) { try output.write(line: line) }
        }
        try output.flush()
        return table.faults
    }

    private func list(_ run: AuditRun) throws(CommandEnd) -> [AuditFault] {
        let most = limit.map { $0 == 0 ? Int.max : $0 } ?? (json ? Int.max : Self.usualLimit)
        let width = width
        var output = StandardOutput()
        var matches = 0
        var end: CommandEnd?
        let faults: [AuditFault]
        do {
            let codes = Set(DropCode.allCases.map(\.rawValue))
            faults = try query().search(run, knownCodes: codes) { departure in
                matches += 1
                // The rest is only counted, and only where the count is told.
                guard matches <= most else { return !json }
                do throws(CommandEnd) {
                    try show(departure, width, &output)
                } catch {
                    end = error
                    return false
                }
                return true
            }
        } catch {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        }
        if let end { throw end }
        try output.flush()
        if !json {
            if matches == 0 { Terminal.complain("no row matches") }
            if matches > most {
                Terminal.complain(
                    "\(grouped(most)) of \(grouped(matches)) rows; --limit 0 lists them all")
            }
        }
        return faults
    }

    private func query() throws(AuditError) -> DropQuery {
        var query = DropQuery(kinds: kind.map { [$0.kind] } ?? Set(Departure.Kind.allCases))
        query.stage = stage
        query.code = code
        query.rule = rule
        query.pattern = try grep.map { (text) throws(AuditError) in try TextPattern(text) }
        return query
    }

    private func show(
        _ departure: Departure, _ width: Int, _ output: inout StandardOutput
    ) throws(CommandEnd) {
        if json {
            try output.write(line: departure.line)
        } else {
            for line in departure.lines(width: width) { try output.write(line: line) }
        }
    }

    private var width: Int {
        isatty(1) == 1 ? min(Self.mostColumns, Terminal.width) : Self.mostColumns
    }
}
