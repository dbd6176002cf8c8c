import Foundation
import Rows
import Shards

/// The folder of a run: its pipeline, its stages, its calls.
package struct RunDirectory: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package var callsPath: String { "\(path)/calls" }
    var runFile: String { "\(path)/run.json" }
    var progressFile: String { "\(path)/progress.json" }

    func stagePath(_ manifest: StageManifest) -> String { "\(path)/\(manifest.folder)" }

    /// Makes the folder, and those above it.
    func create() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
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

    private func readJSON(_ file: String) throws(RunError) -> JSONValue {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw .notARun(directory: path, reason: "\(file) can't be read")
        }
        do {
            return try JSONValue(parsing: Array(bytes))
        } catch {
            throw .notARun(
                directory: path,
                reason: "\(file) is damaged (\(error)); restore it, or delete it to start over")
        }
    }
}
