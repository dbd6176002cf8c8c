public import Rows

/// A request as a ``ModelServer`` received it.
public struct ReceivedRequest: Sendable {
    /// Such as `POST`.
    public let method: String
    /// Such as `/v1/chat/completions`.
    public let path: String
    /// By lower-case name; the last one of a name counts.
    public let headers: [String: String]
    /// All of the body.
    public let body: [UInt8]

    /// The body's JSON; null if the body isn't JSON.
    public var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }

    /// The text of the last message; empty if there is none.
    public var prompt: String { json["messages"]?.array?.last?["content"]?.string ?? "" }

    /// The number of choices asked for.
    public var choices: Int { json["n"]?.int ?? 1 }

    /// A request for a completion as a client sends it.
    ///
    /// - Parameter prompt: The only message.
    public init(prompt: String) {
        let json: JSONValue = [
            "model": "stub", "messages": [["role": "user", "content": .string(prompt)]],
        ]
        self.init(
            method: "POST", path: "/v1/chat/completions", headers: [:],
            body: Array(json.text.utf8))
    }

    init(method: String, path: String, headers: [String: String], body: [UInt8]) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
    }
}
