import Glibc

/// Writes a call log, on a thread of its own: appends in groups, syncs now and then, seals.
///
/// Made on one thread and then used on another alone, by ``run()``.
final class LogWriter {
    private let queue: LogQueue
    private let index: LogIndex
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

    /// The most that is written at once.
    private static let groupBytes = 1 << 20

    init(
        queue: LogQueue, index: LogIndex, directory: String, options: CallLog.Options,
        active: LogFile, number: UInt32
    ) throws(CallLogError) {
        self.queue = queue
        self.index = index
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
        let result: Result<Void, CallLogError> = lastError.map { .failure($0) } ?? .success(())
        for done in closers { done.resume(returning: result) }
    }

    // MARK: Appending

    private func write(_ work: [LogQueue.Work]) {
        var group: [UInt8] = []
        var members: [(start: Int, keys: [CallKey], LogQueue.Done)] = []
        for case .append(let frame, let keys, let done) in work {
            members.append((size + group.count, keys, done))
            if group.isEmpty { group = frame } else { group.append(contentsOf: frame) }
            if group.count >= Self.groupBytes {
                write(group, members)
                group = []
                members = []
            }
        }
        if !group.isEmpty { write(group, members) }
    }

    private func write(
        _ group: [UInt8], _ members: [(start: Int, keys: [CallKey], LogQueue.Done)]
    ) {
        do throws(CallLogError) {
            guard !isBroken else {
                throw CallLogError("\(active.path): a former write left it broken; start again")
            }
            try active.append(group)
        } catch {
            // What was written of it must not stand between this record and the next.
            if (try? active.truncate(to: size)) == nil { isBroken = true }
            for member in members { member.2.resume(returning: .failure(error)) }
            return
        }
        size += group.count
        if unsyncedSince == nil { unsyncedSince = .now }
        for (start, keys, done) in members {
            index.add(keys, segment: number, start: start)
            done.resume(returning: .success(()))
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
        let next = SegmentName(number: number + 1, isSealed: false).text
        guard let file = try? LogFile(path: "\(directory)/\(next)", forWriting: true),
            (try? LogFile.syncDirectory(directory)) != nil
        else { return }
        let (full, fullNumber) = (active, number)
        active = file
        number += 1
        size = 0
        index.add(segment: number, .plain(file))
        seal(fullNumber, full)
    }

    private func seal(_ number: UInt32, _ file: LogFile) {
        let task = SegmentSealing(directory: directory, number: number)
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
            index.replace(segment: number, sealed.content, starts: sealed.starts)
        }
    }
}
