import Shards

/// The file of keys beside a sealed segment: read if it fits, made anew if not.
struct KeySidecar {
    let directory: String
    let number: UInt32

    private var path: String { "\(directory)/\(SegmentName(number: number, kind: .keys).text)" }

    /// What recognises a shard: its size and its last bytes.
    static func identity(_ shard: LogFile) throws(CallLogError) -> [UInt8] {
        let size = try shard.size()
        let tail = try shard.read(at: max(0, size - 32), count: min(size, 32))
        let bytes = withUnsafeBytes(of: UInt64(size).littleEndian) { Array($0) }
        return bytes + tail + [UInt8](repeating: 0, count: 32 - tail.count)
    }

    /// The segment's keys; nil where the file is absent, damaged or of another shard.
    func read(_ identity: [UInt8]) -> SegmentKeys? {
        guard let file = try? LogFile(path: path, forWriting: false),
            let size = try? file.size(), let bytes = try? file.read(at: 0, count: size)
        else { return nil }
        return SegmentKeys(bytes, identity: identity)
    }

    /// Writes the file; a log without it is whole, but opens more slowly.
    func write(_ keys: SegmentKeys, _ identity: [UInt8]) {
        try? AtomicFile.write(keys.encoded(identity: identity), to: path, durable: false)
    }
}
