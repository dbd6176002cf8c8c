import ArgumentParser
import Audit
import Pipeline
import Rows

/// `weft audit recheck`: what today's checks, or other options, would say of the rows of a run.
struct AuditRecheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck",
        abstract: "Check a run's rows again by today's checkers or other options, without a call.",
        discussion: """
            Does a stage again on the rows that the stage before it wrote and on the answers in the \
            call log, and compares: rows that left and would be kept now (promoted), rows that were \
            kept and would leave (demoted), rows that stay where they are with other verdicts or \
            for another reason (changed), rows that need a call that the log doesn't hold \
            (needs-call). Nothing is ever sent.

            With --apply what comes out takes the place of the stage's output; the old one stays \
            beside it, and the stages after it are brought up to date by weft resume. A shard with a \
            row that needs a call is done then, too.
            """)

    /// How many rows of each change are listed; JSON lists them all.
    private static let usualLimit = 20

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var directory: String

    @Option(
        help: """
            The stage to do again: its name, its number or both (default: the first whose options \
            --set changes, else the first of check-quality and verify-math).
            """)
    var stage: String?

    @Option(
        name: .customLong("set"),
        help: "Set a value over the run's pipeline: stages.check-quality.checkers=sound.")
    var overrides: [String] = []

    @Flag(help: "Put what comes out in the place of the stage's output; the old one is kept.")
    var apply = false

    @Option(help: "The most rows of each change to list; 0 for all. (default: 20, with --json all)")
    var limit: Int?

    @Flag(help: "Write JSON lines: a line for each row that differs, then the counts.")
    var json = false

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit can't be less than 0") }
    }

    func run() async throws {
        let most = limit.map { $0 == 0 ? Int.max : $0 } ?? (json ? Int.max : Self.usualLimit)
        var output = StandardOutput()
        let report: Recheck.Report
        // Whether anybody reads what is listed must not decide whether it is applied.
        var unheard: CommandEnd?
        do {
            let recheck = try Recheck(RunDirectory(directory), stage: stage, overrides: overrides)
            var shown: [RecheckedRow.Change: Int] = [:]
            report = try await recheck.run(applying: apply) { row in
                shown[row.change, default: 0] += 1
                guard unheard == nil, shown[row.change, default: 0] <= most else { return }
                do throws(CommandEnd) {
                    try output.write(line: json ? row.json.text : line(row))
                } catch {
                    guard apply else { throw error }
                    unheard = error
                }
            }
        } catch let end as CommandEnd {
            throw end
        } catch let faults as PipelineFaults {
            throw CommandEnd(CommandEnd.usage, "\(faults)")
        } catch {
            throw RunSession.end(for: error, directory: directory)
        }
        if let unheard { throw unheard }
        if json {
            try output.write(line: summary(report).text)
        } else {
            for line in text(report) { try output.write(line: line) }
        }
        try output.flush()
    }

    private func line(_ row: RecheckedRow) -> String {
        let before = row.before?.text ?? "not there"
        let after = row.after?.text ?? (row.change == .needsCall ? "needs a call" : "not there")
        let detail = row.after?.detail ?? row.before?.detail ?? ""
        return ScreenText.line(
            "\(row.change.rawValue)  \(row.id)  \(before) -> \(after)  \(detail)", columns: 160)
    }

    private func text(_ report: Recheck.Report) -> [String] {
        var lines = [
            "\(report.index)-\(report.stage): \(grouped(report.rows)) rows checked again, 0 calls"
        ]
        for change in RecheckedRow.Change.allCases {
            lines.append("  \(change.rawValue)  \(grouped(report.counts[change] ?? 0))")
        }
        lines.append("  same  \(grouped(report.same))")
        lines += report.differences.map { "differs from the run: \($0)" }
        lines += report.notes
        if let place = report.earlierOutput {
            lines.append("the stage's output is replaced; the old one is in \(place)")
            lines.append("to bring the stages after it up to date: weft resume \(directory)")
        } else if report.rows > report.same {
            lines.append("nothing is changed; --apply puts this in the stage's place")
        }
        return lines
    }

    private func summary(_ report: Recheck.Report) -> JSONValue {
        var value: JSONValue = [
            "stage": .string(report.stage), "index": .int(Int64(report.index)),
            "rows": .int(Int64(report.rows)), "same": .int(Int64(report.same)), "calls": 0,
        ]
        for change in RecheckedRow.Change.allCases {
            value = value.setting(change.rawValue, .int(Int64(report.counts[change] ?? 0)))
        }
        return value.setting("differences", .array(report.differences.map(JSONValue.string)))
            .setting("notes", .array(report.notes.map(JSONValue.string)))
            .setting("earlier_output", report.earlierOutput.map(JSONValue.string) ?? .null)
    }
}
