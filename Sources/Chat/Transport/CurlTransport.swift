import Glibc
import Synchronization

/// Sends requests through libcurl's multi interface, on an event loop with a thread of its own.
///
/// Beyond a number of connections there are several loops, which share the requests.
///
/// Connections are kept and used again; HTTP/2 is spoken where a TLS server offers it. Redirects
/// aren't followed, and proxies are used only if the environment names them. libcurl sends a
/// request once more by itself if a kept connection turns out to have been closed meanwhile.
public final class CurlTransport: Transport {
    private let mailboxes: [CurlMailbox]
    private let next = Atomic(0)

    private static let connectionsPerLoop = 4096
    private static let maximumLoops = 4

    /// Starts the event loops.
    ///
    /// - Throws: A ``TransportError`` of kind `.other` if the system gives no descriptors or
    ///   threads.
    public init(limits: TransportLimits) throws(TransportError) {
        let wanted = (limits.connections + Self.connectionsPerLoop - 1) / Self.connectionsPerLoop
        let count = min(max(1, wanted), Self.maximumLoops)
        var limits = limits
        limits.connections = (limits.connections + count - 1) / count
        var mailboxes: [CurlMailbox] = []
        for _ in 0..<count {
            let mailbox = try CurlMailbox()
            let loop = try CurlLoop(mailbox: mailbox, limits: limits)
            guard OwnThread.start({ loop.run() }) else {
                for mailbox in mailboxes { _ = mailbox.post(.close) }
                throw TransportError(.other, "no thread could be started for the event loop")
            }
            mailboxes.append(mailbox)
        }
        self.mailboxes = mailboxes
    }

    deinit { close() }

    /// Ends the event loop; transfers under way fail with `.closed`.
    public func close() {
        for mailbox in mailboxes { _ = mailbox.post(.close) }
    }

    /// Sends one request and waits for the whole answer.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let turn = next.wrappingAdd(1, ordering: .relaxed).newValue
        let mailbox = mailboxes[Int(UInt(bitPattern: turn) % UInt(mailboxes.count))]
        let id = mailbox.newID()
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard mailbox.post(.send(id: id, request, continuation)) else {
                    continuation.resume(returning: .failure(.closedTransport))
                    return
                }
                // A cancellation that came before the line above named an unknown transfer.
                if Task.isCancelled { _ = mailbox.post(.cancel(id: id)) }
            }
        } onCancel: {
            _ = mailbox.post(.cancel(id: id))
        }
        return try outcome.get()
    }
}

extension TransportError {
    static let closedTransport = TransportError(.closed, "the transport has been closed")
}
