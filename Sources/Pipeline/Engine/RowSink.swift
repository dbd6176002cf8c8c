package import Records
import Rows
import Shards

/// Where a ``PoolStage`` writes its rows; they are cut into shards as they come.
package final class RowSink<Kind: Record> {
    private let folder: String
    private let stage: String
    private let input: String
    private let shardRows: Int
    private let interruption: Interruption
    private let progress: StageProgress
    private let committed: (ShardEntry) throws -> Void
    private var writers: RowWriters?
    private var index = 0

    init(
        folder: String, stage: String, input: String, shardRows: Int, interruption: Interruption,
        progress: StageProgress, committed: @escaping (ShardEntry) throws -> Void
    ) {
        self.folder = folder
        self.stage = stage
        self.input = input
        self.shardRows = shardRows
        self.interruption = interruption
        self.progress = progress
        self.committed = committed
        writers = RowWriters(folder: folder, index: 0, input: input)
    }

    /// Lets a row go on.
    package func keep(_ row: Row<Kind>) throws {
        try writers?.keep([row.json])
        progress.countKept()
        try rolled()
    }

    /// Leaves a row out.
    package func drop(_ drop: Drop, id: RecordID, row: RowPayload) throws {
        try writers?.drop(
            DepartedRow.dropped(drop, id: id, stage: stage, row: row), code: drop.code.rawValue)
        progress.count(dropped: drop.code.rawValue)
        try rolled()
    }

    /// Commits what is left; every row counts as one that came in.
    func finish(_ cost: Meter.Reading) throws {
        if rows > 0 || cost != Meter.Reading() { try commit(cost) }
    }

    private var rows: Int { writers?.rows ?? 0 }

    private func rolled() throws {
        try interruption.check()
        if rows >= shardRows { try commit(Meter.Reading()) }
    }

    private func commit(_ cost: Meter.Reading) throws {
        let rows = rows
        guard let whole = writers.take() else { return }
        try committed(try whole.commit(rowsIn: rows, cost: cost))
        index += 1
        writers = RowWriters(folder: folder, index: index, input: input)
    }
}
