import Crypto
import Foundation

/// What an index needs of a sealed segment, kept beside it so that opening a log reads no bodies.
///
/// In `calls-NNNNN.keys`, all numbers little-endian: `weft keys 1` and five zeros; the shard's size and
/// its last 32 bytes, by which it is recognised; the numbers of frames, records and marks (64 bits
/// each); the frames (four 64-bit numbers each); where records begin (32 bits each); the marks (64
/// bits of key, 32 of the record's number, 32 of flags), sorted by key; and the SHA-256 of all
/// that.
struct SegmentKeys {
    /// One mark of one record.
    struct Entry: Hashable {
        let mark: LogMark
        let record: UInt32
    }

    var frames: [PackedFrame]
    var starts: [UInt32]
    /// Sorted by fingerprint; a later record's behind an earlier one's.
    var entries: [Entry]

    /// Somewhat less than a file has for each of its marks: 18 where a record has one choice.
    static let leastBytesPerMark = 17

    private static let tag = Array("weft keys 1".utf8) + [0, 0, 0, 0, 0]

    /// Gathers the records of a segment that has been read through.
    init(frames: [PackedFrame], records: [SealedSegment.Found]) {
        self.frames = frames
        starts = records.map { UInt32($0.start) }
        entries = []
        entries.reserveCapacity(records.count * 2)
        for (number, record) in records.enumerated() {
            for mark in record.marks { entries.append(Entry(mark: mark, record: UInt32(number))) }
        }
        entries.sort { ($0.mark.fingerprint, $0.record) < ($1.mark.fingerprint, $1.record) }
    }

    /// The file's bytes.
    ///
    /// - Parameter identity: What recognises the shard.
    /// - Returns: All of the file.
    func encoded(identity: [UInt8]) -> [UInt8] {
        var bytes = Self.tag + identity
        bytes.reserveCapacity(128 + frames.count * 32 + starts.count * 4 + entries.count * 16)
        func append<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        for count in [frames.count, starts.count, entries.count] { append(UInt64(count)) }
        for frame in frames {
            for number in [frame.offset, frame.packedBytes, frame.plainStart, frame.plainBytes] {
                append(UInt64(number))
            }
        }
        for start in starts { append(start) }
        for entry in entries {
            append(entry.mark.fingerprint)
            append(entry.record)
            append(UInt32(entry.mark.end.rawValue) | (entry.mark.isBase ? 4 : 0))
        }
        bytes.append(contentsOf: SHA256.hash(data: bytes))
        return bytes
    }

    /// Reads a file; nil if it is damaged, or belongs to another shard.
    init?(_ bytes: [UInt8], identity: [UInt8]) {
        let head = Self.tag.count + identity.count
        guard bytes.count >= head + 24 + 32, bytes.starts(with: Self.tag),
            bytes[Self.tag.count..<head].elementsEqual(identity),
            bytes.suffix(32).elementsEqual(SHA256.hash(data: bytes.dropLast(32)))
        else { return nil }
        let parsed = bytes.withUnsafeBytes { raw -> SegmentKeys? in
            func number<Number: FixedWidthInteger>(_ offset: Int) -> Number {
                Number(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: Number.self))
            }
            func wide(_ offset: Int) -> Int { Int(number(offset) as UInt64) }
            let counts = [wide(head), wide(head + 8), wide(head + 16)]
            let framesAt = head + 24
            let startsAt = framesAt + counts[0] * 32
            let marksAt = startsAt + counts[1] * 4
            guard marksAt + counts[2] * 16 + 32 == raw.count else { return nil }
            let frames = (0..<counts[0]).map { index in
                let at = framesAt + index * 32
                return PackedFrame(
                    offset: wide(at), packedBytes: wide(at + 8), plainStart: wide(at + 16),
                    plainBytes: wide(at + 24))
            }
            let starts = (0..<counts[1]).map { number(startsAt + $0 * 4) as UInt32 }
            let entries = (0..<counts[2]).map { index in
                let at = marksAt + index * 16
                let flags: UInt32 = number(at + 12)
                return Entry(
                    mark: LogMark(
                        fingerprint: number(at),
                        end: RecordedEnd(rawValue: UInt8(flags & 3)) ?? .unread,
                        isBase: flags & 4 != 0),
                    record: number(at + 8))
            }
            return SegmentKeys(frames: frames, starts: starts, entries: entries)
        }
        guard let parsed else { return nil }
        self = parsed
    }

    private init(frames: [PackedFrame], starts: [UInt32], entries: [Entry]) {
        self.frames = frames
        self.starts = starts
        self.entries = entries
    }
}
