import Synchronization

/// A run's call log, and beside it a cache that runs share.
final class CallStore: Sendable {
    /// An answer that was recorded.
    struct Found {
        let answer: ChatAnswer
        let key: CallKey
        let isFromCache: Bool
    }

    let log: CallLog
    private let cache: CallLog?
    private let fault = Mutex<String?>(nil)

    init(log: CallLog, cache: CallLog?) {
        self.log = log
        self.cache = cache
    }

    /// Whether there is a cache beside the log.
    var hasCache: Bool { cache != nil }

    /// Why the cache takes no more answers; nil while it does.
    var cacheFault: String? { fault.withLock { $0 } }

    /// Finds an answer; one that the cache holds is put into the log, which tells of all that a run used.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - key: Its key.
    ///   - base: Set to its base key if that was needed.
    /// - Returns: The answer; nil if there is none.
    /// - Throws: ``CallLogError`` if the log can't be read or written.
    func find(
        _ request: ChatRequest, key: CallKey, base: inout CallKey?
    ) async throws(CallLogError) -> Found? {
        if let found = try findInLog(request, key: key, base: &base) { return found }
        guard let cache,
            let (answer, held) = try? cache.lookup(request, key: key, base: &base).answer,
            let record = try? cache.record(for: held)
        else { return nil }
        try await log.append(record)
        return Found(answer: answer, key: held, isFromCache: true)
    }

    /// Finds an answer in the log alone.
    func findInLog(
        _ request: ChatRequest, key: CallKey, base: inout CallKey?
    ) throws(CallLogError) -> Found? {
        guard let (answer, key) = try log.lookup(request, key: key, base: &base).answer else {
            return nil
        }
        return Found(answer: answer, key: key, isFromCache: false)
    }

    /// Why a request would be sent; nil if it would not.
    func miss(_ request: ChatRequest) throws(CallLogError) -> CallMiss? {
        guard let miss = try log.holds(request) else { return nil }
        guard let cache else { return miss }
        do throws(CallLogError) {
            return try cache.holds(request) == nil ? nil : miss
        } catch {
            return miss
        }
    }

    /// Appends a record to both; the log alone must take it.
    func append(
        _ record: CallRecord, bases: [CallKey], ends: [RecordedEnd]
    ) async throws(CallLogError) {
        try await log.append(record, bases: bases, ends: ends)
        guard let cache, cacheFault == nil else { return }
        do throws(CallLogError) {
            try await cache.append(record, bases: bases, ends: ends)
        } catch {
            fault.withLock { $0 = error.description }
        }
    }
}
