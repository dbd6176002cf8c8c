import OrderedCollections
import Records
import Rows
import Shards

/// What became of a sample: the lines that it has in the files, and why others couldn't carry it.
struct LedgerEntry {
    private let id: RecordID
    private var lines: OrderedDictionary<String, JSONValue> = [:]
    private var faults: OrderedDictionary<String, ExportFault> = [:]

    /// Adds the sample to every file that can carry it.
    init(
        _ sample: ExportSample, in files: [ExportFile], _ settings: ExportSettings
    ) throws(ShardError) {
        id = sample.id
        for file in files {
            switch try file.append(sample, settings) {
            case .success(let numbers):
                let values = numbers.map { JSONValue.int(Int64($0)) }
                lines[file.name] = values.count == 1 ? values[0] : .array(values)
            case .failure(let fault): faults[file.name] = fault
            }
        }
    }

    /// Why the sample left, where no file carries it.
    ///
    /// Of several reasons the one that is the row's own fault counts, before one of a format.
    var drop: Drop? {
        guard lines.isEmpty else { return nil }
        let codes = faults.values.map(\.code)
        let code =
            [DropCode.templateMarker, .promptTooLong].first(where: codes.contains) ?? .notExportable
        let details = faults.map { "\($0.key): \($0.value.detail)" }
        return Drop(code, details.joined(separator: " | "))
    }

    /// The ledger's line.
    var row: Row<Exported> {
        var members: OrderedDictionary<String, JSONValue> = [
            "id": .string(id.rawValue), "files": .object(lines),
        ]
        if !faults.isEmpty {
            members["not_in"] = .object(faults.mapValues { .string($0.detail) })
        }
        return Row(id: id, json: JSONRow(members))
    }
}
