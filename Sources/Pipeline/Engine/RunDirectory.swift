import Foundation
package import Rows
import Shards

/// The folder of a run: its pipeline, its stages, its calls.
package struct RunDirectory: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package var callsPath: String { "\(path)/calls" }
    var runFile: String { "\(path)/run.json" }
    var progressFile: String { "\(path)/progress.json" }
    var spentFile: String { "\(path)/spent.json" }

    func stagePath(_ manifest: StageManifest) -> String { "\(path)/\(manifest.folder)" }

    /// Makes the folder, and those above it.
    func create() throws(RunError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .notARun(
                directory: path,
                reason:
                    "the folder can't be made (\(error.localizedDescription)); give --run a place "
                    + "where folders can be made")
        }
    }

    /// The run's own record; nil where there is none yet.
    package func readRecord() throws(RunError) -> RunRecord? {
        guard FileManager.default.fileExists(atPath: runFile) else { return nil }
        return try RunRecord(readJSON(runFile), directory: path)
    }

    func write(_ record: RunRecord) throws(ShardError) {
        try AtomicFile.write(Array((record.json.text + "\n").utf8), to: runFile, durable: true)
    }

    /// A stage's manifest; nil where the stage hasn't committed anything yet.
    func readManifest(index: Int, stage: String) throws(RunError) -> StageManifest? {
        let file = "\(path)/\(index)-\(stage)/stage.json"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        guard let manifest = StageManifest(try readJSON(file)) else {
            throw .notARun(
                directory: path, reason: "\(file) lacks fields; delete it to redo the stage")
        }
        return manifest
    }

    func write(_ manifest: StageManifest) throws(ShardError) {
        try AtomicFile.write(
            Array((manifest.json.text + "\n").utf8), to: "\(stagePath(manifest))/stage.json",
            durable: true)
    }

    /// The manifests of all stages that have begun, in the pipeline's order.
    package func readManifests() throws(RunError) -> [StageManifest] {
        guard let record = try readRecord() else {
            throw .notARun(directory: path, reason: "it has no run.json")
        }
        var manifests: [StageManifest] = []
        for (index, stage) in record.stages.enumerated() {
            // What an older pipeline left says nothing of this one.
            let found = try readManifest(index: index + 1, stage: stage.name)
            manifests.append(
                found.flatMap { $0.fingerprint == stage.fingerprint ? $0 : nil }
                    ?? StageManifest(index: index + 1, stage: stage.name, fingerprint: ""))
        }
        return manifests
    }

    /// Files that manifests list and that are gone or cut, by their paths within the run.
    package func damagedFiles(_ manifests: [StageManifest]) -> [String] {
        manifests.flatMap { manifest -> [String] in
            let listed =
                manifest.shards.flatMap(\.files).map { ($0.name, $0.bytes) }
                + manifest.outputs.map { ($0.name, $0.bytes) }
            return listed.filter { fileSize("\(path)/\(manifest.folder)/\($0.0)") != $0.1 }
                .map { "\(manifest.folder)/\($0.0)" }
        }
    }

    /// What all goes have spent, and whether the last one has noted all of it.
    package func readSpending() -> (spending: Spending, isClosed: Bool) {
        guard let value = try? readJSON(spentFile), let spending = Spending(value) else {
            return (Spending(), false)
        }
        return (spending, value["closed"]?.bool ?? false)
    }

    /// The progress of the go that is at work, or was last; nil where none is told.
    package func readProgress() -> JSONValue? { try? readJSON(progressFile) }

    private func readJSON(_ file: String) throws(RunError) -> JSONValue {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw .notARun(directory: path, reason: "\(file) can't be read")
        }
        do {
            return try JSONValue(parsing: Array(bytes))
        } catch {
            throw .notARun(
                directory: path,
                reason:
                    "\(file) is damaged (\(error)); delete it and call weft run with the pipeline "
                    + "file and --run \(path): what is whole is taken over, no call is sent twice")
        }
    }
}
