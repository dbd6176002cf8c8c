import ArgumentParser
import Audit
import Rows

/// `weft audit show`: one row's whole life.
struct AuditShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what every stage did with a row, and the calls that answered it.")

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var directory: String

    @Argument(help: "The row's id, or its first characters, at least four.")
    var id: String

    @Flag(help: "Write JSON: one object.")
    var json = false

    func run() throws {
        let run = try AuditCommand.open(directory)
        let life: RowLife
        do {
            life = try RowLife(id, in: run, index: AuditCommand.index(run))
        } catch {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
        var output = StandardOutput()
        if json {
            try output.write(line: life.json.text)
        } else {
            let style: MarkStyle = Terminal.hasOutputColour ? .reverse : .carets
            for line in life.lines(marks: style) { try output.write(line: line) }
        }
        try output.flush()
        try AuditCommand.end(with: life.faults)
    }
}
