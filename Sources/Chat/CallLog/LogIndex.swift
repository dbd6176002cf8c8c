import Synchronization

/// Where each answered call is recorded; shared by readers and the writer.
final class LogIndex: Sendable {
    /// A record's place.
    struct Location: Hashable {
        let segment: UInt32
        /// The record's number in its segment, from 0.
        let record: UInt32
    }

    /// A segment and where its records begin.
    struct Segment: Sendable {
        var content: SegmentContent
        var starts: [UInt32]
    }

    private struct State {
        /// By half a digest: the whole one is compared when the record is read.
        var locations: [CallKey.Half: Location] = [:]
        var segments: [UInt32: Segment] = [:]
    }

    private let state = Mutex(State())

    /// The number of keys.
    var count: Int { state.withLock { $0.locations.count } }

    /// The segments in their order.
    var segments: [(number: UInt32, content: SegmentContent)] {
        state.withLock { state in
            state.segments.sorted { $0.key < $1.key }.map { ($0.key, $0.value.content) }
        }
    }

    /// The content that holds a key's record, and where the record begins in it.
    func find(_ key: CallKey) -> (content: SegmentContent, start: Int)? {
        state.withLock { state in
            guard let location = state.locations[key.first],
                let segment = state.segments[location.segment]
            else { return nil }
            return (segment.content, Int(segment.starts[Int(location.record)]))
        }
    }

    func add(segment number: UInt32, _ content: SegmentContent) {
        state.withLock { $0.segments[number] = Segment(content: content, starts: []) }
    }

    /// Notes a record; it takes the place of older ones with its keys.
    func add(_ keys: [CallKey], segment number: UInt32, start: Int) {
        state.withLock { state in
            let record = UInt32(state.segments[number]?.starts.count ?? 0)
            state.segments[number]?.starts.append(UInt32(start))
            for key in keys {
                state.locations[key.first] = Location(segment: number, record: record)
            }
        }
    }

    /// Exchanges a segment's content for one with the same records at other places.
    func replace(segment number: UInt32, _ content: SegmentContent, starts: [UInt32]) {
        state.withLock { $0.segments[number] = Segment(content: content, starts: starts) }
    }
}
