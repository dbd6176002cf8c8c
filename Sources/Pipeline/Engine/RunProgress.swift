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
    private let models = Mutex<[ModelHandle]>([])
    private let started = ContinuousClock().now

    init(_ pipeline: Pipeline) {
        self.pipeline = pipeline.name
        stages = pipeline.steps.map { StageProgress(name: $0.name) }
    }

    func follow(_ set: ModelSet) {
        models.withLock { $0 = Array(set.handles.values) }
    }

    /// Seconds since the start of this go.
    package var seconds: Double {
        let duration = ContinuousClock().now - started
        return Double(duration.components.seconds)
            + Double(duration.components.attoseconds) / 1e18
    }

    package var calls: Calls {
        models.withLock { $0 }.reduce(into: Calls()) { calls, handle in
            let statistics = handle.client.statistics
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
            "stages": .array(
                stages.map { stage in
                    let reading = stage.reading
                    return [
                        "stage": .string(stage.name), "state": .string(reading.state.rawValue),
                        "expected": reading.expected.map { .int(Int64($0)) } ?? .null,
                        "kept": .int(Int64(reading.kept)), "dropped": .int(Int64(reading.dropped)),
                        "failed": .int(Int64(reading.failed)),
                        "reused": .int(Int64(reading.reused)),
                    ]
                }),
            "calls": [
                "sent": .int(Int64(calls.sent)), "answered": .int(Int64(calls.answered)),
                "reused": .int(Int64(calls.reused)), "retries": .int(Int64(calls.retries)),
                "in_flight": .int(Int64(calls.inFlight)),
                "prompt_tokens": .int(Int64(calls.promptTokens)),
                "completion_tokens": .int(Int64(calls.completionTokens)),
            ],
        ]
    }
}
