/// Where a record stands in a log's directory.
public struct CallPlace: Hashable, Sendable {
    /// The segment's number.
    public let segment: Int
    /// The record's place among those of the segment, from 0; it stays when the segment is sealed.
    public let record: Int
    /// Where the record begins in the growing file, in bytes; 0 where it was read from a sealed one.
    public let offset: Int

    /// Names a place that a reading has told.
    public init(segment: Int, record: Int, offset: Int) {
        self.segment = segment
        self.record = record
        self.offset = offset
    }
}

extension CallLog {
    /// Reads one record without opening the log.
    ///
    /// - Parameters:
    ///   - place: Where it stands, as ``CallSegmentReader`` has told.
    ///   - directory: The log's.
    /// - Returns: The record; nil where there is none any more.
    /// - Throws: ``CallLogError`` if a file can't be read.
    public static func record(
        at place: CallPlace, in directory: String
    ) throws(CallLogError) -> CallRecord? {
        guard let segment = CallSegment(number: place.segment) else { return nil }
        if let file = try LogFile.existing(segment.path(.plain, in: directory), forWriting: false),
            let line = try SegmentContent.plain(file).line(at: place.offset)
        {
            return try? CallRecord(line: line)
        }
        guard let (sealed, starts) = try segment.openSealed(in: directory),
            starts.indices.contains(place.record),
            let line = try sealed.line(at: starts[place.record])
        else { return nil }
        return try? CallRecord(line: line)
    }
}
