import ArgumentParser
import Foundation
import Pipeline
import Rows

/// `weft plan`: tells what a run would do and cost, before anything is spent.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what a run would reuse, redo and send, and why.",
        discussion: """
            Works through the pipeline on the answers that the run holds, sends nothing and writes \
            nothing. Rows are reused (not touched), redone (from answers that are there) or new (they \
            need a call, or no row like them was done before). What hangs on answers that aren't \
            there yet is said to be unknown.
            """)

    @Argument(help: "The pipeline file.")
    var pipeline: String

    @Option(name: .customLong("run"), help: "The run directory (default: data/<name>).")
    var directory: String?

    @Option(help: "Draw at most this many seeds.")
    var limit: Int?

    @Option(help: "Stop after this stage.")
    var until: String?

    @Option(name: .customLong("set"), help: "Set a value over the file's: path=value.")
    var overrides: [String] = []

    @Option(
        help: """
            Send this many calls of each stage first, for an average; their answers are kept in the \
            run.
            """)
    var sample = 0

    @Flag(help: "Write JSON: one object.")
    var json = false

    func validate() throws {
        guard sample >= 0 else { throw ValidationError("--sample can't be negative") }
    }

    func run() async throws {
        let file = try PipelineFile.loadOrEnd(
            pipeline, overrides: overrides + RunCommand.overrides(limit: limit))
        let base = FileManager.default.currentDirectoryPath
        try file.endIfFilesAreMissing(baseDirectory: base)
        let directory = RunDirectory(directory ?? "data/\(file.name)")
        let runner = Runner(
            file,
            Runner.Options(directory: directory, baseDirectory: base, redo: true, until: until),
            interruption: Interruption())
        let plan: RunPlan
        do {
            plan = try await runner.plan(sample: sample)
        } catch {
            throw RunSession.end(for: error, directory: directory.path)
        }
        if json {
            print(plan.json.text)
        } else {
            let command = directory.path == "data/\(file.name)" ? "" : " --run \(directory.path)"
            print(PlanText(plan, command: "weft run \(pipeline)\(command)").text)
            if directory.isLocked { print("a weft is at work on it: the counts move") }
        }
    }
}
