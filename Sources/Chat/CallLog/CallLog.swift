public import Rows

/// The record of all answered calls, by what was asked.
///
/// A directory of segments. The newest grows as `calls-NNNNN.log`; a full one is sealed into the
/// shard `calls-NNNNN.jsonl.zst`, whose lines `zstd -dc` prints, with its keys beside it in
/// `calls-NNNNN.keys`. Each process that writes grows a segment of its own, so that several may share
/// a directory; what another has written is seen when the log is opened.
public final class CallLog: Sendable {
    /// How a log is written.
    public struct Options: Hashable, Sendable {
        /// The size at which a segment is sealed, in bytes.
        public var segmentBytes: Int
        /// The longest time that a record waits to be brought to the disk.
        ///
        /// One that was appended outlives a kill of the process at once, and a loss of power after
        /// this time. Zero brings each group of records to the disk before an answer is used.
        public var syncInterval: Duration

        /// Chooses options.
        public init(
            segmentBytes: Int = 64 << 20, syncInterval: Duration = .milliseconds(200)
        ) {
            self.segmentBytes = segmentBytes
            self.syncInterval = syncInterval
        }
    }

    /// Where the segments are.
    public let directory: String
    /// What could not be read when the log was opened.
    public let damage: [CallLogDamage]
    let index: LogIndex
    /// Nil if the log is only read.
    private let queue: LogQueue?

    /// Opens the log in a directory, which is made if the log is to be written.
    ///
    /// A record at the end that was cut by a crash is taken off, and ``damage`` tells of it; a log
    /// that is only read is left as it is.
    public static func open(
        directory: String, readOnly: Bool, options: Options = Options()
    ) throws(CallLogError) -> CallLog {
        let opening = try LogOpening(directory: directory, readOnly: readOnly)
        guard !readOnly else {
            return CallLog(directory, opening.damage, opening.index, nil)
        }
        let queue = LogQueue()
        let active = try opening.activeSegment()
        let writer = try LogWriter(
            queue: queue, opening: opening, directory: directory, options: options,
            active: active.file, number: active.number)
        let full = opening.plain.filter { $0.number != active.number }
        guard OwnThread.start({ writer.run(sealingFirst: full) }) else {
            throw CallLogError("\(directory): no thread could be started to write it")
        }
        return CallLog(directory, opening.damage, opening.index, queue)
    }

    private init(
        _ directory: String, _ damage: [CallLogDamage], _ index: LogIndex, _ queue: LogQueue?
    ) {
        self.directory = directory
        self.damage = damage
        self.index = index
        self.queue = queue
    }

    deinit { _ = queue?.add(.close(nil)) }

    /// The number of keys that have an answer.
    public var count: Int { index.count }

    /// The bytes that the index takes in memory.
    public var indexBytes: Int { index.bytes }

    /// The newest record with a key, a refusal only if there is no answer; nil if there is none.
    public func record(for key: CallKey) throws(CallLogError) -> CallRecord? {
        guard let found = index.find(LogMark.fingerprint(key: key)),
            let record = try record(found), record.keys.contains(key)
        else { return nil }
        return record
    }

    /// The recorded body that answers a key, and which of its choices does; nil if there is none.
    public func lookup(
        _ key: CallKey
    ) throws(CallLogError) -> (body: JSONValue, choice: Int)? {
        guard let record = try record(for: key), record.failure == nil,
            let choice = record.keys.firstIndex(of: key),
            let body = try? JSONValue(parsing: record.response.bytes)
        else { return nil }
        return (body, choice)
    }

    /// Appends a record; returns when it would outlive a kill of the process.
    public func append(_ record: CallRecord) async throws(CallLogError) {
        try await append(record, bases: record.bases, ends: record.ends)
    }

    /// Appends a record of which more is known already.
    func append(
        _ record: CallRecord, bases: [CallKey], ends: [RecordedEnd]
    ) async throws(CallLogError) {
        guard let queue else { throw CallLogError("\(directory): opened for reading only") }
        let frame = RecordFrame.framed(record.line(bases: bases, ends: ends))
        let marks = record.marks(bases: bases, ends: ends)
        let result = await withCheckedContinuation { done in
            if !queue.add(.append(frame: frame, marks: marks, done)) {
                done.resume(returning: .failure(CallLogError("\(directory): the log is closed")))
            }
        }
        try result.get()
    }

    /// All records in the order in which they were appended; a key's last one counts.
    public func records() -> CallRecords { CallRecords(index.segments.map(\.content)) }

    /// Brings everything to the disk and ends the writing; does nothing the second time.
    public func close() async throws(CallLogError) {
        guard let queue else { return }
        let result = await withCheckedContinuation { done in
            if !queue.add(.close(done)) { done.resume(returning: .success(())) }
        }
        try result.get()
    }

    /// The record at a place; nil if it is damaged.
    func record(_ found: LogIndex.Found) throws(CallLogError) -> CallRecord? {
        guard let line = try found.content.line(at: found.start) else { return nil }
        return try? CallRecord(line: line)
    }
}
