import Glibc

/// The new segments of a compaction, each sealed as soon as it is full.
struct CompactedCopy {
    private static let groupBytes = 1 << 20

    private let opening: LogOpening
    private let options: CallLog.Options
    private let reached: (CompactionStep) -> Void
    private var active: (number: UInt32, file: LogFile)?
    /// The bytes that belong to the active segment.
    private var size = 0
    /// Those of them that aren't in its file yet.
    private var group: [UInt8] = []
    /// The segments begun, in their order.
    private(set) var numbers: [UInt32] = []

    init(
        opening: LogOpening, options: CallLog.Options, reached: @escaping (CompactionStep) -> Void
    ) {
        self.opening = opening
        self.options = options
        self.reached = reached
    }

    mutating func append(_ line: [UInt8]) throws(CallLogError) {
        if size >= options.segmentBytes { try finish() }
        if active == nil {
            let last = numbers.last ?? opening.index.segments.last?.number
            let new = try LogSegments(directory: opening.directory).next(after: last)
            active = new
            numbers.append(new.number)
            reached(.begunSegment)
        }
        let frame = RecordFrame.framed(line)
        size += frame.count
        group += frame
        if group.count >= Self.groupBytes { try writeGroup() }
    }

    /// Seals the active segment.
    mutating func finish() throws(CallLogError) {
        guard let (number, file) = active else { return }
        try writeGroup()
        try file.sync()
        let sealing = SegmentSealing(
            directory: opening.directory, number: number, cache: opening.cache)
        _ = try sealing.run(file)
        reached(.sealedSegment)
        active = nil
        size = 0
    }

    /// Takes all of it away again.
    func remove() {
        for number in numbers {
            for kind in SegmentName.Kind.allCases { unlink(opening.path(number, kind)) }
        }
    }

    private mutating func writeGroup() throws(CallLogError) {
        try active?.file.append(group)
        reached(.wroteGroup)
        group = []
    }
}
