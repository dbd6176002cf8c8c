import Rows
import Testing

@testable import Chat

@Suite("The key of a request")
struct ChatRequestTests {
    static let base = ChatRequest(
        model: "m", messages: [.init(.system, "s"), .init(.user, "u \"你\"\n")],
        parameters: ["temperature": 0.5, "max_tokens": 64])

    /// Requests that each ask something else than the base.
    static var others: [ChatRequest] {
        let changes: [(inout ChatRequest) -> Void] = [
            { $0.model = "n" },
            { $0.messages[1] = ChatMessage(.user, "v") },
            { $0.messages[0] = ChatMessage(.assistant, "s") },
            { $0.messages.reverse() },
            { $0.parameters = ["temperature": 0.5, "max_tokens": 65] },
            { $0.parameters = [:] },
            { $0.schema = ["type": "object"] },
            { $0.draw = 1 },
        ]
        return changes.map { change in
            var request = base
            change(&request)
            return request
        }
    }

    @Test("The key is the SHA-256 of canonical JSON, so that other programs can make it too.")
    func golden() {
        // printf %s '{"draw":0,"messages":[{"content":"hi","role":"user"}],"model":"m",
        // "parameters":{"max_tokens":64,"temperature":0.5},"schema":null}' (one line) | sha256sum
        let request = ChatRequest(
            model: "m", messages: [.init(.user, "hi")],
            parameters: ["temperature": 0.5, "max_tokens": 64])
        #expect(
            request.key.description
                == "14e8023ea318b7986a14b03e8830c7698fb9eed7dd73eaa089205a9685d89462")
    }

    @Test("Whatever is asked changes the key.")
    func different() {
        let keys = Set((Self.others + [Self.base]).map(\.key))
        #expect(keys.count == Self.others.count + 1)
    }

    @Test("The order of parameters and of a schema's members does not change the key.")
    func order() {
        var request = Self.base
        request.parameters = ["max_tokens": 64, "temperature": 0.5]
        #expect(request.key == Self.base.key)
        request.schema = ["type": "object", "required": ["a"]]
        var other = request
        other.schema = ["required": ["a"], "type": "object"]
        #expect(request.key == other.key)
    }

    @Test("A key reads its own digits, and nothing else.")
    func digits() {
        let key = Self.base.key
        #expect(CallKey(key.description) == key)
        #expect(CallKey(String(key.description.dropLast())) == nil)
        #expect(CallKey(key.description.uppercased() + "0") == nil)
        #expect(CallKey("g" + key.description.dropFirst()) == nil)
        #expect(CallKey("") == nil)
    }

    @Test("A model's parameters and a request's own are merged.")
    func merging() {
        let configuration = ChatModelConfiguration(
            name: "m", endpoints: [], parameters: ["temperature": 1, "max_tokens": 64])
        let request = configuration.request(
            [.init(.user, "u")], changing: ["temperature": 0, "stop": "x"])
        #expect(request.parameters == ["temperature": 0, "max_tokens": 64, "stop": "x"])
    }
}
