import ArgumentParser
import Audit
import Pipeline

/// `weft audit sample`: some rows of each drop code, for reading.
struct AuditSampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Show some rows of each stage and code, drawn at random.",
        discussion: "What is read can be judged with weft audit label.")

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var directory: String

    @Option(name: [.customShort("n"), .long], help: "How many rows of each stage and code.")
    var count = 3

    @Option(help: "Rows that left at a stage: its name, its number or both (4-check-quality).")
    var stage: String?

    @Option(help: "Rows that left under a code: rule-violated.")
    var code: String?

    @Option(help: "A number to draw by; the same one draws the same rows.")
    var seed: UInt64 = 0

    @Flag(help: "Write JSON lines.")
    var json = false

    func validate() throws {
        if count < 1 { throw ValidationError("-n should be at least 1") }
    }

    func run() throws {
        let run = try AuditCommand.open(directory)
        var query = DropQuery(kinds: [.dropped])
        query.stage = stage
        query.code = code
        var generator = SeededGenerator(seed: seed, purpose: "audit sample", id: nil)
        let sample: DropSample
        do {
            sample = try DropSample(
                count, of: run, query, knownCodes: Set(DropCode.allCases.map(\.rawValue)),
                using: &generator)
        } catch {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        }
        var output = StandardOutput()
        for departure in sample.departures {
            if json {
                try output.write(line: departure.line)
            } else {
                for line in departure.lines(width: Terminal.width) {
                    try output.write(line: line)
                }
            }
        }
        try output.flush()
        if sample.departures.isEmpty { Terminal.complain("no row matches") }
        try AuditCommand.end(with: sample.faults)
    }
}
