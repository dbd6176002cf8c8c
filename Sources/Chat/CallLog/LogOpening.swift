import Foundation
import Glibc

/// Reads through a log's directory and builds the index.
///
/// A plain segment belongs to the process that holds a lock on its file. What others hold is read
/// and left as it is; what nobody holds is taken over, its torn tail cut off.
struct LogOpening {
    let directory: String
    let index: LogIndex
    let cache: FrameCache
    private(set) var damage: [CallLogDamage] = []
    /// The plain segments that belong to this log, in their order.
    private(set) var plain: [(number: UInt32, file: LogFile)] = []
    private var last: UInt32?
    private let readOnly: Bool

    /// How often a directory is listed again whose segments go while they are read.
    private static let tries = 5

    /// Opens all segments.
    ///
    /// - Parameters:
    ///   - directory: The log's, which is made if the log is to be written.
    ///   - readOnly: Whether everything is left as it is.
    ///   - listed: Called whenever the directory has been listed, for trials that change it then.
    /// - Throws: ``CallLogError`` where a file can't be read.
    init(
        directory: String, readOnly: Bool, listed: () -> Void = {}
    ) throws(CallLogError) {
        for _ in 0..<Self.tries {
            var opening = LogOpening(in: directory, readOnly: readOnly)
            if try opening.readAll(listed) {
                self = opening
                return
            }
        }
        throw CallLogError(
            "\(directory): its segments go while they are read; try again when it isn't being "
                + "compacted")
    }

    private init(in directory: String, readOnly: Bool) {
        self.directory = directory
        self.readOnly = readOnly
        index = LogIndex()
        cache = FrameCache()
    }

    /// Reads the segments; false if one has gone, whose records another process has put elsewhere.
    private mutating func readAll(_ listed: () -> Void) throws(CallLogError) -> Bool {
        if !readOnly { try makeDirectory() }
        let (numbers, sealed) = try segments()
        listed()
        last = numbers.last
        let bytes = sealed.reduce(0) { $0 + keyBytes(of: $1) }
        index.reserve(bytes / SegmentKeys.leastBytesPerMark)
        for number in numbers {
            if !sealed.contains(number), try readPlain(number) { continue }
            // Another process may have sealed it since the directory was listed.
            guard try readSealed(number) else { return false }
        }
        return true
    }

    /// The segment to append to: the last one while it is plain and nobody else's, else a new one.
    func activeSegment() throws(CallLogError) -> (number: UInt32, file: LogFile) {
        if let (number, file) = plain.last, number == last { return (number, file) }
        let new = try LogSegments(directory: directory).next(after: last)
        index.add(segment: new.number, .plain(new.file))
        return new
    }

    func path(_ number: UInt32, _ kind: SegmentName.Kind) -> String {
        "\(directory)/\(SegmentName(number: number, kind: kind).text)"
    }

    /// The size of a sealed segment's file of keys; 0 if it has none.
    private func keyBytes(of number: UInt32) -> Int {
        (try? LogFile.existing(path(number, .keys), forWriting: false)?.size()) ?? 0
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

    /// Reads a sealed segment; false if it isn't there any more.
    private mutating func readSealed(_ number: UInt32) throws(CallLogError) -> Bool {
        let name = SegmentName(number: number, kind: .sealed).text
        guard let file = try LogFile.existing("\(directory)/\(name)", forWriting: false) else {
            return false
        }
        let identity = try KeySidecar.identity(file)
        let sidecar = KeySidecar(directory: directory, number: number)
        if let keys = sidecar.read(identity) {
            let segment = SealedSegment(file: file, frames: keys.frames, cache: cache)
            index.add(segment: number, .sealed(segment), keys)
            return true
        }
        var records: [SealedSegment.Found] = []
        let known = damage.count
        let segment = try SealedSegment(
            reading: file, cache: cache, name: name, records: &records, damage: &damage)
        let keys = SegmentKeys(frames: segment.frames, records: records)
        index.add(segment: number, .sealed(segment), keys)
        // Damage is told at every opening, which finds it by reading.
        if !readOnly, damage.count == known { sidecar.write(keys, identity) }
        return true
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
