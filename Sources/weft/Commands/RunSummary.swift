import Foundation
import Pipeline

/// What a run came to, stage by stage, as text.
struct RunSummary {
    private let manifests: [StageManifest]
    private let pipeline: Pipeline?

    /// - Parameters:
    ///   - manifests: The stages.
    ///   - pipeline: What they were asked to do, for prices; nil where it isn't at hand.
    init(_ manifests: [StageManifest], _ pipeline: Pipeline?) {
        self.manifests = manifests
        self.pipeline = pipeline
    }

    /// What the calls cost, and whose price isn't known; nil where no model was asked.
    private var cost: String? {
        let usd = manifests.reduce(0) { $0 + $1.usd }
        let asked = Set((pipeline?.steps ?? []).flatMap(\.models))
        let unpriced = (pipeline?.models ?? []).filter {
            asked.contains($0.name) && $0.price == nil
        }.map(\.name)
        let unknown = "no price is stated for \(unpriced.joined(separator: ", "))"
        switch (usd > 0, unpriced.isEmpty) {
        case (true, true): return "cost: " + String(format: "%.4f USD", usd)
        case (true, false): return "cost: " + String(format: "%.4f USD, ", usd) + unknown
        case (false, false): return "cost: unknown, \(unknown)"
        case (false, true): return nil
        }
    }

    var text: String {
        var table = TextTable(["stage", "in", "kept", "dropped", "failed", "calls", "tokens"])
        for manifest in manifests {
            let tokens = manifest.promptTokens + manifest.completionTokens
            table.add([
                "\(manifest.index) \(manifest.stage)", grouped(manifest.rowsIn),
                grouped(manifest.rowsKept), grouped(manifest.rowsDropped),
                grouped(manifest.rowsFailed), grouped(manifest.calls), grouped(tokens),
            ])
        }
        var lines = table.lines
        for manifest in manifests {
            let counts = (manifest.droppedByCode.merging(manifest.failedByCode) { $0 + $1 })
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            guard !counts.isEmpty else { continue }
            let codes = counts.prefix(6).map { "\($0.key) \(grouped($0.value))" }
            let rest = counts.count > 6 ? ", ..." : ""
            lines.append("\(manifest.stage): \(codes.joined(separator: ", "))\(rest)")
        }
        if let cost { lines.append(cost) }
        return lines.joined(separator: "\n")
    }
}
