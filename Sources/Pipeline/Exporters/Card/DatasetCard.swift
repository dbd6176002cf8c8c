import Records

/// The page that goes with a dataset: what is in it, where that came from, and what was left out.
///
/// It holds no dates, so that the same run writes the same bytes.
struct DatasetCard {
    static let fileName = "dataset-card.md"

    /// A file of the dataset.
    struct File {
        let name: String
        let summary: String
        let instructions: Int
        let problems: Int
    }

    let lineage: Lineage
    /// The export stage's name, whose own manifest isn't whole yet.
    let stage: String
    let prompts: PromptWriter
    let files: [File]
    let tally: DatasetTally

    var text: String {
        let sections = [
            head, filesSection, contentSection, compositionsSection, judgesSection, rulesSection,
            stagesSection, modelsSection,
            sourcesSection,
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        """
        # \(lineage.pipeline)

        \(tally.samples) samples (\(tally.instructions) instructions, \(tally.problems) math \
        problems), made by the pipeline `\(lineage.pipeline)` with Weft \(Version.current). Prompts \
        for RAIF are in the chat template `\(prompts.template.rawValue)`.
        """
    }

    private var filesSection: String {
        let rows = files.map { file in
            [
                "`\(file.name)`", "\(file.instructions + file.problems)", "\(file.instructions)",
                "\(file.problems)", file.summary,
            ]
        }
        return section("Files", ["file", "rows", "instructions", "math", "what it is for"], rows)
    }

    private var contentSection: String {
        section("Languages", ["language", "samples"], counted(tally.languages))
    }

    private var compositionsSection: String {
        section("Compositions", ["composition", "instructions"], counted(tally.compositions))
    }

    /// Nothing where every judge is calibrated.
    private var judgesSection: String {
        section(
            "Judges that are not calibrated",
            ["judge, and how many labelled questions it answered rightly", "samples it accepted"],
            counted(tally.doubtfulJudges))
    }

    private var rulesSection: String {
        let perInstruction = tally.rulesPerInstruction.sorted { $0.key < $1.key }
            .map { ["\($0.key)", "\($0.value)"] }
        let rules = section(
            "Rules", ["rule", "instructions"], counted(tally.rules) { "`\($0)`" })
        let counts = MarkdownTable(["rules in an instruction", "instructions"], perInstruction)
        return rules.isEmpty ? "" : "\(rules)\n\n\(counts.text)"
    }

    private var stagesSection: String {
        var rows = lineage.manifests.filter { $0.stage != stage }.map { manifest in
            [
                manifest.stage, "\(manifest.rowsIn)", "\(manifest.rowsKept)",
                "\(manifest.rowsDropped)", "\(manifest.rowsFailed)",
                reasons(manifest.droppedByCode, manifest.failedByCode),
            ]
        }
        rows.append([
            stage, "\(tally.samples + tally.dropped)", "\(tally.samples)", "\(tally.dropped)", "0",
            reasons(tally.droppedByCode, [:]),
        ])
        return section(
            "Stages", ["stage", "in", "kept", "dropped", "failed", "reasons"], rows)
    }

    private var modelsSection: String {
        let named = section(
            "Models", ["name in the pipeline", "model"],
            lineage.models.map { [$0.name, "`\($0.model)`"] })
        let answers = counted(tally.models) { "`\($0)`" }
        guard !answers.isEmpty else { return named }
        let table = MarkdownTable(
            ["model that wrote the chosen response, as its server names it", "responses"], answers)
        return [named.isEmpty ? "## Models" : named, table.text].joined(separator: "\n\n")
    }

    private var sourcesSection: String {
        let rows = tally.sources.sorted { $0.key < $1.key }.map { source, count in
            [
                "`\(source.file)`", source.format, "\(count)", source.licence ?? "not stated",
            ]
        }
        return section("Sources", ["file", "format", "samples", "licence"], rows)
    }

    private func section(_ title: String, _ head: [String], _ rows: [[String]]) -> String {
        rows.isEmpty ? "" : "## \(title)\n\n\(MarkdownTable(head, rows).text)"
    }

    /// Names with their counts, the most frequent first.
    private func counted(
        _ counts: [String: Int], _ name: (String) -> String = { $0 }
    ) -> [[String]] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            [name($0.key), "\($0.value)"]
        }
    }

    private func reasons(_ dropped: [String: Int], _ failed: [String: Int]) -> String {
        (counted(dropped) + counted(failed)).map { "\($0[0]) \($0[1])" }.joined(separator: ", ")
    }
}
