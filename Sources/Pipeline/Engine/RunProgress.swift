import Chat
import OrderedCollections
package import Rows
import Synchronization

/// How far a run has come.
package final class RunProgress: Sendable {
    /// What models were asked, over all of them.
    package struct Calls: Hashable, Sendable {
        package var sent = 0
        package var answered = 0
        package var reused = 0
        package var retries = 0
        package var inFlight = 0
        package var promptTokens = 0
        package var completionTokens = 0
    }

    package let pipeline: String
    /// The stages in the pipeline's order.
    package let stages: [StageProgress]
    /// What there is to say beside the counts.
    package let notes = RunNotes()
    /// What the run has spent, earlier goes included.
    let book = SpendingBook()
    private let models = Mutex<[ModelHandle]>([])

    init(_ pipeline: Pipeline) {
        self.pipeline = pipeline.name
        stages = pipeline.steps.map { StageProgress(name: $0.name) }
    }

    func follow(_ set: ModelSet, earlier: Spending) {
        models.withLock { $0 = Array(set.handles.values) }
        book.open(earlier, set)
    }

    /// Seconds since the start of this go.
    package var seconds: Double { book.seconds }

    /// What the run has spent, earlier goes included.
    package var spending: Spending { book.total }

    /// Seconds that the stages will still take at the pace of this go; nil where it can't be told.
    ///
    /// That of the stage that takes longest: they work side by side.
    package var secondsLeft: Double? {
        var longest: Double?
        var coming: Double?
        for stage in stages {
            let reading = stage.reading
            guard reading.state != .done else {
                coming = nil
                continue
            }
            // While the stage before is at work, as many rows as it keeps of what it has seen.
            guard let expected = reading.expected.map(Double.init) ?? coming else { return nil }
            let worked = reading.done - reading.reused
            if worked > 0 {
                let left = max(0, expected - Double(reading.done))
                longest = max(longest ?? 0, left * seconds / Double(worked))
            }
            coming =
                reading.done > 0
                ? expected * Double(reading.kept) / Double(reading.done) : expected
        }
        return longest
    }

    package var calls: Calls {
        models.withLock { $0 }.reduce(into: Calls()) { calls, handle in
            guard let statistics = handle.statistics else { return }
            calls.sent += statistics.sent
            calls.answered += statistics.answered
            calls.reused += statistics.reused
            calls.retries += statistics.retried.values.reduce(0, +)
            calls.inFlight += statistics.inFlight
            calls.promptTokens += statistics.promptTokens
            calls.completionTokens += statistics.completionTokens
        }
    }

    /// The progress as `progress.json` holds it.
    package var json: JSONValue {
        let calls = calls
        return [
            "pipeline": .string(pipeline), "seconds": .double((seconds * 10).rounded() / 10),
            "seconds_left": secondsLeft.map { .double($0.rounded()) } ?? .null,
            "stages": .array(stages.map(Self.json)),
            "calls": [
                "sent": .int(Int64(calls.sent)), "answered": .int(Int64(calls.answered)),
                "reused": .int(Int64(calls.reused)), "retries": .int(Int64(calls.retries)),
                "in_flight": .int(Int64(calls.inFlight)),
                "prompt_tokens": .int(Int64(calls.promptTokens)),
                "completion_tokens": .int(Int64(calls.completionTokens)),
            ],
            "total": spending.json,
        ]
    }

    private static func json(_ stage: StageProgress) -> JSONValue {
        let reading = stage.reading
        return [
            "stage": .string(stage.name), "state": .string(reading.state.rawValue),
            "expected": reading.expected.map { .int(Int64($0)) } ?? .null,
            "kept": .int(Int64(reading.kept)), "dropped": .int(Int64(reading.dropped)),
            "failed": .int(Int64(reading.failed)), "reused": .int(Int64(reading.reused)),
            "dropped_by_code": ShardEntry.json(reading.droppedByCode),
            "failed_by_code": ShardEntry.json(reading.failedByCode),
        ]
    }
}
