import ArgumentParser
import Foundation
import Glibc
import Pipeline
import Rows

/// `weft preview`: shows what a pipeline makes of a few seeds, and writes nothing.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show what a pipeline makes of a few seeds; nothing is kept.",
        discussion: """
            The stages up to inject-constraints are run on a few seeds in a folder that goes away: \
            nothing is written to data/. Where a stage asks a model, calls are sent, and none of them \
            is recorded. Of a huge file of seeds only the beginning is read.

            Exit codes: 0 shown; 1 the run failed; 2 wrong usage or pipeline file; 3 shown, with \
            failed rows.
            """)

    @Argument(help: "The pipeline file.")
    var pipeline: String

    @Option(name: .customShort("n"), help: "How many seeds.")
    var count = 5

    @Option(name: .customLong("set"), help: "Set a value over the file's: path=value.")
    var overrides: [String] = []

    @Option(help: "The last stage to run (default: inject-constraints).")
    var stage: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...1_000).contains(count) else {
            throw ValidationError("-n should be from 1 to 1000")
        }
    }

    func run() async throws {
        let base = FileManager.default.currentDirectoryPath
        let file = try PipelineFile.loadOrEnd(pipeline, overrides: overrides)
        let preview = Preview(path: pipeline, overrides: overrides, count: count, stage: stage)
        try checkFiles(of: file, base)
        let report: Preview.Report
        do {
            report = try await preview.run(baseDirectory: base)
        } catch let error as PipelineFaults {
            throw CommandEnd(CommandEnd.usage, "\(error)")
        } catch let error as RunError {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        } catch {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
        var output = StandardOutput()
        try output.write(
            line: json ? report.json.text : PreviewText(width: Self.width).text(report))
        try output.flush()
        if report.failedRows > 0 {
            throw CommandEnd(
                CommandEnd.doneWithFailures, "weft: \(report.failedRows) rows failed, see above")
        }
    }

    /// Tells files that aren't there, of the stage that reads seeds: others aren't run.
    private func checkFiles(of file: Pipeline, _ base: String) throws {
        let first = file.steps.first?.name ?? ""
        let missing = file.missingFiles(baseDirectory: base).map(\.description).filter {
            $0.contains("\(first): ")
        }
        guard missing.isEmpty else {
            throw CommandEnd(CommandEnd.usage, missing.joined(separator: "\n"))
        }
    }

    /// The width of the terminal that stdout is; 100 columns where it is none.
    private static var width: Int {
        var size = winsize()
        guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 100
        }
        return Int(size.ws_col)
    }
}
