import ArgumentParser
import Pipeline

/// `weft resume`: goes on with a run, by the pipeline that the run itself keeps.
struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with a run that was interrupted or has failed rows.")

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var path: String

    @Option(help: "Stop after this stage.")
    var until: String?

    @Option(
        name: .customLong("set"),
        help: "Set a value over the pipeline's that changes no row: budget.usd=100.")
    var overrides: [String] = []

    @Option(help: "Answer GET /metrics at this port of 127.0.0.1: 127.0.0.1:9090.")
    var metrics: LoopbackAddress?

    @Option(help: "How progress is shown: auto, plain, json, none.")
    var progress: ProgressStyle = .auto

    func run() async throws {
        let directory = RunDirectory(path)
        guard let record = try directory.recordOrEnd() else {
            throw CommandEnd(
                CommandEnd.usage,
                "\(path) is not a run: it has no run.json; start one with weft run <pipeline>")
        }
        let pipeline: Pipeline
        do {
            pipeline = try PipelineFile.parse(
                record.pipelineText, path: record.pipelinePath,
                overrides: record.overrides + overrides)
        } catch {
            throw CommandEnd(
                CommandEnd.usage, "the pipeline that \(path) keeps has faults now:\n\(error)")
        }
        let options = Runner.Options(
            directory: directory, baseDirectory: record.baseDirectory, until: until)
        try pipeline.endIfFilesAreMissing(baseDirectory: record.baseDirectory)
        try await RunSession(pipeline, options, progress, metrics).run()
    }
}

extension RunDirectory {
    /// The run's record, or the end of the command where it is damaged.
    func recordOrEnd() throws(CommandEnd) -> RunRecord? {
        do {
            return try readRecord()
        } catch {
            throw CommandEnd(CommandEnd.usage, "\(error)")
        }
    }
}
