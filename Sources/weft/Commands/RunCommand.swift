import ArgumentParser
import Foundation
import Pipeline

/// `weft run`: runs a pipeline file, or goes on with the run that it began.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a pipeline file; what an earlier go has finished is not done again.")

    @Argument(help: "The pipeline file.")
    var pipeline: String

    @Option(name: .customLong("run"), help: "The run directory (default: data/<name>).")
    var directory: String?

    @Flag(help: "Do stages that changed again, with those after them.")
    var redo = false

    @Option(help: "Draw at most this many seeds.")
    var limit: Int?

    @Option(help: "Stop after this stage.")
    var until: String?

    @Option(name: .customLong("set"), help: "Set a value over the file's: path=value.")
    var overrides: [String] = []

    @Option(help: "How progress is shown: auto, plain, json, none.")
    var progress: ProgressStyle = .auto

    func run() async throws {
        let limits = limit.map { ["stages.select-seeds.limit=\($0)"] } ?? []
        let file = try PipelineFile.loadOrEnd(pipeline, overrides: overrides + limits)
        let base = FileManager.default.currentDirectoryPath
        let missing = file.missingFiles(baseDirectory: base)
        guard missing.isEmpty else {
            throw CommandEnd(
                CommandEnd.usage, missing.map(\.description).joined(separator: "\n"))
        }
        let options = Runner.Options(
            directory: RunDirectory(directory ?? "data/\(file.name)"), baseDirectory: base,
            redo: redo, until: until)
        try await RunSession(file, options, progress).run()
    }
}
