import Glibc

/// Writes a call log, on a thread of its own: appends in groups, syncs now and then, seals.
///
/// Made on one thread and then used on another alone, by ``run()``.
final class LogWriter {
    private let queue: LogQueue
    private let index: LogIndex
    private let cache: FrameCache
    private let directory: String
    private let options: CallLog.Options
    private var active: LogFile
    private var number: UInt32
    private var size: Int
    /// When bytes were first written that may not have reached the disk.
    private var unsyncedSince: ContinuousClock.Instant?
    private var sealing = 0
    private var closers: [LogQueue.Done] = []
    private var isClosing = false
    private var lastError: CallLogError?
    /// Whether part of a record is at the end of the active segment and could not be taken off.
    private var isBroken = false

    /// How long to let records gather where several came at once: nothing beside a model's answer.
    private static let gatheringMicroseconds: UInt32 = 200
    /// The most that is written at once.
    private static let groupBytes = 1 << 20

    init(
        queue: LogQueue, opening: LogOpening, directory: String, options: CallLog.Options,
        active: LogFile, number: UInt32
    ) throws(CallLogError) {
        self.queue = queue
        index = opening.index
        cache = opening.cache
        self.directory = directory
        self.options = options
        self.active = active
        self.number = number
        size = try active.size()
    }

    /// Works until the log is closed and nothing is being sealed.
    ///
    /// - Parameter full: Segments that a former process left full but not sealed.
    func run(sealingFirst full: [(UInt32, LogFile)]) {
        for (number, file) in full { seal(number, file) }
        while !isClosing || sealing > 0 {
            let work = queue.take(within: timeToSync)
            write(work)
            // Where records come thick and fast, larger groups cost far less than more of them.
            if work.count > 1, !isClosing { usleep(Self.gatheringMicroseconds) }
            for item in work {
                switch item {
                case .append: break
                case .sealed(let number, let result): finishSealing(number, result)
                case .close(let done):
                    isClosing = true
                    if let done { closers.append(done) }
                }
            }
            if let wait = timeToSync, wait <= .zero { sync() }
            if size >= options.segmentBytes { roll() }
        }
        sync()
        // Another process may now go on with the segment.
        active.unlock()
        let result: Result<Void, CallLogError> = lastError.map { .failure($0) } ?? .success(())
        for done in closers { done.resume(returning: result) }
    }

    // MARK: Appending

    private func write(_ work: [LogQueue.Work]) {
        var group: [UInt8] = []
        var members: [Member] = []
        for case .append(let frame, let marks, let done) in work {
            members.append(Member(start: size + group.count, marks: marks, done: done))
            if group.isEmpty { group = frame } else { group.append(contentsOf: frame) }
            if group.count >= Self.groupBytes {
                write(group, members)
                group = []
                members = []
            }
        }
        if !group.isEmpty { write(group, members) }
    }

    /// A record of a group that is written at once.
    private struct Member {
        let start: Int
        let marks: LogMarks
        let done: LogQueue.Done
    }

    private func write(_ group: [UInt8], _ members: [Member]) {
        do throws(CallLogError) {
            guard !isBroken else {
                throw CallLogError("\(active.path): a former write left it broken; start again")
            }
            try active.append(group)
            // Without an interval no answer is used before it would outlive a loss of power.
            if options.syncInterval <= .zero { try active.sync() }
        } catch {
            // What was written of it must not stand between this record and the next.
            if (try? active.truncate(to: size)) == nil { isBroken = true }
            for member in members { member.done.resume(returning: .failure(error)) }
            return
        }
        size += group.count
        if unsyncedSince == nil, options.syncInterval > .zero { unsyncedSince = .now }
        for member in members {
            index.add(member.marks, segment: number, start: member.start)
            member.done.resume(returning: .success(()))
        }
    }

    // MARK: Syncing

    private var timeToSync: Duration? {
        unsyncedSince.map { options.syncInterval - (.now - $0) }
    }

    private func sync() {
        guard unsyncedSince != nil else { return }
        unsyncedSince = nil
        do {
            try active.sync()
        } catch {
            lastError = error
        }
    }

    // MARK: Sealing

    /// Begins a new segment and seals the full one; goes on with the full one if that can't be.
    private func roll() {
        sync()
        guard let next = try? LogSegments(directory: directory).next(after: number) else { return }
        let (full, fullNumber) = (active, number)
        active = next.file
        number = next.number
        size = 0
        index.add(segment: number, .plain(next.file))
        seal(fullNumber, full)
    }

    private func seal(_ number: UInt32, _ file: LogFile) {
        let task = SegmentSealing(directory: directory, number: number, cache: cache)
        let queue = queue
        let isStarted = OwnThread.start {
            do throws(CallLogError) {
                _ = queue.add(.sealed(number: number, .success(try task.run(file))))
            } catch {
                _ = queue.add(.sealed(number: number, .failure(error)))
            }
        }
        if isStarted { sealing += 1 }
    }

    private func finishSealing(
        _ number: UInt32, _ result: Result<SegmentSealing.Sealed, CallLogError>
    ) {
        sealing -= 1
        // A segment that could not be sealed stays plain, and is tried again at the next opening.
        if case .success(let sealed) = result {
            index.replace(segment: number, sealed.content, starts: sealed.keys.starts)
        }
    }
}
