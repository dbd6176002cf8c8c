import Chat

extension Runner {
    /// Tells what the run would do; writes nothing into its folder.
    ///
    /// - Parameter sample: How many calls of each stage and model to send first, so that there is an
    ///   average; their answers are kept in the run's call log.
    /// - Returns: The plan.
    /// - Throws: What ``run()`` would throw before its first call.
    package func plan(sample: Int = 0) async throws -> RunPlan {
        let fingerprints = try Fingerprint.all(of: pipeline, baseDirectory: options.baseDirectory)
        try refuseForeignFolder()
        let planner = try Planner(self, fingerprints, sampleSize: sample)
        let plan = try await planner.plan()
        guard sample > 0, plan.requests > 0 else { return plan }
        try await send(planner, plan)
        // The answers are in the log now: what they tell is found there.
        return try await Runner(pipeline, options, interruption: interruption).plan()
    }

    /// Sends the requests that a planner has kept.
    private func send(_ planner: Planner, _ plan: RunPlan) async throws {
        let directory = options.directory
        try directory.create()
        let lock = try RunLock(directory: directory.path)
        defer { withExtendedLifetime(lock) {} }
        let sentinel = Sentinel(pipeline.budget, progress.book, interruption)
        let models = try ModelSet(
            pipeline, steps: try stepsToRun(), directory: directory,
            baseDirectory: options.baseDirectory, sentinel: sentinel)
        progress.follow(models, earlier: try earlierSpending(models))
        await withTaskGroup { group in
            for stage in plan.stages {
                for calls in stage.calls {
                    guard let handle = models.handles[calls.model] else { continue }
                    for missing in planner.sample(stage.index - 1, calls.model) {
                        group.addTask { await handle.send(missing) }
                    }
                }
            }
        }
        try await models.close()
        progress.book.write(to: directory.spentFile, isClosed: true)
    }

    /// What to say where answers that finished rows were made from are gone; nil where they are there.
    func lostAnswers(_ steps: ArraySlice<Pipeline.Step>, _ log: CallLog?) async throws -> String? {
        let made = steps.indices.reduce(0) { sum, index in
            let manifest = try? options.directory.readManifest(
                index: index + 1, stage: steps[index].name)
            return sum + (manifest?.calls ?? 0)
        }
        let held = log?.count ?? 0
        // Rows that ask the same share an answer, so that a few less are no loss.
        guard held < made - made / 10 else { return nil }
        let plan = try await Runner(pipeline, options, interruption: Interruption()).plan()
        let again =
            plan.requests == 0
            ? "none of them is needed now"
            : "\(plan.isAtLeast ? "at least " : plan.isAtMost ? "at most " : "")\(plan.requests) calls will be sent, those again "
                + "among them"
        return "\(options.directory.callsPath) holds \(held) answers, and finished rows were made "
            + "from \(made): \(made - held) are gone; \(again)"
    }
}
