/// What of some draws would be answered without sending anything.
public struct HeldCalls: Hashable, Sendable {
    /// For each draw why it would be sent; nil for one that would not.
    public let misses: [CallMiss?]
    /// The number of requests that would be sent.
    public let requests: Int
}

extension ChatClient {
    /// Tells which draws of a request would be answered from the log or the cache.
    ///
    /// - Parameters:
    ///   - request: What is asked; its own draw is not looked at.
    ///   - draws: The draws wanted.
    /// - Returns: Exactly what ``answers(_:draws:)`` would then do if nothing else came between.
    /// - Throws: ``CallLogError`` if the log can't be read.
    public func holds(
        _ request: ChatRequest, draws: Range<Int>
    ) throws(CallLogError) -> HeldCalls {
        var misses: [CallMiss?] = []
        for draw in draws {
            var request = request
            request.draw = draw
            misses.append(try runner.store.miss(request))
        }
        let size = max(1, configuration.drawsPerRequest)
        let requests = stride(from: 0, to: misses.count, by: size).count { start in
            misses[start..<min(start + size, misses.count)].contains { $0 != nil }
        }
        return HeldCalls(misses: misses, requests: requests)
    }
}
