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
        try file.endIfFilesAreMissing(baseDirectory: FileManager.default.currentDirectoryPath)
        let stages = file.steps.map(\.name).joined(separator: " -> ")
        print("\(pipeline): no faults; \(file.steps.count) stages: \(stages)")
        if let note = file.unpricedBudget { Terminal.complain("note: \(note)") }
    }
}
