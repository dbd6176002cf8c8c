import Records
import Rows
import Shards

/// Writes a finished run's samples into one file, for `weft export`.
package enum SampleExport {
    /// What was written.
    package struct Report: Sendable {
        /// The folder of the stage whose rows were taken: "5-mix-math".
        package let stage: String
        package let template: ChatTemplate
        /// Lines in the file.
        package let written: Int
        /// Rows that the format can't carry, by the code of the reason.
        package let leftOut: [String: Int]
    }

    /// Writes the rows of the last finished stage that gives samples.
    ///
    /// The system prompt and the bound on prompts are those of the run's own `export`, where it has
    /// one.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - format: A name that ``ExporterCatalogue`` lists.
    ///   - template: The family of chat templates; nil for that of the run's own `export`, else qwen.
    ///   - path: The file; it is replaced whole.
    /// - Returns: What was written, and of which stage's rows.
    /// - Throws: ``RunError`` where there is nothing to export or a name isn't known, `ShardError`
    ///   where a file can't be read or written.
    package static func write(
        run: RunDirectory, format: String, template: ChatTemplate?, to path: String
    ) async throws -> Report {
        guard let exporter = ExporterCatalogue.exporter(named: format) else {
            throw RunError.stage(
                name: "export",
                reason: "unknown format '\(format)'; \(ExporterCatalogue.hint(for: format))")
        }
        let manifest = try source(run)
        let settings = try settings(of: run, template: template)
        let file = try ExportFile(exporter, path: path)
        var leftOut: [String: Int] = [:]
        let folder = run.stagePath(manifest)
        let pool = RowPool<Sample>(
            shards: manifest.shards.map { shard in
                CommittedShard(
                    index: shard.index, path: shard.kept.map { "\(folder)/\($0.name)" },
                    rows: shard.kept?.rows ?? 0, digest: shard.digest)
            })
        func take(_ row: Row<Sample>) throws {
            if case .failure(let fault) = try file.append(ExportSample(row), settings) {
                leftOut[fault.code.rawValue, default: 0] += 1
            }
        }
        try await pool.forEach(take)
        try file.finish()
        return Report(
            stage: manifest.folder, template: settings.prompts.template, written: file.lines,
            leftOut: leftOut)
    }

    /// The last stage that gives samples and has finished.
    private static func source(_ run: RunDirectory) throws -> StageManifest {
        let all = try run.readManifests()
        let givesSamples = { (manifest: StageManifest) -> Bool in
            StageCatalogue.stage(named: manifest.stage)?.outputName == Sample.name
        }
        let manifests = all.filter(givesSamples)
        if let last = all.prefix(while: \.isFinished).last(where: givesSamples) { return last }
        let reason =
            manifests.isEmpty
            ? "no stage of it gives samples; add check-quality to the pipeline"
            : "no stage that gives samples has finished; run weft resume \(run.path) first"
        throw RunError.stage(name: run.path, reason: reason)
    }

    private static func settings(of run: RunDirectory, template: ChatTemplate?) throws
        -> ExportSettings
    {
        let options = try run.readRecord()?.stages.first { $0.name == Export.name }?
            .parts["options"]
        let own = options?["template"]?.string.flatMap(ChatTemplate.init)
        let template = template ?? own ?? .qwen
        let system = options?["system"]?.string
        // The pipeline's check was for its own template.
        if let marker = system.flatMap(template.firstMarker) {
            throw RunError.stage(
                name: "export",
                reason: "the run's own system prompt holds \(marker), which breaks the template "
                    + "'\(template.rawValue)'; choose another template")
        }
        let prompts = PromptWriter(
            template: template, system: system,
            maximumCharacters: options?["max_prompt_characters"]?.int
                ?? PromptWriter.defaultMaximum)
        return ExportSettings(prompts: prompts, reward: RewardChoice(options?["reward"] ?? [:]))
    }
}
