package import Records
import Rows
import Shards

/// All rows that a ``PoolStage`` reads; they stay on disk and can be read again and again.
package struct RowPool<Kind: Record>: Sendable {
    let shards: [CommittedShard]

    /// How many rows there are.
    package var count: Int { shards.reduce(0) { $0 + $1.rows } }

    /// Hands over every row, in order.
    ///
    /// - Throws: `ShardError` where a shard is damaged, and what `body` throws.
    package func forEach(_ body: (Row<Kind>) async throws -> Void) async throws {
        for shard in shards {
            guard let path = shard.path else { continue }
            var reader = try ShardReader(rowsOf: path)
            while let bytes = try reader.nextRow() {
                try await body(Row(JSONRow(trusted: bytes)))
            }
        }
    }
}
