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

    @Option(help: "Answer GET /metrics at this port of 127.0.0.1: 127.0.0.1:9090.")
    var metrics: LoopbackAddress?

    /// A limit as a value set over the file's.
    static func overrides(limit: Int?) -> [String] {
        limit.map { ["stages.select-seeds.limit=\($0)"] } ?? []
    }

    func run() async throws {
        let file = try PipelineFile.loadOrEnd(
            pipeline, overrides: overrides + Self.overrides(limit: limit))
        let base = FileManager.default.currentDirectoryPath
        try file.endIfFilesAreMissing(baseDirectory: base)
        let options = Runner.Options(
            directory: RunDirectory(directory ?? "data/\(file.name)"), baseDirectory: base,
            redo: redo, until: until)
        try await RunSession(file, options, progress, metrics).run()
    }
}
