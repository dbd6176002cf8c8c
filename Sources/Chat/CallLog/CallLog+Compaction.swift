import Foundation
import Glibc

extension CallLog {
    /// Writes a log anew without records that nobody can ask for, in as few segments as may be.
    ///
    /// The new segments stand behind the old ones before any of those goes, so that a crash leaves
    /// records twice at worst. Segments that another process is writing are left alone, and so is
    /// everything if there is nothing to gain.
    ///
    /// - Parameters:
    ///   - directory: The log's; nobody in this process may have it open for writing.
    ///   - options: The size of the new segments.
    /// - Returns: What was done.
    /// - Throws: ``CallLogError``; the log is then as good as before.
    public static func compact(
        directory: String, options: Options = Options()
    ) throws(CallLogError) -> CallLogCompaction {
        try compact(directory: directory, options: options) { _ in }
    }

    /// The same, telling of each step that has changed the directory, for trials that look at what a
    /// kill would leave there.
    static func compact(
        directory: String, options: Options, reached: @escaping (CompactionStep) -> Void
    ) throws(CallLogError) -> CallLogCompaction {
        let opening = try LogOpening(directory: directory, readOnly: false)
        var compaction = Compactor(opening: opening, options: options, reached: reached)
        return try compaction.run()
    }
}

/// A step of a compaction that has changed the log's directory.
enum CompactionStep: Hashable {
    case begunSegment, wroteGroup, sealedSegment, removedFile
}

/// Does one compaction.
private struct Compactor {
    let opening: LogOpening
    let options: CallLog.Options
    let reached: (CompactionStep) -> Void
    var result = CallLogCompaction()
    var sources: [(number: UInt32, content: SegmentContent)] = []

    init(
        opening: LogOpening, options: CallLog.Options, reached: @escaping (CompactionStep) -> Void
    ) {
        self.opening = opening
        self.reached = reached
        self.options = options
        let ours = Set(opening.plain.map(\.number))
        sources = opening.index.segments.filter { number, content in
            if case .sealed = content { return true }
            return ours.contains(number)
        }
    }

    mutating func run() throws(CallLogError) -> CallLogCompaction {
        result.segmentsBefore = sources.count
        result.bytesBefore = size()
        let wanted = try plan()
        guard sources.count > max(1, wanted) || result.dropped > 0 else {
            result.segmentsAfter = sources.count
            result.bytesAfter = result.bytesBefore
            return result
        }
        try write()
        for (number, _) in sources {
            for kind in SegmentName.Kind.allCases.reversed() where unlink(path(number, kind)) == 0 {
                reached(.removedFile)
            }
        }
        try LogFile.syncDirectory(opening.directory)
        result.bytesAfter = size()
        return result
    }

    /// Counts what is to be kept, and the segments that takes.
    private mutating func plan() throws(CallLogError) -> Int {
        var bytes = 0
        for source in sources {
            try forEachLine(of: source) { isLive, line in
                if isLive {
                    result.kept += 1
                    bytes += line.count + 1
                } else {
                    result.dropped += 1
                }
            }
        }
        return (bytes + options.segmentBytes - 1) / max(1, options.segmentBytes)
    }

    private mutating func write() throws(CallLogError) {
        var last = opening.index.segments.last?.number
        var active: (number: UInt32, file: LogFile)?
        var group: [UInt8] = []
        var size = 0
        var full: [(number: UInt32, file: LogFile)] = []
        for source in sources {
            try forEachLine(of: source) { (isLive, line) throws(CallLogError) in
                guard isLive else { return }
                if active == nil || size >= options.segmentBytes {
                    if let active {
                        try active.file.append(group)
                        reached(.wroteGroup)
                        full.append(active)
                        group = []
                        size = 0
                    }
                    let new = try LogSegments(directory: opening.directory).next(after: last)
                    last = new.number
                    active = new
                    reached(.begunSegment)
                }
                let frame = RecordFrame.framed(line)
                size += frame.count
                group += frame
                if group.count >= 1 << 20 {
                    try active?.file.append(group)
                    reached(.wroteGroup)
                    group = []
                }
            }
        }
        if let active {
            try active.file.append(group)
            reached(.wroteGroup)
            full.append(active)
        }
        for (number, file) in full {
            try file.sync()
            let sealing = SegmentSealing(
                directory: opening.directory, number: number, cache: opening.cache)
            _ = try sealing.run(file)
            reached(.sealedSegment)
        }
        result.segmentsAfter = full.count
    }

    /// Calls a body with each line of a segment, and whether a key leads to it.
    private func forEachLine(
        of source: (number: UInt32, content: SegmentContent),
        _ body: (Bool, [UInt8]) throws(CallLogError) -> Void
    ) throws(CallLogError) {
        var lines = try SegmentLines(source.content)
        while let (start, line) = try lines.next() {
            let isLive = CallRecord.marks(line: line)?.contains { mark in
                guard let found = opening.index.find(mark.fingerprint) else { return false }
                return found.start == start && found.content.isSame(as: source.content)
            }
            try body(isLive ?? false, line)
        }
    }

    private func path(_ number: UInt32, _ kind: SegmentName.Kind) -> String {
        "\(opening.directory)/\(SegmentName(number: number, kind: kind).text)"
    }

    /// The bytes of all segments' files.
    private func size() -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: opening.directory)) ?? []
        return names.filter { SegmentName($0) != nil }.reduce(0) { sum, name in
            let file = try? LogFile(path: "\(opening.directory)/\(name)", forWriting: false)
            return sum + ((try? file?.size()) ?? 0)
        }
    }
}
