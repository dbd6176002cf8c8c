import Audit
import Foundation
import FoundationNetworking
import TestKit
import Testing

@testable import AuditPage

struct AuditServerTests {
    /// Serves a run while `body` asks it.
    private func serve(
        host: String = "127.0.0.1", _ body: (_ address: String) async throws -> Void
    ) async throws {
        let fixture = try SiteFixture()
        let server = try AuditServer(
            AuditIndex(AuditRun(fixture.folder.path)), host: host, port: 0)
        let (addresses, continuation) = AsyncStream<String>.makeStream()
        let running = Task { try await server.run { continuation.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        try await body(address)
        running.cancel()
        _ = await running.result
    }

    @Test("The page is served with its headers, and HEAD has no body.")
    func served() async throws {
        try await serve { address in
            let url = try #require(URL(string: address))
            let (data, answer) = try await URLSession.shared.data(from: url)
            let response = try #require(answer as? HTTPURLResponse)
            #expect(response.statusCode == 200)
            #expect(String(decoding: data, as: UTF8.self).contains("<h1>Overview</h1>"))
            let policy = response.value(forHTTPHeaderField: "Content-Security-Policy")
            #expect(policy?.contains("default-src 'none'") == true)
            var head = URLRequest(url: url)
            head.httpMethod = "HEAD"
            let (nothing, _) = try await URLSession.shared.data(for: head)
            #expect(nothing.isEmpty)
        }
    }

    @Test("An export comes whole over the wire.")
    func exported() async throws {
        try await serve { address in
            let url = try #require(URL(string: "\(address)export"))
            let (data, _) = try await URLSession.shared.data(from: url)
            #expect(data.split(separator: 0x0A).count == 129)
        }
    }

    @Test("A form that is too long is refused before it has come whole.")
    func longForm() async throws {
        try await serve { address in
            var request = URLRequest(url: try #require(URL(string: "\(address)label")))
            request.httpMethod = "POST"
            request.setValue(
                "application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
            request.httpBody = Data(repeating: 0x61, count: SiteGuard.longestBody + 1)
            let (_, answer) = try await URLSession.shared.data(for: request)
            #expect((answer as? HTTPURLResponse)?.statusCode == 413)
        }
    }

    @Test("Beyond loopback the printed address has a token, without which nothing is shown.")
    func token() async throws {
        try await serve(host: "0.0.0.0") { address in
            #expect(address.contains("/?token="))
            let bare = address.prefix { $0 != "?" }
            let (_, answer) = try await URLSession.shared.data(
                from: try #require(URL(string: String(bare))))
            #expect((answer as? HTTPURLResponse)?.statusCode == 401)
            let (data, _) = try await URLSession.shared.data(
                from: try #require(URL(string: address)))
            #expect(String(decoding: data, as: UTF8.self).contains("<h1>Overview</h1>"))
        }
    }

    @Test("A port that is taken is told with what to do.")
    func takenPort() async throws {
        try await serve { address in
            let port = try #require(URL(string: address)?.port)
            let fixture = try SiteFixture()
            let second = try AuditServer(
                AuditIndex(AuditRun(fixture.folder.path)), host: "127.0.0.1", port: port)
            let fault = await #expect(throws: AuditServer.Fault.self) {
                try await second.run { _ in }
            }
            #expect(fault?.description.contains("give another one with --port") == true)
        }
    }
}
