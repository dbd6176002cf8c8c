import Chat

/// The answers that a run could take without sending anything, for a plan.
struct RecordedAnswers: Sendable {
    /// The run's own log, then the cache that it shares; those that are there.
    let logs: [CallLog]

    /// Opens what there is, for reading alone.
    ///
    /// - Throws: `CallLogError` where a log can't be read.
    init(_ directory: RunDirectory, cache: String?) throws {
        let paths = [directory.callsPath, cache].compactMap { $0 }.filter { fileSize($0) != nil }
        logs = try paths.map { try CallLog.open(directory: $0, readOnly: true) }
    }

    /// The answer that is recorded for a request; nil where it would have to be sent.
    func answer(to request: ChatRequest) -> ChatReply? {
        for log in logs {
            if case .hit(let answer, let key)? = try? log.lookup(request) {
                return ChatReply(answer: answer, key: key, reused: true)
            }
        }
        return nil
    }
}
