import Chat
import Foundation
import Rows
import TestKit

/// A client of a misbehaving server, with a log of its own and a clock that takes no time.
struct ClientFixture {
    let server: ModelServer
    let directory: TemporaryDirectory
    let log: CallLog
    let clock: HeldClock
    let client: ChatClient

    init(
        maxInFlight: Int = 8, drawsPerRequest: Int = 1, retries: RetryPolicy = RetryPolicy(),
        apiKey: String? = nil, limits: TransportLimits? = nil, timing: RetryTiming? = nil,
        cache: CallLog? = nil, quota: QuotaGroup? = nil,
        change: (inout ChatModelConfiguration) -> Void = { _ in },
        respond: @escaping @Sendable (ReceivedRequest, Int) -> Behaviour
    ) throws {
        server = try ModelServer(respond: respond)
        directory = try TemporaryDirectory()
        log = try CallLog.open(directory: directory.path("calls"), readOnly: false)
        clock = HeldClock()
        var configuration = ChatModelConfiguration(
            name: "stub", endpoints: [server.url], apiKey: apiKey, maxInFlight: maxInFlight,
            drawsPerRequest: drawsPerRequest, limits: limits, retries: retries)
        change(&configuration)
        client = ChatClient(
            configuration, log: log, cache: cache, quota: quota,
            transport: try CurlTransport(limits: configuration.limits),
            timing: timing ?? clock.timing())
    }

    /// A request of one message.
    func request(_ prompt: String, draw: Int = 0) -> ChatRequest {
        client.configuration.request([ChatMessage(.user, prompt)], draw: draw)
    }

    func answer(_ prompt: String) async throws -> ChatReply {
        try await client.answer(request(prompt))
    }

    /// All bytes of the log's files, as text.
    func logBytes() throws -> String {
        try FileManager.default.contentsOfDirectory(atPath: log.directory).map { name in
            let bytes = FileManager.default.contents(atPath: "\(log.directory)/\(name)")
            return String(decoding: bytes ?? Data(), as: UTF8.self)
        }.joined()
    }

    /// The outcome of one request.
    func outcome(_ prompt: String) async -> Result<ChatReply, ChatError> {
        do {
            return .success(try await client.answer(request(prompt)))
        } catch {
            return .failure(error)
        }
    }
}

extension Result {
    var failure: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}
