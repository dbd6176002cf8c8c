import Synchronization

/// A sealed segment: a shard whose frames are decoded one by one, wherever a record is wanted.
final class SealedSegment: Sendable {
    /// A record as it is found when the segment is opened.
    struct Found: Hashable {
        let start: Int
        let keys: [CallKey]
    }

    let frames: [PackedFrame]
    private let file: LogFile
    /// The frames decoded last, newest at the end: neighbours are mostly wanted together.
    private let decoded = Mutex<[(start: Int, plain: [UInt8])]>([])

    private static let framesKept = 2

    /// Opens a segment and reads through it.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - name: Its name in descriptions of damage.
    ///   - records: Where the segment's records are put.
    ///   - damage: Where bytes are put that can't be read.
    /// - Throws: ``CallLogError`` if the file can't be read at all.
    init(
        path: String, name: String, records: inout [Found], damage: inout [CallLogDamage]
    ) throws(CallLogError) {
        file = try LogFile(path: path, forWriting: false)
        let bytes = try file.read(at: 0, count: try file.size())
        let (frames, tornAt) = PackedFrame.all(in: bytes)
        self.frames = frames
        for frame in frames {
            let packed = bytes[frame.offset..<(frame.offset + frame.packedBytes)]
            guard let plain = frame.plain(packed) else {
                damage.append(
                    CallLogDamage(
                        file: name, offset: frame.offset, bytes: frame.packedBytes, isTail: false))
                continue
            }
            for line in plain.split(separator: UInt8(ascii: "\n")) {
                // A line that isn't a record is kept as one without keys: nobody will ask for it.
                let keys = (try? CallRecord.keys(line: Array(line))) ?? []
                records.append(Found(start: frame.plainStart + line.startIndex, keys: keys))
            }
        }
        if let tornAt {
            damage.append(
                CallLogDamage(
                    file: name, offset: tornAt, bytes: bytes.count - tornAt, isTail: true))
        }
    }

    /// The line that begins at a place among the plain bytes; nil if its frame is damaged.
    func line(at start: Int) throws(CallLogError) -> [UInt8]? {
        guard let frame = frame(holding: start), let plain = try plain(frame) else { return nil }
        return Array(plain[(start - frame.plainStart)...].prefix { $0 != UInt8(ascii: "\n") })
    }

    /// A frame's plain bytes; nil if it is damaged.
    func plain(_ frame: PackedFrame) throws(CallLogError) -> [UInt8]? {
        if let known = decoded.withLock({ $0.last { $0.start == frame.plainStart } }) {
            return known.plain
        }
        let packed = try file.read(at: frame.offset, count: frame.packedBytes)
        guard let plain = frame.plain(packed[...]) else { return nil }
        decoded.withLock { decoded in
            decoded.append((frame.plainStart, plain))
            if decoded.count > Self.framesKept { decoded.removeFirst() }
        }
        return plain
    }

    /// The last frame that begins at or before a place.
    private func frame(holding start: Int) -> PackedFrame? {
        var low = 0
        var high = frames.count
        while low < high {
            let middle = (low + high) / 2
            if frames[middle].plainStart <= start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, start < frames[low - 1].plainStart + frames[low - 1].plainBytes else {
            return nil
        }
        return frames[low - 1]
    }
}
