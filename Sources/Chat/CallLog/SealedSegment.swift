import Glibc

/// A sealed segment: a shard whose frames are decoded one by one, wherever a record is wanted.
final class SealedSegment: Sendable {
    /// A record as it is found when the segment is read through.
    struct Found: Hashable {
        let start: Int
        let marks: LogMarks
    }

    let frames: [PackedFrame]
    private let file: LogFile
    private let cache: FrameCache

    /// Opens a segment of which all is known.
    init(file: LogFile, frames: [PackedFrame], cache: FrameCache) {
        self.file = file
        self.frames = frames
        self.cache = cache
    }

    /// Opens a segment and reads through it.
    ///
    /// - Parameters:
    ///   - file: The shard.
    ///   - cache: Keeps decoded frames.
    ///   - name: Its name in descriptions of damage.
    ///   - records: Where the segment's records are put.
    ///   - damage: Where bytes are put that can't be read.
    /// - Throws: ``CallLogError`` if the file can't be read at all.
    init(
        reading file: LogFile, cache: FrameCache, name: String, records: inout [Found],
        damage: inout [CallLogDamage]
    ) throws(CallLogError) {
        self.file = file
        self.cache = cache
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
                let marks = CallRecord.marks(line: Array(line)) ?? []
                records.append(Found(start: frame.plainStart + line.startIndex, marks: marks))
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
        let name = FrameCache.Name(segment: ObjectIdentifier(self), start: frame.plainStart)
        if let known = cache.find(name) { return known }
        let packed = try file.read(at: frame.offset, count: frame.packedBytes)
        guard let plain = frame.plain(packed[...]) else { return nil }
        cache.add(name, plain)
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
