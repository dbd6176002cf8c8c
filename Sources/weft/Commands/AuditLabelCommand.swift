import ArgumentParser
import Audit
import Rows

/// `weft audit label`: a person's verdict on a drop, and what the verdicts say of the checks.
struct AuditLabelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label",
        abstract: "Say whether a drop was right, or show how right the checks are.",
        discussion: """
            With an id and a verdict, keeps the verdict in the run's labels.jsonl; a later one of \
            the same drop counts in its place. Without, counts the verdicts by stage and code: the \
            share of drops that were right, with its 95 % interval.
            """)

    enum Verdict: String, CaseIterable, ExpressibleByArgument {
        case right
        case wrong

        var label: DropLabel.Verdict { self == .right ? .right : .wrong }
    }

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var directory: String

    @Argument(help: "The id of a row that left, or its first characters, at least four.")
    var id: String?

    @Argument(
        help:
            "The verdict on the drop: \(Verdict.allCases.map(\.rawValue).joined(separator: " or "))."
    )
    var verdict: Verdict?

    @Option(help: "Why, in a few words.")
    var note = ""

    @Flag(help: "Write JSON lines.")
    var json = false

    func validate() throws {
        if id != nil, verdict == nil {
            throw ValidationError("say whether the drop of that row was right or wrong")
        }
    }

    func run() throws {
        let run = try AuditCommand.open(directory)
        let labels = LabelFile(run)
        do {
            if let id, let verdict {
                try add(id, verdict, to: labels, run)
            } else {
                try count(labels)
            }
        } catch let error as AuditError {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
    }

    private func add(
        _ id: String, _ verdict: Verdict, to labels: LabelFile, _ run: AuditRun
    ) throws {
        let life = try RowLife(id, in: run, index: AuditCommand.index(run))
        guard let departure = life.events.compactMap(\.departure).last else {
            throw CommandEnd(
                CommandEnd.failed,
                "weft: row \(life.id) hasn't left; only rows that left can be judged")
        }
        let label = DropLabel(departure, verdict.label, note: note)
        try labels.add(label)
        var output = StandardOutput()
        try output.write(
            line: json
                ? label.json.text
                : "\(label.id) \(label.stage) \(label.code): \(label.verdict.rawValue)")
        try output.flush()
    }

    private func count(_ labels: LabelFile) throws {
        let checks = CheckPrecision.all(try labels.read())
        var output = StandardOutput()
        if json {
            for check in checks { try output.write(line: check.json.text) }
        } else if checks.isEmpty {
            try output.write(line: "no drop has been judged; read some with: weft audit sample")
        } else {
            var table = TextTable(["stage code", "right", "wrong", "precision", "95 % interval"])
            for check in checks {
                table.add([
                    "\(check.stage) \(check.code)", "\(check.right)", "\(check.wrong)",
                    percent(check.precision),
                    "\(percent(check.interval.lowerBound)) to \(percent(check.interval.upperBound))",
                ])
            }
            for line in table.lines { try output.write(line: line) }
        }
        try output.flush()
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
