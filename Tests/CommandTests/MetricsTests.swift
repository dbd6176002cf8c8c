import Foundation
import Glibc
import TestKit
import Testing

@testable import weft

@Suite("Metrics")
struct MetricsTests {
    private static let page = "weft_test 1\n# EOF\n"

    /// Sends bytes and reads all that comes back.
    private func ask(_ port: Int, _ text: String) throws -> String {
        let client = try connected(port)
        defer { close(client) }
        _ = Array(text.utf8).withUnsafeBytes { send(client, $0.baseAddress, $0.count, 0) }
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = recv(client, &chunk, chunk.count, 0)
            guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
            answer += chunk.prefix(count)
        }
    }

    private func connected(_ port: Int) throws -> Int32 {
        let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(code == 0)
        return client
    }

    @Test("are told to a scraper on this machine")
    func scrape() throws {
        let server = try MetricsServer(port: 0) { Self.page }
        defer { server.stop() }
        let answer = try ask(
            server.port, "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.contains("application/openmetrics-text; version=1.0.0"))
        #expect(answer.hasSuffix("\r\n\r\n" + Self.page))
        let head = try ask(server.port, "HEAD /metrics HTTP/1.0\r\nhost:localhost\r\n\r\n")
        #expect(head.hasSuffix("\r\n\r\n"))
    }

    @Test(
        "are told to nobody else",
        arguments: [
            ("GET /metrics HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403"),
            ("GET /metrics HTTP/1.1\r\n\r\n", "403"),
            ("GET /metrics HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "403"),
            ("POST /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", "405"),
            ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "404"),
            ("nonsense\r\n\r\n", "400"), ("\r\n\r\n", "400"),
            ("GET /metrics FTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
        ])
    func refusals(request: String, status: String) throws {
        let server = try MetricsServer(port: 0) { Self.page }
        defer { server.stop() }
        #expect(try ask(server.port, request).hasPrefix("HTTP/1.1 \(status) "))
    }

    @Test("aren't kept from others by a client that says nothing, too much, or half")
    func slow() throws {
        let server = try MetricsServer(port: 0) { Self.page }
        defer { server.stop() }
        let silent = try connected(server.port)
        defer { close(silent) }
        #expect(try ask(server.port, String(repeating: "x", count: 20_000)).isEmpty)
        let whole = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"
        #expect(try ask(server.port, whole).contains("200 OK"))
    }

    @Test("are refused a port that is taken, and an address that isn't this machine's")
    func port() throws {
        let server = try MetricsServer(port: 0) { Self.page }
        defer { server.stop() }
        #expect(throws: MetricsServer.Fault.self) {
            _ = try MetricsServer(port: UInt16(server.port)) { Self.page }
        }
        #expect(LoopbackAddress(argument: "127.0.0.1:9090")?.port == 9090)
        #expect(LoopbackAddress(argument: "9090")?.port == 9090)
        for wrong in [
            "0.0.0.0:9090", "example.com:80", "127.0.0.1:99999", "127.0.0.1:", "a", ":1:2",
        ] {
            #expect(LoopbackAddress(argument: wrong) == nil)
        }
    }

    @Test("of a run at work tell its rows and calls")
    func run() async throws {
        let gate = try Gate()
        let fixture = try CommandFixture { request, _ in
            .held(gate, CommandFixture.answer(request))
        }
        let log = fixture.folder.path("log")
        try fixture.write("log", "")
        let command = "exec \"$0\" run pipeline.yaml --metrics 127.0.0.1:0 --progress none 2> log"
        var page = ""
        _ = try await fixture.weft.run(["-c", command, WeftCommand.path], executable: "/bin/sh") {
            _ in
            defer { gate.open() }
            await fixture.server.wait { $0.inFlight == 4 }
            let text = try String(contentsOfFile: log, encoding: .utf8)
            let url = try #require(text.split(separator: "\n").first { $0.hasPrefix("metrics: ") })
            let port = try #require(
                url.replacing("/metrics", with: "").split { !$0.isNumber }.last.flatMap { Int($0) })
            page = try ask(port, "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")
        }
        #expect(page.contains(#"weft_rows_total{stage="select-seeds",result="kept"} 30"#))
        #expect(page.contains(#"weft_calls_sent_total{model="stub"} 4"#))
        #expect(page.contains("weft_calls_in_flight 4\n"))
        #expect(page.hasSuffix("# EOF\n"))
    }
}
