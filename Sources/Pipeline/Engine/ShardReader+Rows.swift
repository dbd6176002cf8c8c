import Shards

extension ShardReader {
    /// Opens a shard that Weft wrote: whole, its rows of any length that a writer lets through.
    init(rowsOf path: String) throws(ShardError) {
        try self.init(
            path: path, maximumRowBytes: ShardWriter.Options.engine.maximumRowBytes,
            tail: .mustBeWhole)
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

extension ShardWriter.Options {
    /// For rows of the engine's own: an item at the limit of what is imported grows by what stages
    /// add, and must still be written.
    static var engine: Self {
        var options = Self()
        options.maximumRowBytes = 1 << 30
        return options
    }
}
