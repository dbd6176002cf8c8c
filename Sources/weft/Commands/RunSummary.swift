import Foundation
import Pipeline

/// What a run came to, stage by stage, as text.
struct RunSummary {
    private let manifests: [StageManifest]
    private let prices: [ModelSettings]

    init(_ manifests: [StageManifest], prices: [ModelSettings] = []) {
        self.manifests = manifests
        self.prices = prices
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
        return lines.joined(separator: "\n")
    }
}
