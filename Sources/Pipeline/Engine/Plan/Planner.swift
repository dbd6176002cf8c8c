import Chat
import Foundation
import Records

/// Tells what a run would do by doing it without a call: the stages themselves work, on the answers
/// that the call log holds, and write into a folder that goes away.
///
/// So a plan follows the same rules as a run. A row that lacks an answer ends there and is counted.
struct Planner {
    private let runner: Runner
    private let steps: ArraySlice<Pipeline.Step>
    private let fingerprints: [Fingerprint]
    private let record: RunRecord?
    private let manifests: [StageManifest?]
    /// By step, then by the model's name.
    private let calls: [[String: PlannedCalls]]
    /// By step, the rows of a goal of which isn't known yet when it will be reached.
    private let openGoals: [Int: Int]

    /// - Parameters:
    ///   - runner: The run; its progress is the plan's.
    ///   - fingerprints: Those of its steps, now.
    ///   - sampleSize: How many of the requests that lack an answer are kept of each stage and model.
    /// - Throws: ``RunError`` where the folder isn't a run's, `CallLogError` where the log can't be
    ///   read.
    init(_ runner: Runner, _ fingerprints: [Fingerprint], sampleSize: Int) throws {
        self.runner = runner
        self.fingerprints = fingerprints
        let steps = try runner.stepsToRun()
        self.steps = steps
        let directory = runner.options.directory
        record = try directory.readRecord()
        openGoals = runner.goalGates(steps, fingerprints, isPlan: true).compactMapValues { entry in
            entry.gate.lastShard == nil ? entry.gate.wanted : nil
        }
        manifests = steps.indices.map { runner.earlierManifest($0 + 1, steps[$0].name) }
        let recorded = try RecordedAnswers(
            directory,
            cache: runner.pipeline.calls.cachePath(from: runner.options.baseDirectory))
        let keys = PlannedKeys()
        calls = steps.map { step in
            let models = Set(step.models).compactMap { runner.pipeline.model($0) }
            return Dictionary(
                uniqueKeysWithValues: models.map { model in
                    (
                        model.name,
                        PlannedCalls(
                            recorded, keys, drawsPerRequest: model.drawsPerRequest,
                            sampleSize: sampleSize)
                    )
                })
        }
    }

    /// Works through the stages.
    func plan() async throws -> RunPlan {
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "weft-plan-\(UUID().uuidString)").path(percentEncoded: false)
        try makeFolder(scratch)
        defer { try? removeFile(scratch) }
        let desks = try runner.makeDesks(
            steps, fingerprints, writing: RunDirectory(scratch)
        ) { index in
            var handles: [String: ModelHandle] = [:]
            for (name, calls) in calls[index] {
                handles[name] = runner.pipeline.model(name).map {
                    ModelHandle(settings: $0, answering: .plan(calls))
                }
            }
            return handles
        }
        _ = try await runner.perform(steps, desks).get()
        return report()
    }

    /// The requests of a model that lack an answer, as many as were kept.
    func sample(_ index: Int, _ model: String) -> [PlannedCalls.Missing] {
        calls[index][model]?.reading.sample ?? []
    }

    private func report() -> RunPlan {
        let changes = record?.changes(to: fingerprints, of: runner.pipeline) ?? [:]
        var stages: [RunPlan.Stage] = []
        var unknown = 0
        var waitsFor: String?
        /// The last stage before that lacks answers.
        var lacking: String?
        for (index, step) in zip(steps.indices, steps) {
            let reading = runner.progress.stages[index].reading
            if reading.state == .unknown, waitsFor == nil { waitsFor = lacking ?? step.name }
            let found = step.models.compactMap { name in
                calls[index][name].map { (name, $0.reading) }
            }
            let worked = reading.done - reading.reused
            let isFirst = manifests[index] == nil
            let asksAgain = found.contains { $0.1.asks > worked + reading.unanswered }
            stages.append(
                RunPlan.Stage(
                    index: index + 1, name: step.name, reasons: changes[index] ?? [],
                    reused: reading.reused, redone: isFirst ? 0 : worked,
                    new: reading.unanswered + (isFirst ? worked : 0), unknown: unknown,
                    waitsFor: waitsFor, calls: found.map { estimate($0.1, index, $0.0) },
                    openGoal: openGoals[index],
                    isAtLeast: !step.models.isEmpty
                        && (unknown > 0 || (asksAgain && reading.unanswered > 0))))
            if reading.unanswered > 0 { lacking = step.name }
            unknown += reading.unanswered
        }
        let unpriced = runner.pipeline.models.filter { model in
            model.price == nil
                && stages.contains { stage in
                    stage.calls.contains { $0.model == model.name && $0.requests > 0 }
                }
        }
        return RunPlan(
            run: runner.options.directory.path, exists: record != nil, stages: stages,
            unpriced: unpriced.map(\.name))
    }

    /// The calls with what they will take, by the average of the same stage's and model's answers.
    private func estimate(
        _ reading: PlannedCalls.Reading, _ index: Int, _ model: String
    ) -> RunPlan.Calls {
        var averages: (prompt: Double, completion: Double)?
        if reading.found > 0 {
            averages = (
                Double(reading.foundPromptTokens) / Double(reading.found),
                Double(reading.foundCompletionTokens) / Double(reading.found)
            )
        } else if let manifest = manifests[index], manifest.calls > 0 {
            averages = (
                Double(manifest.promptTokens) / Double(manifest.calls),
                Double(manifest.completionTokens) / Double(manifest.calls)
            )
        }
        return RunPlan.Calls(
            model: model, requests: reading.calls, draws: reading.draws, averages: averages,
            price: runner.pipeline.model(model)?.price)
    }
}

extension RunPlan.Calls {
    /// Calls that bring so many answers, each of which takes so many tokens.
    init(
        model: String, requests: Int, draws: Int, averages: (prompt: Double, completion: Double)?,
        price: ChatPrice?
    ) {
        self.model = model
        self.requests = requests
        guard let averages else { return }
        let prompt = averages.prompt * Double(draws)
        let completion = averages.completion * Double(draws)
        promptTokens = prompt
        completionTokens = completion
        usd = price?.cost(
            promptTokens: Int(prompt.rounded()), completionTokens: Int(completion.rounded()))
    }
}
