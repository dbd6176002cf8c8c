extension CallLog {
    /// Finds a recorded answer that is right for a request.
    ///
    /// The call itself counts first. Failing that, an answer to the same call under another bound
    /// of length serves if the request's bound would have brought it too: it ended by itself within
    /// the bound, or was cut at just that length.
    public func lookup(_ request: ChatRequest) throws(CallLogError) -> CallLookup {
        var base: CallKey?
        return try lookup(request, key: request.key, base: &base)
    }

    /// The same with a key that is known already.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - key: Its key.
    ///   - known: Its base key if it is known; set if it was needed.
    /// - Returns: What is known of it.
    /// - Throws: ``CallLogError`` if the log can't be read.
    func lookup(
        _ request: ChatRequest, key: CallKey, base known: inout CallKey?
    ) throws(CallLogError) -> CallLookup {
        var miss = CallMiss.absent
        if let found = index.find(LogMark.fingerprint(key: key)) {
            // A record that isn't the key's own shares half of a digest with it by chance.
            if let record = try record(found) {
                if let choice = record.keys.firstIndex(of: key) {
                    if let answer = record.answer(choice: choice) {
                        return .hit(answer, key: key)
                    }
                    miss =
                        record.failure.map { .failed($0, attempts: record.attempts) }
                        ?? .unreadable
                }
            } else {
                miss = .unreadable
            }
        }
        let base = known ?? request.baseKey(key: key)
        known = base
        guard let found = index.find(LogMark.fingerprint(base: base)),
            let record = try record(found), let choice = record.bases.firstIndex(of: base),
            let answer = record.answer(choice: choice)
        else { return .miss(miss) }
        let reuse = AnswerReuse(answer, of: record, tokenLimit: request.tokenLimit)
        guard let reason = reuse.miss else { return .hit(answer, key: record.keys[choice]) }
        return .miss(miss == .absent ? reason : miss)
    }

    /// Tells whether a request would be answered from the log, reading as little as can be.
    func holds(_ request: ChatRequest) throws(CallLogError) -> CallMiss? {
        let key = request.key
        if let end = index.end(LogMark.fingerprint(key: key)), end.isAnswer { return nil }
        var base: CallKey?
        guard case .miss(let reason) = try lookup(request, key: key, base: &base) else {
            return nil
        }
        return reason
    }
}
