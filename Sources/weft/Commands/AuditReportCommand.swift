import ArgumentParser
import Audit
import AuditPage
import Foundation
import Shards

/// `weft audit report`: a run in figures, as one HTML file.
struct AuditReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a run's figures and some of its drops into one HTML file.",
        discussion: """
            The file needs nothing beside it: no script, no picture, no other host. It can be \
            opened in a browser, printed and sent. A run that is being worked on is reported as far \
            as it has come.
            """)

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var directory: String

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(
            "The file to write; - for stdout. (default: report.html in the run directory)",
            valueName: "file"))
    var output: String?

    func run() throws {
        let run = try AuditCommand.open(directory)
        let path = output ?? "\(run.directory)/report.html"
        if path != "-" { try Self.check(path) }
        let index: AuditIndex
        let report: AuditReport
        do {
            index = try AuditCommand.openIndex(run)
            report = try AuditReport(index, made: Self.now)
        } catch {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
        var output = StandardOutput()
        if path == "-" {
            try output.write(bytes: report.html)
        } else {
            do {
                try AtomicFile.write(report.html, to: path, durable: false)
            } catch {
                throw CommandEnd(CommandEnd.failed, "weft: \(error)")
            }
            try output.write(line: path)
        }
        try output.flush()
        try AuditCommand.end(with: index.faults)
    }

    /// The time by the minute, in UTC: "2026-03-01 14:05 UTC".
    private static var now: String {
        let style = Date.ISO8601FormatStyle().year().month().day()
            .dateTimeSeparator(.space).time(includingFractionalSeconds: false)
        return String(Date.now.formatted(style).prefix(16)) + " UTC"
    }

    /// Only a file may be replaced; a folder or a device is surely meant otherwise.
    private static func check(_ path: String) throws(CommandEnd) {
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT != S_IFREG else { return }
        throw CommandEnd(
            CommandEnd.usage,
            "weft: \(path) is there and isn't a plain file; give another name with -o")
    }
}
