import Synchronization

/// Where each answered call is recorded; shared by readers and the writer.
final class LogIndex: Sendable {
    /// A segment and where its records begin.
    struct Segment: Sendable {
        var content: SegmentContent
        var starts: [UInt32]
    }

    /// A record's place and how its call ended.
    struct Found {
        let content: SegmentContent
        let start: Int
        let end: RecordedEnd
    }

    private struct State: ~Copyable {
        var table = LogTable()
        var segments: [UInt32: Segment] = [:]
    }

    private let state = Mutex(State())

    /// The number of keys.
    var count: Int { state.withLock { $0.table.keys } }

    /// The bytes that the index takes, those of sealed segments' frames not counted.
    var bytes: Int {
        state.withLock { state in
            state.segments.values.reduce(state.table.bytes) { $0 + $1.starts.capacity * 4 }
        }
    }

    /// The segments in their order.
    var segments: [(number: UInt32, content: SegmentContent)] {
        state.withLock { state in
            state.segments.sorted { $0.key < $1.key }.map { ($0.key, $0.value.content) }
        }
    }

    /// The number of lines that a segment had when it was read through.
    func records(in number: UInt32) -> Int {
        state.withLock { $0.segments[number]?.starts.count ?? 0 }
    }

    /// The place of the record with a fingerprint.
    func find(_ fingerprint: UInt64) -> Found? {
        state.withLock { state in
            guard let entry = state.table.find(fingerprint),
                let segment = state.segments[entry.segment],
                Int(entry.record) < segment.starts.count
            else { return nil }
            return Found(
                content: segment.content, start: Int(segment.starts[Int(entry.record)]),
                end: entry.end)
        }
    }

    /// How the call with a fingerprint ended.
    func end(_ fingerprint: UInt64) -> RecordedEnd? {
        state.withLock { $0.table.find(fingerprint)?.end }
    }

    /// The segment and the number of the record with a fingerprint.
    func entry(_ fingerprint: UInt64) -> LogTable.Entry? {
        state.withLock { $0.table.find(fingerprint) }
    }

    func add(segment number: UInt32, _ content: SegmentContent) {
        state.withLock { $0.segments[number] = Segment(content: content, starts: []) }
    }

    /// Notes a record; it takes the place of older ones with its keys.
    func add(_ marks: LogMarks, segment number: UInt32, start: Int) {
        state.withLock { state in
            let record = UInt32(state.segments[number]?.starts.count ?? 0)
            state.segments[number]?.starts.append(UInt32(start))
            for mark in marks { state.table.insert(mark, segment: number, record: record) }
        }
    }

    /// Notes all records of a sealed segment.
    func add(segment number: UInt32, _ content: SegmentContent, _ keys: SegmentKeys) {
        state.withLock { state in
            state.segments[number] = Segment(content: content, starts: keys.starts)
            for entry in keys.entries {
                state.table.insert(entry.mark, segment: number, record: entry.record)
            }
        }
    }

    /// Makes room for the marks of all segments that are about to be added; doing so for each of a
    /// hundred would move the table a hundred times.
    func reserve(_ marks: Int) { state.withLock { $0.table.reserve(marks) } }

    /// Exchanges a segment's content for one with the same records at other places.
    func replace(segment number: UInt32, _ content: SegmentContent, starts: [UInt32]) {
        state.withLock { $0.segments[number] = Segment(content: content, starts: starts) }
    }
}
