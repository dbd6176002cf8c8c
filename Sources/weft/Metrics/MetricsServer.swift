import Foundation
import Glibc

/// Answers `GET /metrics` on 127.0.0.1, one connection at a time, until it is stopped.
///
/// Only for a scraper on this machine: a `Host` that isn't this machine's is refused, so that no page
/// in a browser can read it by a name of its own.
final class MetricsServer: Sendable {
    /// What kept it from starting.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// The port that it listens on.
    let port: Int
    private let listener: Int32
    private let page: @Sendable () -> String

    /// The longest head of a request, in bytes.
    private static let longestHead = 8 << 10
    /// How long a client may take for its request, and how long for taking the answer.
    private static let patience = Duration.seconds(2)

    /// Starts to listen.
    ///
    /// - Parameters:
    ///   - port: The port; 0 for any that is free.
    ///   - page: Makes the answer; called on the server's own thread.
    /// - Throws: ``Fault`` where the port can't be had.
    init(port: UInt16, page: @escaping @Sendable () -> String) throws(Fault) {
        self.page = page
        let (listener, bound) = try Self.listen(port)
        self.listener = listener
        self.port = bound
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(listener, nil, nil)
                if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard client >= 0 else { break }
                serve(client)
                close(client)
            }
            close(listener)
        }
    }

    /// Takes no further connections.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private static func listen(_ port: UInt16) throws(Fault) -> (Int32, Int) {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let listener = socket(AF_INET, type, 0)
        var reuse: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && Glibc.listen(listener, 16) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard listener >= 0, isListening else {
            let reason = String(cString: strerror(errno))
            if listener >= 0 { close(listener) }
            throw Fault(
                description: "--metrics: port \(port) of 127.0.0.1 can't be had: \(reason); "
                    + "give another one")
        }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    private func serve(_ client: Int32) {
        guard let head = Self.head(client) else { return }
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = (lines.first ?? "").split(separator: " ")
        let hosts = lines.dropFirst().filter { $0.lowercased().hasPrefix("host:") }
            .map { $0.dropFirst(5).trimmingPrefix { $0 == " " } }
        guard words.count == 3, words[2].hasPrefix("HTTP/1.") else {
            return Self.answer(client, "400 Bad Request", "this is no HTTP request\n")
        }
        guard hosts.count == 1, isOwn(String(hosts[0])) else {
            return Self.answer(client, "403 Forbidden", "ask by 127.0.0.1:\(port)\n")
        }
        guard words[0] == "GET" || words[0] == "HEAD" else {
            return Self.answer(client, "405 Method Not Allowed", "only GET\n")
        }
        guard words[1].prefix(while: { $0 != "?" }) == "/metrics" else {
            return Self.answer(client, "404 Not Found", "only /metrics\n")
        }
        Self.answer(
            client, "200 OK", page(), type: MetricsPage.contentType, withoutBody: words[0] == "HEAD"
        )
    }

    private func isOwn(_ host: String) -> Bool {
        ["127.0.0.1:\(port)", "localhost:\(port)", "127.0.0.1", "localhost"].contains(
            host.lowercased())
    }

    /// The request's head; nil where it doesn't come in time, or is too long.
    private static func head(_ client: Int32) -> String? {
        let deadline = ContinuousClock.now + patience
        var bytes: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while bytes.count < longestHead, wait(for: client, Int16(POLLIN), until: deadline) {
            var chunk = [UInt8](repeating: 0, count: 2_048)
            let count = recv(client, &chunk, chunk.count, Int32(MSG_DONTWAIT))
            guard count > 0 else { return nil }
            bytes += chunk.prefix(count)
            if bytes.suffix(end.count) == end[...] || bytes.firstRange(of: end) != nil {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        return nil
    }

    private static func answer(
        _ client: Int32, _ status: String, _ body: String, type: String = "text/plain",
        withoutBody: Bool = false
    ) {
        let head =
            "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n"
            + "Connection: close\r\n\r\n"
        let deadline = ContinuousClock.now + patience
        var rest = Array((withoutBody ? head : head + body).utf8)[...]
        while !rest.isEmpty, wait(for: client, Int16(POLLOUT), until: deadline) {
            let count = rest.withUnsafeBytes {
                send(
                    client, $0.baseAddress, $0.count,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func wait(
        for client: Int32, _ events: Int16, until deadline: ContinuousClock.Instant
    ) -> Bool {
        let left = Int32((deadline - .now) / .milliseconds(1))
        var watched = pollfd(fd: client, events: events, revents: 0)
        return left > 0 && poll(&watched, 1, left) > 0
    }
}
