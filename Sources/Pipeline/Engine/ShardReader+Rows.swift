import Shards

extension ShardReader {
    /// Opens a shard that Weft wrote: whole, its rows of any length that a writer lets through.
    init(rowsOf path: String) throws(ShardError) {
        try self.init(path: path, maximumRowBytes: 1 << 30, tail: .mustBeWhole)
    }

    /// The bytes of the next row; nil at the end.
    mutating func nextRow() throws(ShardError) -> [UInt8]? {
        while let line = try next() {
            switch line {
            case .row(_, let bytes): return bytes
            case .tooLong(let line, let bytes):
                throw .corrupt(
                    path: path, offset: 0, reason: "line \(line) has \(bytes) bytes")
            }
        }
        return nil
    }
}
