public import Rows

/// What a model is asked, apart from where it runs.
public struct ChatRequest: Hashable, Sendable {
    /// The model's name as its server knows it.
    public var model: String
    /// The conversation so far.
    public var messages: [ChatMessage]
    /// Members of the request's body, such as `temperature` and `max_tokens`; an object.
    ///
    /// A `seed` is raised by the draw, so that draws differ and each can be had again.
    public var parameters: JSONValue
    /// A JSON schema that the answer's text must follow, sent as `response_format`.
    public var schema: JSONValue?
    /// Tells calls apart that ask the same: 0 for the first answer wanted, 1 for the second.
    public var draw: Int

    /// Asks a model something.
    public init(
        model: String, messages: [ChatMessage], parameters: JSONValue = [:],
        schema: JSONValue? = nil, draw: Int = 0
    ) {
        self.model = model
        self.messages = messages
        self.parameters = parameters
        self.schema = schema
        self.draw = draw
    }

    /// Names of the body's members that aren't parameters: the client sets them itself.
    public static let reservedParameters: Set<String> = [
        "messages", "model", "n", "response_format", "stream", "stream_options",
    ]

    /// The name of the call, the same wherever the model runs.
    public var key: CallKey {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(messages.reduce(512) { $0 + $1.content.utf8.count * 9 / 8 + 32 })
        bytes.append(contentsOf: #"{"draw":\#(draw),"messages":"#.utf8)
        Self.write(messages, into: &bytes, contentFirst: true)
        bytes.append(contentsOf: #","model":"#.utf8)
        JSONValue.string(model).write(into: &bytes)
        bytes.append(contentsOf: #","parameters":"#.utf8)
        bytes.append(contentsOf: parameters.canonicalText.utf8)
        bytes.append(contentsOf: #","schema":"#.utf8)
        bytes.append(contentsOf: (schema?.canonicalText ?? "null").utf8)
        bytes.append(UInt8(ascii: "}"))
        return CallKey(hashing: bytes)
    }

    /// Appends messages as a JSON array; canonical JSON sorts `content` before `role`.
    static func write(
        _ messages: [ChatMessage], into bytes: inout [UInt8], contentFirst: Bool = false
    ) {
        bytes.append(UInt8(ascii: "["))
        for (index, message) in messages.enumerated() {
            bytes.append(contentsOf: index == 0 ? "{".utf8 : ",{".utf8)
            if contentFirst {
                bytes.append(contentsOf: #""content":"#.utf8)
                JSONValue.string(message.content).write(into: &bytes)
                bytes.append(contentsOf: #","role":"\#(message.role.rawValue)"}"#.utf8)
            } else {
                bytes.append(contentsOf: #""role":"\#(message.role.rawValue)","content":"#.utf8)
                JSONValue.string(message.content).write(into: &bytes)
                bytes.append(UInt8(ascii: "}"))
            }
        }
        bytes.append(UInt8(ascii: "]"))
    }
}
