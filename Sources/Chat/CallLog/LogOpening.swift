import Foundation
import Glibc

/// Reads through a log's directory and builds the index.
struct LogOpening {
    let directory: String
    let index = LogIndex()
    private(set) var damage: [CallLogDamage] = []
    /// The plain segments in their order.
    private(set) var plain: [(UInt32, LogFile)] = []
    private var last: UInt32?

    private let readOnly: Bool

    init(directory: String, readOnly: Bool) throws(CallLogError) {
        self.directory = directory
        self.readOnly = readOnly
        if !readOnly { try makeDirectory() }
        for segment in try segments() {
            last = segment.number
            if segment.isSealed { try readSealed(segment) } else { try readPlain(segment) }
        }
    }

    /// The segment to append to: the last one while it is plain, else a new one.
    func activeSegment() throws(CallLogError) -> (number: UInt32, file: LogFile) {
        if let (number, file) = plain.last, number == last { return (number, file) }
        let number = last.map { $0 + 1 } ?? 0
        let name = SegmentName(number: number, isSealed: false).text
        let file = try LogFile(path: "\(directory)/\(name)", forWriting: true)
        try LogFile.syncDirectory(directory)
        index.add(segment: number, .plain(file))
        return (number, file)
    }

    private func makeDirectory() throws(CallLogError) {
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw CallLogError("can't make the directory \(directory): \(error)")
        }
    }

    /// The segments in their order; the sealed form where there are both, which counts.
    private func segments() throws(CallLogError) -> [SegmentName] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw CallLogError("can't list the directory \(directory): \(error)")
        }
        let found = names.compactMap { SegmentName($0) }
        let sealed = Set(found.filter(\.isSealed).map(\.number))
        for segment in found where !segment.isSealed && sealed.contains(segment.number) {
            // Left by a crash between the sealing and the removal.
            if !readOnly { unlink("\(directory)/\(segment.text)") }
        }
        return found.filter { $0.isSealed || !sealed.contains($0.number) }
            .sorted { $0.number < $1.number }
    }

    private mutating func readSealed(_ segment: SegmentName) throws(CallLogError) {
        var records: [SealedSegment.Found] = []
        let content = try SealedSegment(
            path: "\(directory)/\(segment.text)", name: segment.text, records: &records,
            damage: &damage)
        index.add(segment: segment.number, .sealed(content))
        for record in records {
            index.add(record.keys, segment: segment.number, start: record.start)
        }
    }

    private mutating func readPlain(_ segment: SegmentName) throws(CallLogError) {
        let file = try LogFile(path: "\(directory)/\(segment.text)", forWriting: !readOnly)
        index.add(segment: segment.number, .plain(file))
        var scanner = try RecordScanner(file)
        while let item = try scanner.next() {
            switch item {
            case .record(let offset, let line):
                // A line that isn't a record is kept as one without keys: nobody asks for it.
                let keys = (try? CallRecord.keys(line: line)) ?? []
                index.add(keys, segment: segment.number, start: offset)
            case .damage(let offset, let bytes, let isTail):
                damage.append(
                    CallLogDamage(file: segment.text, offset: offset, bytes: bytes, isTail: isTail))
                if isTail, !readOnly { try file.truncate(to: offset) }
            }
        }
        plain.append((segment.number, file))
    }
}
