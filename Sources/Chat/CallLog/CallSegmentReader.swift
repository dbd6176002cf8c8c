/// Reads the records of one segment, from where an earlier reading ended.
///
/// A segment that is being written is read as far as it is whole; nothing is locked or changed.
public struct CallSegmentReader {
    private enum Source {
        case growing(RecordScanner)
        case sealed(SegmentLines)
        case gone
    }

    /// How many records have been passed or read, those that can't be read among them.
    public private(set) var records: Int
    /// Where the next record begins in the growing file, in bytes; 0 in a sealed segment.
    public private(set) var offset: Int
    private let number: Int
    private var source: Source

    /// Goes to the first record that hasn't been read.
    ///
    /// - Parameters:
    ///   - segment: The segment.
    ///   - directory: The log's.
    ///   - records: ``records`` of the earlier reading.
    ///   - offset: ``offset`` of the earlier reading.
    /// - Throws: ``CallLogError`` if a file can't be read.
    public init(
        _ segment: CallSegment, in directory: String, after records: Int, offset: Int
    ) throws(CallLogError) {
        number = segment.number
        self.records = records
        self.offset = offset
        // The sealed file counts where there are both.
        if let sealed = try segment.openSealed(in: directory)?.segment {
            self.offset = 0
            var lines = try SegmentLines(.sealed(sealed))
            var passed = 0
            while passed < records, try lines.next() != nil { passed += 1 }
            source = .sealed(lines)
        } else if let file = try LogFile.existing(
            segment.path(.plain, in: directory), forWriting: false)
        {
            source = .growing(try RecordScanner(file, from: offset))
        } else {
            source = .gone
        }
    }

    /// The next record that can be read, and its place; nil at the end.
    public mutating func next() throws(CallLogError) -> (place: CallPlace, record: CallRecord)? {
        while let (start, line) = try nextLine() {
            let place = CallPlace(segment: number, record: records, offset: start)
            records += 1
            if let record = try? CallRecord(line: line) { return (place, record) }
        }
        return nil
    }

    private mutating func nextLine() throws(CallLogError) -> (start: Int, line: [UInt8])? {
        switch source {
        case .gone: return nil
        case .sealed(var lines):
            defer { source = .sealed(lines) }
            return try lines.next().map { (0, $0.line) }
        case .growing(var scanner):
            defer { source = .growing(scanner) }
            while let item = try scanner.next() {
                guard case .record(let start, let line) = item else { continue }
                offset = start + RecordFrame.headBytes + line.count + 1
                return (start, line)
            }
            return nil
        }
    }
}
