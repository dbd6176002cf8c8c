import Foundation
import Glibc

/// Does one compaction.
struct Compactor {
    private typealias Source = (number: UInt32, content: SegmentContent)

    private let opening: LogOpening
    private let options: CallLog.Options
    private let reached: (CompactionStep) -> Void
    private var result = CallLogCompaction()
    private var sources: [Source] = []
    /// Damaged segments, which stay.
    private var leftOut: [Source] = []

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
        result.damage = opening.damage
        try leaveOutDamaged()
        let wanted = try plan()
        guard sources.count > max(1, wanted) || result.dropped > 0 else {
            result.segmentsAfter = result.segmentsBefore
            result.bytesAfter = result.bytesBefore
            return result
        }
        var copy = CompactedCopy(opening: opening, options: options, reached: reached)
        do {
            try write(to: &copy)
        } catch {
            // No source has gone yet.
            copy.remove()
            throw error
        }
        result.segmentsAfter = copy.numbers.count + leftOut.count
        for (number, _) in sources {
            for kind in SegmentName.Kind.allCases.reversed()
            where unlink(opening.path(number, kind)) == 0 {
                reached(.removedFile)
            }
        }
        try LogFile.syncDirectory(opening.directory)
        result.bytesAfter = size()
        return result
    }

    /// Puts aside the segments of which something can't be read: their files must not go.
    private mutating func leaveOutDamaged() throws(CallLogError) {
        var whole: [Source] = []
        for source in sources {
            let names = SegmentName.Kind.allCases.map {
                SegmentName(number: source.number, kind: $0).text
            }
            // A tail that a crash tore has been cut off a plain segment; what is left is whole.
            let isKnown = opening.damage.contains { damage in
                names.contains(damage.file)
                    && !(damage.isTail && damage.file.hasSuffix(SegmentName.Kind.plain.rawValue))
            }
            var lines = try SegmentLines(source.content)
            var count = 0
            while try lines.next() != nil { count += 1 }
            if !isKnown, count == opening.index.records(in: source.number) {
                whole.append(source)
                continue
            }
            leftOut.append(source)
            if !isKnown { result.damage += try damage(of: source) }
        }
        sources = whole
    }

    /// What can't be read of a segment that was opened by its keys alone.
    private func damage(of source: Source) throws(CallLogError) -> [CallLogDamage] {
        guard case .sealed(let segment) = source.content else {
            let name = SegmentName(number: source.number, kind: .plain).text
            return [CallLogDamage(file: name, offset: 0, bytes: 0, isTail: true)]
        }
        let name = SegmentName(number: source.number, kind: .sealed).text
        var damage: [CallLogDamage] = []
        for frame in segment.frames where try segment.plain(frame) == nil {
            damage.append(
                CallLogDamage(
                    file: name, offset: frame.offset, bytes: frame.packedBytes, isTail: false))
        }
        return damage
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

    private func write(to copy: inout CompactedCopy) throws(CallLogError) {
        for source in sources {
            var count = 0
            try forEachLine(of: source) { (isLive, line) throws(CallLogError) in
                count += 1
                if isLive { try copy.append(line) }
            }
            guard count == opening.index.records(in: source.number) else {
                throw CallLogError(
                    "\(opening.path(source.number, .sealed)): it could be read before and can't be "
                        + "now; nothing is compacted: look after the disk and try again")
            }
        }
        try copy.finish()
    }

    /// Calls a body with each line of a segment, and whether a key leads to it.
    private func forEachLine(
        of source: Source, _ body: (Bool, [UInt8]) throws(CallLogError) -> Void
    ) throws(CallLogError) {
        var lines = try SegmentLines(source.content)
        while let (start, line) = try lines.next() {
            var isLive = false
            for mark in CallRecord.marks(line: line) ?? [] where !isLive {
                guard let found = opening.index.find(mark.fingerprint) else { continue }
                isLive = found.start == start && found.content.isSame(as: source.content)
                if !isLive { isLive = try isLost(found) }
            }
            try body(isLive, line)
        }
    }

    /// Whether a record is in the damaged part of a segment, so that older ones are all there is.
    private func isLost(_ found: LogIndex.Found) throws(CallLogError) -> Bool {
        guard leftOut.contains(where: { $0.content.isSame(as: found.content) }) else {
            return false
        }
        return try found.content.line(at: found.start) == nil
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
