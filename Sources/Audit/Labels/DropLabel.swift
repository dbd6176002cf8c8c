public import Rows

/// What a person says of a drop: whether the check that made it is right.
public struct DropLabel: Hashable, Sendable {
    /// What was said.
    public enum Verdict: String, CaseIterable, Sendable {
        /// The row deserved to leave.
        case right
        /// It should have stayed.
        case wrong
    }

    /// The row's id.
    public let id: String
    /// The stage that it left, with its number: "4-check-quality".
    public let stage: String
    /// Why it left.
    public let code: String
    /// What was said.
    public let verdict: Verdict
    /// Why, in the person's own words; empty for nothing.
    public let note: String

    /// Says something of a drop.
    public init(id: String, stage: String, code: String, verdict: Verdict, note: String = "") {
        self.id = id
        self.stage = stage
        self.code = code
        self.verdict = verdict
        self.note = note
    }

    /// Says something of a row that left.
    public init(_ departure: Departure, _ verdict: Verdict, note: String = "") {
        self.init(
            id: departure.id, stage: departure.stage.label, code: departure.code,
            verdict: verdict, note: note)
    }

    /// Reads what ``json`` writes; nil for any other value.
    init?(_ value: JSONValue) {
        guard let id = value["id"]?.string, let stage = value["stage"]?.string,
            let code = value["code"]?.string,
            let verdict = value["label"]?.string.flatMap(Verdict.init(rawValue:))
        else { return nil }
        self.init(
            id: id, stage: stage, code: code, verdict: verdict,
            note: value["note"]?.string ?? "")
    }

    /// The label as one object.
    public var json: JSONValue {
        [
            "id": .string(id), "stage": .string(stage), "code": .string(code),
            "label": .string(verdict.rawValue), "note": .string(note),
        ]
    }
}
