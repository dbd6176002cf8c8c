import Records
import Rows
import Shards

/// The rows of a pool, in order and in batches, to be read on all cores.
actor PoolRows<Kind: Record>: WorkSource {
    private static var mostRows: Int { 128 }
    /// A batch of long rows ends when it has so many bytes.
    private static var mostBytes: Int { 1 << 20 }

    private let paths: [String]
    private let interruption: Interruption
    private var next = 0
    private var reader: ShardReader?

    init(_ pool: RowPool<Kind>, _ context: StageContext) {
        paths = pool.shards.compactMap(\.path)
        interruption = context.interruption
    }

    func next() async throws -> [[JSONRow]]? {
        try interruption.check()
        while true {
            if reader == nil {
                guard next < paths.count else { return nil }
                reader = try ShardReader(rowsOf: paths[next])
            }
            var rows: [JSONRow] = []
            var bytes = 0
            while rows.count < Self.mostRows, bytes < Self.mostBytes,
                let row = try reader?.nextRow()
            {
                rows.append(JSONRow(trusted: row))
                bytes += row.count
            }
            if !rows.isEmpty { return [rows] }
            reader = nil
            next += 1
        }
    }
}
