import OrderedCollections
package import Records
import Rows
import Shards

/// Writes the samples into training files, with a dataset card and a ledger of what stands where.
package struct Export: PoolStage {
    package typealias Input = Sample
    package typealias Output = Exported

    package static let name = "export"
    package static let version = 2

    private let exporters: [any Exporter.Type]
    private let settings: ExportSettings

    package init(_ options: OptionReader) {
        let formats = options.strings("formats", default: [RAIFRLExporter.name])
        if formats.isEmpty {
            options.fault(
                "export needs at least one format in 'formats'; known are "
                    + ExporterCatalogue.names.joined(separator: ", "), at: "formats")
        }
        for name in formats where ExporterCatalogue.exporter(named: name) == nil {
            options.fault(
                "unknown format '\(name)'; \(ExporterCatalogue.hint(for: name))", at: "formats")
        }
        let template = options.choice("template", default: ChatTemplate.qwen)
        let system = options.optionalString("system")
        if let system, let marker = template.firstMarker(in: system) {
            options.fault(
                "'system' holds \(marker), which the trainer would take for a part of the template; "
                    + "write it without", at: "system")
        }
        let prompts = PromptWriter(
            template: template, system: system,
            maximumCharacters: options.int(
                "max_prompt_characters", default: PromptWriter.defaultMaximum, in: 1...Int.max))
        self.init(
            exporters: OrderedSet(formats).compactMap(ExporterCatalogue.exporter),
            settings: ExportSettings(
                prompts: prompts, reward: options.group("reward", RewardChoice.init)))
    }

    init(exporters: [any Exporter.Type], settings: ExportSettings) {
        self.exporters = exporters
        self.settings = settings
    }

    package var prompts: [Prompt] { SystemPreamble.prompts + MathRequest.prompts }

    package var outputFiles: [String] { exporters.map { $0.fileName } + [DatasetCard.fileName] }

    package func process(
        _ rows: RowPool<Sample>, into sink: RowSink<Exported>, _ context: StageContext
    ) async throws {
        let files = try exporters.map {
            try ExportFile($0, path: "\(context.stageDirectory)/\($0.fileName)")
        }
        var tally = DatasetTally()
        func take(_ row: Row<Sample>) throws {
            let sample: ExportSample
            do throws(RowError) {
                sample = try ExportSample(row)
            } catch {
                tally.drop(.malformedRow)
                try sink.drop(Drop(.malformedRow, "\(error)"), id: row.id, row: .json(row.json))
                return
            }
            let entry = try LedgerEntry(sample, in: files, settings)
            if let drop = entry.drop {
                tally.drop(drop.code)
                try sink.drop(drop, id: row.id, row: .json(row.json))
            } else {
                tally.add(sample)
                try sink.keep(entry.row)
            }
        }
        try await rows.forEach(take)
        try finish(files, tally, context)
    }

    /// Gives all files their names; those of formats that an earlier go wrote are taken away.
    private func finish(
        _ files: [ExportFile], _ tally: DatasetTally, _ context: StageContext
    ) throws {
        for file in files {
            try file.finish()
            if file.instructions + file.problems == 0 {
                context.note("\(file.name) has no rows; the ledger (kept-*) says why, row by row")
            }
        }
        let names = files.map(\.name)
        for exporter in ExporterCatalogue.all where !names.contains(exporter.fileName) {
            let path = "\(context.stageDirectory)/\(exporter.fileName)"
            if fileSize(path) != nil { try removeFile(path) }
        }
        let card = DatasetCard(
            lineage: context.lineage, stage: context.stage, prompts: settings.prompts,
            files: files.map {
                DatasetCard.File(
                    name: $0.name, summary: $0.exporter.summary, instructions: $0.instructions,
                    problems: $0.problems)
            }, tally: tally)
        try AtomicFile.write(
            Array(card.text.utf8), to: "\(context.stageDirectory)/\(DatasetCard.fileName)",
            durable: true)
    }
}
