import Glibc

/// Sends requests through libcurl's multi interface, on one event loop with a thread of its own.
///
/// Connections are kept and used again; HTTP/2 is spoken where a TLS server offers it. Redirects
/// aren't followed, and proxies are used only if the environment names them. libcurl sends a
/// request once more by itself if a kept connection turns out to have been closed meanwhile.
public final class CurlTransport: Transport {
    private let mailbox: CurlMailbox

    /// Starts the event loop.
    ///
    /// - Throws: A ``TransportError`` of kind `.other` if the system gives no descriptors or
    ///   threads.
    public init(limits: TransportLimits) throws(TransportError) {
        mailbox = try CurlMailbox()
        let loop = try CurlLoop(mailbox: mailbox, limits: limits)
        guard OwnThread.start({ loop.run() }) else {
            throw TransportError(.other, "no thread could be started for the event loop")
        }
    }

    deinit { close() }

    /// Ends the event loop; transfers under way fail with `.closed`.
    public func close() {
        _ = mailbox.post(.close)
    }

    /// Sends one request and waits for the whole answer.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
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
