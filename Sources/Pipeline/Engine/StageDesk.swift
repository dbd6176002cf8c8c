import Records
import Rows
import Shards

/// One stage of a run at work: its folder, its manifest, what it may take over.
///
/// Used by one task at a time.
final class StageDesk {
    /// Where the stage's files are written.
    let folder: String
    /// Where an earlier go's files are: the same folder, but for a plan.
    private let earlierFolder: String
    let context: StageContext
    let progress: StageProgress
    /// The progress of the stage after this one.
    private let following: StageProgress?
    /// Whether nothing is asked and all is only counted.
    let isPlan: Bool
    /// How many rows may be under way at once, and how far they may run ahead.
    let limits: WorkLimits
    let shardRows: Int
    /// Whether it is the first of the stages that work towards a goal, which begins their shards.
    let admits: Bool
    private let directory: RunDirectory
    private let previous: StageManifest?
    private let feed: ShardFeed
    private let clock = ContinuousClock()
    private var lastWrite: ContinuousClock.Instant?
    private(set) var manifest: StageManifest
    /// Shards of an earlier go that may be taken over.
    private var carried: [ShardEntry] = []

    init(
        directory: RunDirectory, earlier: RunDirectory, manifest: StageManifest,
        previous: StageManifest?, context: StageContext, progress: StageProgress,
        following: StageProgress?, feed: ShardFeed, limits: WorkLimits, shardRows: Int, admits: Bool
    ) {
        self.directory = directory
        isPlan = directory.path != earlier.path
        self.manifest = manifest
        self.previous = previous?.fingerprint == manifest.fingerprint ? previous : nil
        self.context = context
        self.progress = progress
        self.following = following
        self.feed = feed
        self.limits = limits
        self.shardRows = shardRows
        self.admits = admits
        folder = directory.stagePath(manifest)
        earlierFolder = earlier.stagePath(manifest)
    }

    /// The shards of an earlier go that still hold, by index: whole, and without failed rows.
    func reusableShards() -> [Int: ShardEntry] {
        var entries: [Int: ShardEntry] = [:]
        for entry in previous?.shards ?? [] where entry.failed == nil && isWhole(entry) {
            entries[entry.index] = entry
        }
        carried = previous?.shards.filter { entries[$0.index] != nil } ?? []
        return entries
    }

    /// The shards of an earlier go of a pool stage, if all of them still hold.
    func reusablePool(input: String, files: [String]) -> [ShardEntry]? {
        // A pool of nothing is done again: no shard says from what input it came.
        guard let previous, previous.isFinished, !previous.shards.isEmpty,
            previous.outputs.map(\.name) == files,
            previous.outputs.allSatisfy({ $0.isWhole(in: earlierFolder) }),
            previous.shards.allSatisfy({
                $0.input == input && $0.failed == nil && isWhole($0)
            })
        else { return nil }
        return previous.shards
    }

    /// Takes a shard over as it is.
    func takeOver(_ entry: ShardEntry) throws {
        progress.reuse(entry)
        try add(entry, in: earlierFolder)
    }

    /// Lists a committed shard and hands it to the next stage.
    func add(_ entry: ShardEntry) throws { try add(entry, in: folder) }

    private func add(_ entry: ShardEntry, in folder: String) throws {
        manifest.shards.append(entry)
        context.lineage.update(manifest)
        // A manifest a second is enough: a shard that isn't listed is made again from the call log.
        let now = clock.now
        if lastWrite.map({ now - $0 >= .seconds(1) }) ?? true {
            lastWrite = now
            try save()
        }
        feed.send(
            CommittedShard(
                index: entry.index, path: entry.kept.map { "\(folder)/\($0.name)" },
                rows: entry.kept?.rows ?? 0, digest: entry.digest,
                isPartial: entry.isPartial))
    }

    /// Says that the stage has written all it has to write, and clears what earlier goes left.
    ///
    /// - Parameters:
    ///   - files: What it wrote beside the rows.
    ///   - isTakenOver: Whether an earlier go wrote them.
    /// - Throws: ``RunError/rowsDoNotAddUp(stage:rowsIn:kept:dropped:failed:)``, or `ShardError` where
    ///   a file can't be read or written.
    func finish(files: [String] = [], isTakenOver: Bool = false) throws {
        if let last = context.gate?.lastShard { manifest.shards.removeAll { $0.index > last } }
        manifest.outputs = try files.map {
            try OutputFile($0, in: isTakenOver ? earlierFolder : folder)
        }
        let manifest = manifest
        if manifest.rowsKept == 0 {
            context.note(
                manifest.rowsIn == 0
                    ? "no row came in" : "none of \(manifest.rowsIn) rows was kept")
        }
        guard manifest.rowsIn == manifest.rowsKept + manifest.rowsDropped + manifest.rowsFailed
        else {
            throw RunError.rowsDoNotAddUp(
                stage: manifest.stage, rowsIn: manifest.rowsIn, kept: manifest.rowsKept,
                dropped: manifest.rowsDropped, failed: manifest.rowsFailed)
        }
        self.manifest.isFinished = true
        context.lineage.update(self.manifest)
        try directory.write(self.manifest)
        try removeStrays()
        progress.enter(.done)
        following?.expect(self.manifest.rowsWritten)
        feed.finish()
    }

    /// Notes how the stage's goal came out.
    func note(_ goal: GoalRecord) { manifest.goal = goal }

    /// Where an earlier go's shard is.
    func folder(of entry: ShardEntry) -> String { earlierFolder }

    /// Ends the stage of a plan that can't tell what it would do.
    func giveUp() {
        progress.enter(.unknown)
        feed.finish()
    }

    /// Writes the manifest as it stands, with the shards of an earlier go that are still to come.
    func save() throws {
        var manifest = manifest
        let last = manifest.shards.last?.index ?? -1
        manifest.shards += carried.filter { $0.index > last }
        try directory.write(manifest)
    }

    private func isWhole(_ entry: ShardEntry) -> Bool {
        entry.files.allSatisfy { fileSize("\(earlierFolder)/\($0.name)") == $0.bytes }
    }

    private func removeStrays() throws {
        let listed = Set(manifest.shards.flatMap(\.files).map(\.name))
        for name in folderItems(folder)
        where !listed.contains(name) && isShardName(name) {
            try removeFile("\(folder)/\(name)")
        }
    }

    private func isShardName(_ name: String) -> Bool {
        ["kept-", "dropped-", "failed-"].contains { name.hasPrefix($0) }
    }
}
