package import Rows

/// What a run would do, before anything is sent.
package struct RunPlan: Sendable {
    /// The calls of one stage to one model.
    package struct Calls: Sendable {
        /// The model's name in the pipeline file.
        package let model: String
        /// Requests to send.
        package let requests: Int
        /// Tokens that they will take, by the average of calls like them; nil where there are none.
        package internal(set) var promptTokens: Double?
        package internal(set) var completionTokens: Double?
        /// What they will cost; nil where tokens or price are unknown.
        package internal(set) var usd: Double?
    }

    /// A stage of the run.
    package struct Stage: Sendable {
        package let index: Int
        package let name: String
        /// What changed since the run's last go, each as "options.draws 4 -> 8".
        package let reasons: [String]
        /// Rows that stay as they are, in shards that aren't touched.
        package let reused: Int
        /// Rows that are done again, from answers that are there.
        package let redone: Int
        /// Rows that are done for the first time or need a call.
        package let new: Int
        /// Rows whose coming hangs on answers that aren't there yet.
        package let unknown: Int
        /// The stage before whose answers must come first; nil where all can be told.
        package let waitsFor: String?
        package internal(set) var calls: [Calls]
        /// The rows of a goal with which the calls end, perhaps before as many as are told.
        ///
        /// Nil without a goal, and where an earlier go has reached it.
        package let openGoal: Int?
        /// Whether more calls may follow: for rows that come from answers not there yet, or for
        /// rows that ask again once they are answered.
        package let isAtLeast: Bool
    }

    package let run: String
    /// Whether the run has been begun.
    package let exists: Bool
    package internal(set) var stages: [Stage]
    /// Models without a price that have calls to send.
    package let unpriced: [String]

    /// Requests to send, as far as can be told.
    package var requests: Int { stages.flatMap(\.calls).reduce(0) { $0 + $1.requests } }
    /// Whether ``requests`` is all that will be sent.
    package var isExact: Bool {
        !isAtLeast && !isAtMost
    }
    /// Whether more than ``requests`` may be sent.
    package var isAtLeast: Bool {
        stages.contains { $0.isAtLeast || ($0.waitsFor != nil && !$0.calls.isEmpty) }
    }
    /// Whether fewer than ``requests`` may be sent, since a goal ends the calls.
    package var isAtMost: Bool {
        stages.contains { $0.openGoal != nil && $0.calls.contains { $0.requests > 0 } }
    }
    /// Whether the pipeline differs from what the run was made by.
    package var isChanged: Bool { stages.contains { !$0.reasons.isEmpty } }
}

extension RunPlan {
    /// The plan as `--json` prints it.
    package var json: JSONValue {
        [
            "run": .string(run), "exists": .bool(exists), "changed": .bool(isChanged),
            "calls": .int(Int64(requests)), "exact": .bool(isExact),
            "at_least": .bool(isAtLeast), "at_most": .bool(isAtMost),
            "unpriced": .array(unpriced.map(JSONValue.string)),
            "stages": .array(stages.map(\.json)),
        ]
    }
}

extension RunPlan.Stage {
    fileprivate var json: JSONValue {
        [
            "index": .int(Int64(index)), "stage": .string(name),
            "changes": .array(reasons.map(JSONValue.string)),
            "rows": [
                "reused": .int(Int64(reused)), "redone": .int(Int64(redone)),
                "new": .int(Int64(new)), "unknown": .int(Int64(unknown)),
            ],
            "waits_for": waitsFor.map(JSONValue.string) ?? .null, "at_least": .bool(isAtLeast),
            "goal": openGoal.map { .int(Int64($0)) } ?? .null,
            "calls": .array(
                calls.map { calls in
                    [
                        "model": .string(calls.model), "calls": .int(Int64(calls.requests)),
                        "prompt_tokens": Self.number(calls.promptTokens),
                        "completion_tokens": Self.number(calls.completionTokens),
                        "usd": calls.usd.map(JSONValue.double) ?? .null,
                    ]
                }),
        ]
    }

    private static func number(_ value: Double?) -> JSONValue {
        value.map { .int(Int64($0.rounded())) } ?? .null
    }
}
