import Records
import Rows

/// A row that left, as `dropped-*` and `failed-*` hold it: with why and where.
enum DepartedRow {
    static func dropped(_ drop: Drop, id: RecordID, stage: String, row: RowPayload) -> JSONRow {
        line(
            id: id, stage: stage, code: drop.code.rawValue, detail: drop.detail,
            evidence: drop.evidence, row: row)
    }

    static func failed(
        _ failure: Failure, id: RecordID, stage: String, row: RowPayload
    ) -> JSONRow {
        line(
            id: id, stage: stage, code: failure.code, detail: failure.detail, evidence: .null,
            row: row)
    }

    private static func line(
        id: RecordID, stage: String, code: String, detail: String, evidence: JSONValue,
        row: RowPayload
    ) -> JSONRow {
        var bytes: [UInt8] = []
        var head: JSONValue = [
            "id": .string(id.rawValue), "stage": .string(stage), "code": .string(code),
            "detail": .string(detail),
        ]
        if evidence != .null { head = head.setting("evidence", evidence) }
        head.write(into: &bytes)
        bytes.removeLast()
        bytes += Array(",\"row\":".utf8)
        row.write(into: &bytes)
        bytes.append(UInt8(ascii: "}"))
        return JSONRow(trusted: bytes)
    }
}
