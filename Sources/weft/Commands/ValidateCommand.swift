import ArgumentParser
import Foundation
import Pipeline

/// `weft validate`: tells every fault of a pipeline file, and does no work.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check a pipeline file: every fault with its line, no work.")

    @Argument(help: "The pipeline file.")
    var pipeline: String

    @Option(name: .customLong("set"), help: "Set a value over the file's: path=value.")
    var overrides: [String] = []

    func run() throws {
        let file = try PipelineFile.loadOrEnd(pipeline, overrides: overrides)
        let missing = file.missingFiles(
            baseDirectory: FileManager.default.currentDirectoryPath)
        guard missing.isEmpty else {
            throw CommandEnd(
                CommandEnd.usage, missing.map(\.description).joined(separator: "\n"))
        }
        let stages = file.steps.map(\.name).joined(separator: " -> ")
        print("\(pipeline): no faults; \(file.steps.count) stages: \(stages)")
    }
}
