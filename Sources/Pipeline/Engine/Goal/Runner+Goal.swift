extension Runner {
    /// The gates of the stages that work towards a goal: the stage that has it and those before it,
    /// back to the last one that needs its whole pool.
    ///
    /// - Parameters:
    ///   - steps: The steps to run.
    ///   - fingerprints: Those of all steps of the pipeline.
    ///   - isPlan: Whether nothing is asked and all is only counted.
    /// - Returns: A gate by the step's index, and whether the step is the first of its gate's.
    func goalGates(
        _ steps: ArraySlice<Pipeline.Step>, _ fingerprints: [Fingerprint], isPlan: Bool
    ) -> [Int: (gate: GoalGate, isFirst: Bool)] {
        var gates: [Int: (gate: GoalGate, isFirst: Bool)] = [:]
        for index in steps.indices {
            guard let goal = steps[index].stage.goal else { continue }
            let gate = GoalGate(
                goal, lastShard: stoppedAt(index, steps[index].name, fingerprints[index]))
            var first = index
            while first > steps.startIndex, !(steps[first - 1].stage is any PoolStage),
                gates[first - 1] == nil
            {
                first -= 1
            }
            // A plan counts what would be sent if the goal weren't reached any earlier.
            for step in first...index { gates[step] = (gate, step == first && !isPlan) }
            interruption.onWish { gate.close() }
        }
        return gates
    }

    /// The last shard that an earlier go of a stage looked at, where that counts still.
    private func stoppedAt(_ index: Int, _ stage: String, _ fingerprint: Fingerprint) -> Int? {
        guard let manifest = earlierManifest(index + 1, stage), manifest.isFinished,
            manifest.fingerprint == fingerprint.value, manifest.rowsFailed == 0
        else { return nil }
        return manifest.goal?.lastShard
    }
}
