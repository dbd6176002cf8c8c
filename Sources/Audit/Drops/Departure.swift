public import Rows

/// A row that left a stage, with why.
public struct Departure: Sendable {
    /// How it left.
    public enum Kind: String, CaseIterable, Sendable {
        /// Left out for good.
        case dropped
        /// Couldn't be processed; tried again at resume.
        case failed
    }

    public let kind: Kind
    /// The stage that it left.
    public let stage: AuditedStage
    public let id: String
    public let code: String
    public let detail: String
    /// The whole line of the file.
    public let json: JSONRow
    private let fields: RowFields

    init(kind: Kind, stage: AuditedStage, json: JSONRow) throws(RowError) {
        self.kind = kind
        self.stage = stage
        self.json = json
        fields = try json.fields(["id", "code", "detail", "evidence", "row"])
        id = try fields.string("id")
        code = try fields.string("code")
        detail = try fields.string("detail")
    }

    /// The evidence in full, such as the verdicts on every draw; nil where the detail says all.
    public var evidence: JSONValue? { try? fields.value("evidence") }

    /// The row as it came in: an object, or the text of an item that isn't one.
    public var row: JSONValue? { try? fields.value("row") }

    /// The JSON of the row as it came in.
    var rowBytes: ArraySlice<UInt8> { fields.rawBytes("row") ?? [] }

    /// What the row is about: its instruction, else its seed's text or problem, else the item itself.
    public var text: String {
        guard let row else { return "" }
        if let text = row.string { return text }
        for name in ["instruction", "text", "problem"] {
            if let text = row[name]?.string { return text }
        }
        return row.text
    }
}
