import OrderedCollections
package import Rows
import Shards

/// A stage's `stage.json`: which shards are whole, what happened to the rows, what they cost.
package struct StageManifest: Sendable {
    /// The stage's place in the pipeline, from 1.
    package let index: Int
    package let stage: String
    let fingerprint: String
    /// Whether the stage has written all that it has to write.
    package internal(set) var isFinished = false
    var shards: [ShardEntry] = []
    /// The files that the stage wrote beside the rows: size and hash by name.
    var outputs: [OutputFile] = []
    /// How the stage's goal came out; nil for a stage without one.
    package internal(set) var goal: GoalRecord?

    init(index: Int, stage: String, fingerprint: String) {
        self.index = index
        self.stage = stage
        self.fingerprint = fingerprint
    }

    /// The name of the stage's folder within the run's.
    package var folder: String { "\(index)-\(stage)" }

    /// Rows that came in: from the stage before or from files of the stage's own.
    package var rowsIn: Int { sum(\.rowsIn) }
    /// Rows in the kept files: a row may go on as several variants.
    package var rowsWritten: Int { sum { $0.kept?.rows ?? 0 } }
    package var rowsKept: Int { sum(\.rowsKept) }
    package var rowsDropped: Int { sum { $0.droppedByCode.values.reduce(0, +) } }
    package var rowsFailed: Int { sum { $0.failedByCode.values.reduce(0, +) } }
    package var droppedByCode: [String: Int] { counts(\.droppedByCode) }
    package var failedByCode: [String: Int] { counts(\.failedByCode) }
    var cost: Meter.Reading { shards.map(\.cost).reduce(Meter.Reading(), +) }

    /// The manifest as `stage.json` holds it.
    package var json: JSONValue {
        let cost = cost
        var value: JSONValue = [
            "stage": .string(stage), "index": .int(Int64(index)),
            "fingerprint": .string(fingerprint), "finished": .bool(isFinished),
            "rows": [
                "in": .int(Int64(rowsIn)), "kept": .int(Int64(rowsKept)),
                "dropped": .int(Int64(rowsDropped)), "failed": .int(Int64(rowsFailed)),
                "imported": .int(Int64(cost.imported)),
                "written": .int(Int64(rowsWritten)),
            ],
            "dropped_by_code": ShardEntry.json(droppedByCode),
            "failed_by_code": ShardEntry.json(failedByCode),
            "calls": .int(Int64(cost.calls)), "prompt_tokens": .int(Int64(cost.promptTokens)),
            "completion_tokens": .int(Int64(cost.completionTokens)), "usd": .double(cost.usd),
            "files": .array(outputs.map(\.json)), "shards": .array(shards.map(\.json)),
        ]
        if let goal { value = value.setting("goal", goal.json) }
        return value
    }

    init?(_ value: JSONValue) {
        guard let stage = value["stage"]?.string, let index = value["index"]?.int,
            let fingerprint = value["fingerprint"]?.string,
            let isFinished = value["finished"]?.bool, let shards = value["shards"]?.array
        else { return nil }
        self.init(index: index, stage: stage, fingerprint: fingerprint)
        self.isFinished = isFinished
        self.shards = shards.compactMap(ShardEntry.init)
        outputs = (value["files"]?.array ?? []).compactMap(OutputFile.init)
        goal = value["goal"].flatMap(GoalRecord.init)
    }

    private func sum(_ value: (ShardEntry) -> Int) -> Int {
        shards.reduce(0) { $0 + value($1) }
    }

    private func counts(_ value: (ShardEntry) -> [String: Int]) -> [String: Int] {
        shards.reduce(into: [:]) { $0.merge(value($1), uniquingKeysWith: +) }
    }
}

extension StageManifest {
    /// Calls whose answers the stage's rows are made from, reused ones too.
    package var calls: Int { cost.calls }
    package var promptTokens: Int { cost.promptTokens }
    package var completionTokens: Int { cost.completionTokens }
    /// What the calls cost, as far as prices are stated.
    package var usd: Double { cost.usd }

    /// The manifest without its list of shards.
    package var counts: JSONValue {
        guard case .object(var members) = json else { return json }
        members["shards"] = .int(Int64(shards.count))
        return .object(members)
    }
}
