import ArgumentParser
import Foundation
import Pipeline
import Rows

/// `weft check judge`: how right a judge is on labelled questions.
struct CheckJudgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge",
        abstract: "Measure how right a model is as a judge, on labelled questions.",
        discussion: """
            A line in: {"instruction", "response", "question", "label": true, false, "yes" or "no", \
            "category"?, "language"?}. Out: accuracy, precision and recall of YES, Cohen's kappa, the \
            confusion matrix with unsure answers, calibration, figures by category, calls and cost. \
            With --json the same as one object, which a pipeline's judge takes as its `calibration`.

            What was answered is kept in the run directory and not asked again.

            Exit codes: 0 all asked; 2 the command or a file is wrong; 3 some lines or calls failed.
            """)

    @ArgumentParser.Argument(help: "Labelled questions: JSON lines, plain or compressed.")
    var file: String

    @Option(help: "The pipeline file whose models there are.")
    var pipeline: String

    @Option(help: "The judge; several may vote.")
    var model: [String]

    @Option(help: "Votes of each model, where its server gives no likelihoods.")
    var votes = 1

    @Option(help: "How a verdict is had: auto, logprobs, schema, text.")
    var method = "auto"

    @Option(help: "How far from 0.5 the probability of YES must be.")
    var margin = 0.1

    @Option(help: "The least probability that YES and NO have together.")
    var mass = 0.1

    @Option(help: "The most tokens of an answer that isn't read by its likelihoods.")
    var maxTokens = 2_048

    @Option(help: "The accuracy below which the judge shouldn't be believed.")
    var minAccuracy = 0.8

    @Option(name: .customLong("run"), help: "The run directory (default: data/<name>-judge).")
    var directory: String?

    @Flag(help: "Write one JSON object.")
    var json = false

    func validate() throws {
        guard !model.isEmpty else { throw ValidationError("name a --model of the pipeline file") }
        guard (1...99).contains(votes) else { throw ValidationError("--votes is from 1 to 99") }
        guard JudgeTrial.Settings.methods.contains(method) else {
            throw ValidationError(
                "--method is one of \(JudgeTrial.Settings.methods.joined(separator: ", "))")
        }
        guard (0...0.5).contains(margin), (0...1).contains(mass), maxTokens > 0 else {
            throw ValidationError(
                "--margin is from 0 to 0.5, --mass from 0 to 1, --max-tokens at least 1")
        }
    }

    func run() async throws {
        let loaded = try PipelineFile.loadOrEnd(pipeline, overrides: [])
        let names = loaded.models.map(\.name)
        if let unknown = model.first(where: { !names.contains($0) }) {
            throw CommandEnd(
                CommandEnd.usage,
                "weft: \(pipeline) has no model '\(unknown)'; known are "
                    + names.joined(separator: ", "))
        }
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw CommandEnd(CommandEnd.usage, "weft: \(file) can't be read")
        }
        var settings = JudgeTrial.Settings(models: model)
        settings.votes = votes
        settings.method = method
        settings.margin = margin
        settings.mass = mass
        settings.maxTokens = maxTokens
        let base = FileManager.default.currentDirectoryPath
        let outcome: JudgeTrial.Outcome
        do {
            outcome = try await JudgeTrial(loaded, file: file, settings).run(
                directory: directory ?? "data/\(loaded.name)-judge", baseDirectory: base)
        } catch {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
        print(
            json
                ? outcome.report.json.text
                : JudgeReportText(report: outcome.report, bound: minAccuracy).text)
        for fault in outcome.faults.prefix(20) { Terminal.complain("weft: \(fault)") }
        guard outcome.faults.isEmpty, outcome.failed == 0 else {
            throw CommandEnd(
                CommandEnd.doneWithFailures,
                "weft: \(outcome.faults.count) lines couldn't be read, \(outcome.failed) questions "
                    + "weren't answered; run it again to ask those")
        }
    }
}
