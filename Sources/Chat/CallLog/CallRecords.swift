import Rows

/// Reads all records of a log, segment after segment, holding little of it at a time.
public struct CallRecords {
    private var segments: ArraySlice<SegmentContent>
    private var scanner: RecordScanner?
    private var sealed: SealedSegment?
    private var frames: ArraySlice<PackedFrame> = []
    private var lines: ArraySlice<ArraySlice<UInt8>> = []

    init(_ segments: [SegmentContent]) { self.segments = segments[...] }

    /// The next record; nil at the end.
    ///
    /// Damage, which opening the log has told of, is passed over.
    public mutating func next() throws(CallLogError) -> CallRecord? {
        while let line = try nextLine() {
            if let record = try? CallRecord(line: line) { return record }
        }
        return nil
    }

    private mutating func nextLine() throws(CallLogError) -> [UInt8]? {
        while true {
            while let item = try scanner?.next() {
                if case .record(_, let line) = item { return line }
            }
            scanner = nil
            if let line = lines.popFirst() { return Array(line) }
            if let frame = frames.popFirst() {
                let plain = try sealed?.plain(frame) ?? []
                lines = plain.split(separator: UInt8(ascii: "\n"))[...]
                continue
            }
            switch segments.popFirst() {
            case .plain(let file): scanner = try RecordScanner(file)
            case .sealed(let segment):
                sealed = segment
                frames = segment.frames[...]
            case nil: return nil
            }
        }
    }
}
