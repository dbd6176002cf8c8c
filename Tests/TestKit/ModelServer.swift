import Foundation
import Glibc
import Synchronization

/// An OpenAI-compatible server on loopback that answers as a test tells it, and misbehaves on
/// request.
///
/// `POST .../chat/completions` is answered by the closure; `GET .../models` and `GET /health` are
/// answered as a healthy server does and aren't counted. Each connection has a thread; connections
/// are kept alive. Stopped at the latest when the object goes.
///
/// ```swift
/// let server = try ModelServer { request, attempt in
///     attempt == 1 ? .status(500) : .answer("Echo: \(request.prompt)")
/// }
/// // Ask server.url, then look at server.counts and server.requests.
/// ```
public final class ModelServer: Sendable {
    /// The server's port on 127.0.0.1.
    public let port: Int
    private let listener: Int32
    private let log: ServerLog

    /// Starts a server on a free port.
    ///
    /// - Parameters:
    ///   - model: The name of the model in completions and in the list of models.
    ///   - respond: Says what to do with a request and the number of its attempt: 1 for the first
    ///     request with this body, 2 for the second, and so on. Called on the server's threads.
    /// - Throws: ``SystemCallError`` if the system gives no socket.
    public init(
        model: String = "stub",
        respond: @escaping @Sendable (ReceivedRequest, Int) -> Behaviour
    ) throws {
        (listener, port) = try Self.listen()
        log = ServerLog()
        let (listener, log) = (listener, log)
        Thread.detachNewThread {
            while true {
                let descriptor = accept(listener, nil, nil)
                if descriptor < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard descriptor >= 0 else { break }
                guard log.opened(descriptor) else {
                    close(descriptor)
                    continue
                }
                let connection = ServerConnection(
                    descriptor: descriptor, model: model, log: log, respond: respond)
                Thread.detachNewThread {
                    connection.serve()
                    log.closed(descriptor)
                }
            }
        }
    }

    deinit {
        stop()
        close(listener)
    }

    /// The base URL of its API, ending in `/v1`.
    public var url: String { "http://127.0.0.1:\(port)/v1" }

    /// What it has seen so far.
    public var counts: ServerCounts { log.counts }

    /// The requests for completions so far, in the order in which they were read.
    public var requests: [ReceivedRequest] { log.requests }

    /// The number of requests whose last message is this text.
    public func requests(prompt: String) -> Int {
        requests.count { $0.prompt == prompt }
    }

    /// Waits until the counts are as wanted; returns at once if they are.
    public func wait(until condition: @escaping @Sendable (ServerCounts) -> Bool) async {
        await log.wait(until: condition)
    }

    /// Ends all connections and takes no new ones: later connections are refused.
    public func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        log.stop()
    }

    private static func listen() throws -> (listener: Int32, port: Int) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw SystemCallError("socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(listener, address, length) == 0, Glibc.listen(listener, 1024) == 0
                else { return Int32(-1) }
                return getsockname(listener, address, &length)
            }
        }
        guard code == 0 else { throw SystemCallError("bind") }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }
}
