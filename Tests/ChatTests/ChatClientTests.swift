import Chat
import Rows
import TestKit
import Testing

@Suite("A client")
struct ChatClientTests {
    @Test("An answer comes with its text, reasoning, finish reason, usage and model.")
    func answer() async throws {
        let fixture = try ClientFixture { _, _ in
            .answer(
                "cut sh", reasoning: "hm", finish: "length",
                usage: .init(prompt: 12, completion: 3))
        }
        let reply = try await fixture.answer("hello")
        #expect(reply.answer.text == "cut sh")
        #expect(reply.answer.reasoning == "hm")
        #expect(reply.answer.finishReason == .length)
        #expect(reply.answer.usage == .init(promptTokens: 12, completionTokens: 3))
        #expect(reply.answer.model == "stub")
        #expect(!reply.reused)
        #expect(fixture.client.statistics.promptTokens == 12)
        #expect(fixture.client.statistics.completionTokens == 3)
    }

    @Test("The body sent holds the model, messages, parameters and schema, and no stream.")
    func body() async throws {
        let fixture = try ClientFixture { _, _ in .answer("{}") }
        let schema: JSONValue = ["type": "object"]
        let request = ChatRequest(
            model: "m", messages: [.init(.system, "be \"brief\""), .init(.user, "你好\n")],
            parameters: ["temperature": 0.5, "seed": 40, "stop": ["\n"], "stream": true],
            schema: schema, draw: 2)
        _ = try await fixture.client.answer(request)
        let expected: JSONValue = [
            "model": "m",
            "messages": [
                ["role": "system", "content": "be \"brief\""],
                ["role": "user", "content": "你好\n"],
            ],
            "temperature": 0.5, "seed": 42, "stop": ["\n"],
            "response_format": [
                "type": "json_schema",
                "json_schema": ["name": "answer", "strict": true, "schema": schema],
            ],
        ]
        #expect(fixture.server.requests.first?.json == expected)
    }

    @Test("An answer that was recorded is never asked for again, in this process or the next.")
    func reuse() async throws {
        let fixture = try ClientFixture { request, _ in .answer("to \(request.prompt)") }
        let first = try await fixture.answer("hello")
        let second = try await fixture.answer("hello")
        #expect(second.reused)
        #expect(second.answer == first.answer)
        try await fixture.log.close()

        let log = try CallLog.open(directory: fixture.log.directory, readOnly: false)
        let client = try ChatClient(fixture.client.configuration, log: log)
        let third = try await client.answer(fixture.request("hello"))
        #expect(third.reused)
        #expect(third.answer == first.answer)
        #expect(client.statistics.reused == 1)
        #expect(fixture.server.counts.requests == 1)
    }

    @Test("What was answered is recorded even if it can't be read, and then asked again.")
    func recordedUnread() async throws {
        let odd: JSONValue = ["choices": [["text": "of another API"]]]
        let fixture = try ClientFixture(retries: RetryPolicy(maxAttempts: 1)) { _, attempt in
            attempt == 1 ? .json(odd) : .answer("well")
        }
        #expect(await fixture.outcome("hello").failure?.kind == .malformedAnswer)
        let key = fixture.request("hello").key
        #expect(try fixture.log.lookup(key)?.body == odd)
        let reply = try await fixture.answer("hello")
        #expect(reply.answer.text == "well")
        #expect(!reply.reused)
        #expect(try await fixture.answer("hello").reused)
        #expect(fixture.server.counts.requests == 2)
    }

    @Test("An answer that nobody waits for any more has been recorded all the same.")
    func recordedUnwanted() async throws {
        let gate = try Gate()
        let fixture = try ClientFixture { _, _ in .held(gate, .answer("late")) }
        let wanted = Task { try await fixture.answer("hello") }
        let unwanted = Task { try await fixture.answer("hello") }
        await fixture.server.wait { $0.inFlight == 1 }
        unwanted.cancel()
        let error = await #expect(throws: ChatError.self) { try await unwanted.value }
        #expect(error?.kind == .cancelled)
        gate.open()
        #expect(try await wanted.value.answer.text == "late")
        #expect(fixture.log.count == 1)
        #expect(fixture.server.counts.requests == 1)
    }

    @Test("Bodies that are cut or aren't JSON are not recorded.")
    func unrecorded() async throws {
        let fixture = try ClientFixture(retries: RetryPolicy(maxAttempts: 1)) { request, _ in
            switch request.prompt {
            case "cut": .cutBody
            case "malformed": .malformedJSON
            case "error": .json(["error": ["message": "no"]])
            default: .status(500)
            }
        }
        for prompt in ["cut", "malformed", "error", "status"] {
            #expect(await fixture.outcome(prompt).failure != nil)
        }
        #expect(fixture.log.count == 0)
    }

    @Test("Requests under way never exceed the window, and all of them come out.")
    func window() async throws {
        let gate = try Gate()
        let fixture = try ClientFixture(maxInFlight: 5) { _, _ in .held(gate, .answer("ok")) }
        let task = Task {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask { _ = try await fixture.answer("\(number)") }
                }
                try await group.waitForAll()
            }
        }
        await fixture.server.wait { $0.inFlight == 5 }
        #expect(fixture.client.statistics.inFlight == 5)
        gate.open()
        try await task.value
        #expect(fixture.server.counts.peakInFlight == 5)
        #expect(fixture.server.counts.requests == 200)
        #expect(fixture.server.counts.connections <= 10)
        #expect(fixture.client.statistics.answered == 200)
    }

    @Test("A cancelled call hangs up and gives its slot to the next.")
    func cancellation() async throws {
        let fixture = try ClientFixture(maxInFlight: 1) { request, _ in
            request.prompt == "stuck" ? .hang : .answer("ok")
        }
        let stuck = Task { try await fixture.answer("stuck") }
        await fixture.server.wait { $0.inFlight == 1 }
        let next = Task { try await fixture.answer("next") }
        stuck.cancel()
        #expect(try await next.value.answer.text == "ok")
        let error = await #expect(throws: ChatError.self) { try await stuck.value }
        #expect(error?.kind == .cancelled)
        await fixture.server.wait { $0.abandoned == 1 }
    }

    @Test("Several endpoints share the calls, and a call that one refuses goes to another.")
    func endpoints() async throws {
        let bad = try ModelServer { _, _ in .status(500) }
        let fixture = try ClientFixture { _, _ in .answer("ok") }
        var configuration = fixture.client.configuration
        configuration.endpoints = [bad.url, fixture.server.url + "/"]
        let client = ChatClient(
            configuration, log: fixture.log,
            transport: try CurlTransport(limits: configuration.limits),
            timing: fixture.clock.timing())
        for number in 0..<10 {
            #expect(try await client.answer(fixture.request("\(number)")).answer.text == "ok")
        }
        #expect(fixture.server.counts.requests == 10)
        #expect((1...10).contains(bad.counts.requests))
    }

    @Test("Nothing of a key or an address gets into the log's files.")
    func secrets() async throws {
        let fixture = try ClientFixture(apiKey: "sk-very-secret") { _, _ in .answer("ok") }
        _ = try await fixture.answer("hello")
        try await fixture.log.close()
        let bytes = try fixture.logBytes()
        #expect(!bytes.isEmpty)
        #expect(bytes.contains("hello"))
        for secret in ["sk-very-secret", "Bearer", "uthorization", "127.0.0.1"] {
            #expect(!bytes.contains(secret))
        }
    }
}
