import Foundation
import Glibc

/// Reads through a log's directory and builds the index.
///
/// A plain segment belongs to the process that holds a lock on its file. What others hold is read
/// and left as it is; what nobody holds is taken over, its torn tail cut off.
struct LogOpening {
    let directory: String
    let index = LogIndex()
    let cache = FrameCache()
    private(set) var damage: [CallLogDamage] = []
    /// The plain segments that belong to this log, in their order.
    private(set) var plain: [(number: UInt32, file: LogFile)] = []
    private var last: UInt32?
    private let readOnly: Bool

    init(directory: String, readOnly: Bool) throws(CallLogError) {
        self.directory = directory
        self.readOnly = readOnly
        if !readOnly { try makeDirectory() }
        let (numbers, sealed) = try segments()
        last = numbers.last
        for number in numbers {
            if sealed.contains(number) {
                try readSealed(number)
            } else if try !readPlain(number),
                FileManager.default.fileExists(atPath: path(number, .sealed))
            {
                // Another process has sealed it since the directory was listed.
                try readSealed(number)
            }
        }
    }

    /// The segment to append to: the last one while it is plain and nobody else's, else a new one.
    func activeSegment() throws(CallLogError) -> (number: UInt32, file: LogFile) {
        if let (number, file) = plain.last, number == last { return (number, file) }
        let new = try LogSegments(directory: directory).next(after: last)
        index.add(segment: new.number, .plain(new.file))
        return new
    }

    private func path(_ number: UInt32, _ kind: SegmentName.Kind) -> String {
        "\(directory)/\(SegmentName(number: number, kind: kind).text)"
    }

    private func makeDirectory() throws(CallLogError) {
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw CallLogError("can't make the directory \(directory): \(error)")
        }
    }

    /// The segments in their order, and those that are sealed, which counts where there is both.
    private func segments() throws(CallLogError) -> (numbers: [UInt32], sealed: Set<UInt32>) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw CallLogError("can't list the directory \(directory): \(error)")
        }
        let found = names.compactMap { SegmentName($0) }
        let sealed = Set(found.filter { $0.kind == .sealed }.map(\.number))
        for name in found where !readOnly && name.kind == .plain && sealed.contains(name.number) {
            // Left by a crash between the sealing and the removal, unless somebody is just at it.
            let path = path(name.number, .plain)
            if try LogFile.existing(path, forWriting: true)?.lock() == true { unlink(path) }
        }
        let numbers = Set(found.filter { $0.kind != .keys }.map(\.number))
        return (numbers.sorted(), sealed)
    }

    private mutating func readSealed(_ number: UInt32) throws(CallLogError) {
        let name = SegmentName(number: number, kind: .sealed).text
        let file = try LogFile(path: "\(directory)/\(name)", forWriting: false)
        let identity = try KeySidecar.identity(file)
        let sidecar = KeySidecar(directory: directory, number: number)
        if let keys = sidecar.read(identity) {
            let segment = SealedSegment(file: file, frames: keys.frames, cache: cache)
            index.add(segment: number, .sealed(segment), keys)
            return
        }
        var records: [SealedSegment.Found] = []
        let known = damage.count
        let segment = try SealedSegment(
            reading: file, cache: cache, name: name, records: &records, damage: &damage)
        let keys = SegmentKeys(frames: segment.frames, records: records)
        index.add(segment: number, .sealed(segment), keys)
        // Damage is told at every opening, which finds it by reading.
        if !readOnly, damage.count == known { sidecar.write(keys, identity) }
    }

    /// Reads a plain segment; false if it isn't there any more.
    private mutating func readPlain(_ number: UInt32) throws(CallLogError) -> Bool {
        let name = SegmentName(number: number, kind: .plain).text
        guard let file = try LogFile.existing("\(directory)/\(name)", forWriting: !readOnly) else {
            return false
        }
        let isOurs = !readOnly && file.lock()
        index.add(segment: number, .plain(file))
        var scanner = try RecordScanner(file)
        while let item = try scanner.next() {
            switch item {
            case .record(let offset, let line):
                // A line that isn't a record is kept as one without keys: nobody asks for it.
                index.add(CallRecord.marks(line: line) ?? [], segment: number, start: offset)
            case .damage(let offset, let bytes, let isTail):
                // The tail of another's segment is being written just now.
                guard isOurs || readOnly || !isTail else { continue }
                damage.append(
                    CallLogDamage(file: name, offset: offset, bytes: bytes, isTail: isTail))
                if isTail, isOurs { try file.truncate(to: offset) }
            }
        }
        if isOurs { plain.append((number, file)) }
        return true
    }
}
