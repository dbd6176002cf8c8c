import OrderedCollections
import Rows
import Shards

/// What a stage has written: where each row is, with why.
struct RecheckOutput {
    /// A row, as far as it is compared.
    struct Entry {
        let fate: String
        let code: String?
        let detail: String?
        /// The JSON of the verdicts or other evidence.
        let evidence: [UInt8]?
        /// The same for rows that came out the same.
        let signature: Int
    }

    let folder: String
    let shards: [ShardEntry]

    init(folder: String, _ shards: [ShardEntry]) {
        self.folder = folder
        self.shards = shards
    }

    /// The rows of some shards by their ids, in order.
    ///
    /// - Parameters:
    ///   - entries: The shards.
    ///   - evidence: Whether to keep the evidence.
    /// - Returns: The rows.
    /// - Throws: `ShardError` where a file can't be read, `RowError` where a row can't.
    func rows(
        _ entries: [ShardEntry], keepingEvidence evidence: Bool
    ) throws -> OrderedDictionary<String, Entry> {
        var rows: OrderedDictionary<String, Entry> = [:]
        for shard in entries {
            for (fate, file) in [
                ("kept", shard.kept), ("dropped", shard.dropped), ("failed", shard.failed),
            ] {
                guard let file else { continue }
                var reader = try ShardReader(rowsOf: "\(folder)/\(file.name)")
                while let bytes = try reader.nextRow() {
                    let fields = try JSONRow(trusted: bytes).fields([
                        "id", "code", "detail", "evidence", "verdicts", "pass_rate", "chosen",
                    ])
                    rows[try fields.string("id")] = try Self.entry(fields, fate, bytes, evidence)
                }
            }
        }
        return rows
    }

    private static func entry(
        _ fields: RowFields, _ fate: String, _ bytes: [UInt8], _ keepsEvidence: Bool
    ) throws -> Entry {
        let isKept = fate == "kept"
        let code = isKept ? nil : try fields.optionalString("code")
        let found = isKept ? "verdicts" : "evidence"
        var hasher = Hasher()
        hasher.combine(fate)
        hasher.combine(code)
        let value = try fields.value(found)
        if let verdicts = value?.array ?? value?["verdicts"]?.array {
            for verdict in verdicts { hash(verdict, into: &hasher) }
            hasher.combine(try fields.optionalDouble("pass_rate"))
            hasher.combine(try fields.optionalInt("chosen"))
        } else if isKept {
            hasher.combine(bytes)
        } else {
            hasher.combine(value)
        }
        return Entry(
            fate: fate, code: code, detail: isKept ? nil : try fields.optionalString("detail"),
            evidence: keepsEvidence ? fields.rawBytes(found).map { Array($0) } : nil,
            signature: hasher.finalize())
    }

    /// Takes in what a verdict says, not in what words.
    private static func hash(_ verdict: JSONValue, into hasher: inout Hasher) {
        hasher.combine(verdict["draw"]?.int)
        hasher.combine(verdict["passes"]?.bool)
        hasher.combine(verdict["fault"]?.string)
        hasher.combine(verdict["score"]?.double)
        for rule in verdict["rules"]?.array ?? [] {
            hasher.combine(rule["rule"]?.string)
            hasher.combine(rule["compatible"]?.bool)
            hasher.combine(rule["sound"]?.bool)
        }
        for name in ["questions", "checks"] {
            for item in verdict[name]?.array ?? [] {
                hasher.combine(item["answer"]?.string)
                hasher.combine(item["counted"]?.bool)
            }
        }
    }
}

extension RecheckOutput.Entry {
    var outcome: RecheckedRow.Outcome {
        RecheckedRow.Outcome(
            fate: fate, code: code, detail: detail,
            evidence: evidence.flatMap { try? JSONValue(parsing: $0) })
    }
}
