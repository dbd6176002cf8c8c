import Rows

/// Reads all records of a log, segment after segment, holding little of it at a time.
public struct CallRecords {
    private var segments: ArraySlice<SegmentContent>
    private var lines: SegmentLines?

    init(_ segments: [SegmentContent]) { self.segments = segments[...] }

    /// The next record; nil at the end.
    ///
    /// Damage, which opening the log has told of, is passed over.
    public mutating func next() throws(CallLogError) -> CallRecord? {
        while true {
            while let line = try lines?.next()?.line {
                if let record = try? CallRecord(line: line) { return record }
            }
            guard let segment = segments.popFirst() else { return nil }
            lines = try SegmentLines(segment)
        }
    }
}
