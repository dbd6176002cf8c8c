package import Rows

/// A row that came out of a stage otherwise than it is in the run.
package struct RecheckedRow: Sendable {
    /// How it differs.
    package enum Change: String, CaseIterable, Sendable {
        /// It left, and would be kept now.
        case promoted
        /// It was kept, and would leave now.
        case demoted
        /// It stays where it is, for another reason or with other verdicts.
        case changed
        /// It can't be told: a call that it needs isn't in the call log.
        case needsCall = "needs-call"
    }

    /// What a stage did with a row.
    package struct Outcome: Sendable {
        /// "kept", "dropped" or "failed".
        package let fate: String
        /// Why it left; nil for a row that was kept.
        package let code: String?
        package let detail: String?
        /// The verdicts on every draw, or other evidence; nil where there is none, or too much to
        /// keep.
        package let evidence: JSONValue?

        /// The outcome in words: "rule-violated", "kept".
        package var text: String { code ?? fate }

        package var json: JSONValue {
            [
                "fate": .string(fate), "code": code.map(JSONValue.string) ?? .null,
                "detail": detail.map(JSONValue.string) ?? .null, "evidence": evidence ?? .null,
            ]
        }
    }

    package let id: String
    package let change: Change
    /// In the run; nil for a row that the stage didn't write.
    package let before: Outcome?
    /// As it came out now; nil for a row that didn't come out.
    package let after: Outcome?

    package var json: JSONValue {
        [
            "id": .string(id), "change": .string(change.rawValue),
            "before": before?.json ?? .null, "after": after?.json ?? .null,
        ]
    }
}
