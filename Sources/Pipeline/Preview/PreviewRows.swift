import OrderedCollections
import Records
import Rows
import Shards

/// The rows of a preview's run, put together by the seeds that they were made of.
struct PreviewRows {
    private var seeds: OrderedDictionary<String, JSONValue> = [:]
    private var instructions: [String: [JSONValue]] = [:]
    private var departures: [String: JSONValue] = [:]

    /// Reads a run's shards.
    ///
    /// - Parameters:
    ///   - run: The run's folder.
    ///   - manifests: Its stages.
    ///   - originals: The files of seeds by the copies that were read.
    /// - Throws: `ShardError` where a shard can't be read.
    init(
        _ run: RunDirectory, _ manifests: [StageManifest], _ originals: [String: String]
    ) throws {
        for (index, manifest) in manifests.enumerated() {
            let folder = run.stagePath(manifest)
            for shard in manifest.shards {
                for row in try Self.rows(folder, shard.kept) {
                    let id = index == 0 ? row["id"]?.string ?? "" : seedID(row)
                    if index == 0 { seeds[id] = Self.named(row, originals) }
                    if row["instruction"] != nil { instructions[id, default: []].append(row) }
                    if row["instruction"] == nil, seeds[id] != nil {
                        seeds[id] = Self.named(row, originals)
                    }
                }
                // What the first stage leaves out is no seed that was drawn.
                guard index > 0 else { continue }
                for file in [shard.dropped, shard.failed] {
                    for row in try Self.rows(folder, file) {
                        departures[seedID(row["row"] ?? row)] = row
                    }
                }
            }
        }
    }

    func items(atMost count: Int) -> [Preview.Item] {
        seeds.elements.prefix(count).map { id, seed in
            Preview.Item(
                id: RecordID(id), seed: seed, instructions: instructions[id] ?? [],
                departure: departures[id])
        }
    }

    /// The seed that a row was made of: its own id, or the beginning of it that a seed has.
    private func seedID(_ row: JSONValue) -> String {
        var id = row["id"]?.string ?? ""
        while seeds[id] == nil, let end = id.lastIndex(where: { !$0.isLetter && !$0.isNumber }) {
            id = String(id[..<end])
        }
        return seeds[id] == nil ? row["id"]?.string ?? "" : id
    }

    private static func rows(_ folder: String, _ file: FileEntry?) throws -> [JSONValue] {
        guard let file else { return [] }
        var reader = try ShardReader(rowsOf: "\(folder)/\(file.name)")
        var rows: [JSONValue] = []
        while let bytes = try reader.nextRow() { rows.append(try JSONValue(parsing: bytes)) }
        return rows
    }

    /// A seed with the file's own name in place of the copy's.
    private static func named(_ row: JSONValue, _ originals: [String: String]) -> JSONValue {
        guard let source = row["source"], let file = source["file"]?.string,
            let original = originals[file]
        else { return row }
        return row.setting("source", source.setting("file", .string(original)))
    }
}
