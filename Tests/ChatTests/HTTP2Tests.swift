import Chat
import Foundation
import Testing

/// Against a server that speaks TLS and HTTP/2, which a test can't start by itself.
///
/// `WEFT_TEST_HTTP2` is its base URL and `WEFT_TEST_HTTP2_CA` the file of its certificate; it says in its
/// answers' text what it was asked by: `http/2`.
@Suite(
    "A server that offers HTTP/2",
    .enabled(if: ProcessInfo.processInfo.environment["WEFT_TEST_HTTP2"] != nil))
struct HTTP2Tests {
    private let url = ProcessInfo.processInfo.environment["WEFT_TEST_HTTP2"] ?? ""
    private let certificates = ProcessInfo.processInfo.environment["WEFT_TEST_HTTP2_CA"]

    private func send(_ count: Int, trusting certificates: String?) async throws -> Set<String> {
        let transport = try CurlTransport(
            limits: TransportLimits(connections: 8, certificates: certificates))
        return try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<count {
                let request = HTTPRequest(
                    url: "\(url)/chat/completions", headers: [],
                    body: Array(#"{"number":\#(number)}"#.utf8))
                group.addTask {
                    String(decoding: try await transport.send(request).body, as: UTF8.self)
                }
            }
            return try await group.reduce(into: []) { $0.insert($1) }
        }
    }

    @Test("It is spoken to in HTTP/2, many requests at once.")
    func http2() async throws {
        let bodies = try await send(200, trusting: certificates)
        #expect(bodies.count == 1)
        #expect(bodies.first?.contains("http/2") == true)
    }

    @Test("It is refused if its certificate can't be trusted.")
    func untrusted() async {
        let error = await #expect(throws: TransportError.self) {
            try await send(1, trusting: nil)
        }
        #expect(error?.kind == .tls)
    }
}
