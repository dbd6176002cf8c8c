import OrderedCollections
public import Rows

/// One call as the log holds it: what was asked, and the answer as it came.
///
/// Headers and the server's address are never part of it.
public struct CallRecord: Hashable, Sendable {
    /// One key for each choice of the answer, in the order of the choices.
    public let keys: [CallKey]
    /// The draw of each key.
    public let draws: [Int]
    /// What was asked, with the first of the draws.
    public let request: ChatRequest
    /// The body as it came, but on one line: an object.
    public let response: JSONRow
    /// When the request that was answered was sent, in milliseconds since 1970.
    public let started: Int
    /// How long its answer took, in milliseconds.
    public let elapsed: Int
    /// The number of requests that the call took.
    public let attempts: Int

    /// The answer under one of the keys; nil for another key, and for a body that holds no answer.
    public func answer(for key: CallKey) -> ChatAnswer? {
        guard let choice = keys.firstIndex(of: key),
            let body = try? JSONValue(parsing: response.bytes),
            let answers = try? AnswerParser.answers(body), choice < answers.count
        else { return nil }
        return answers[choice]
    }
}

extension CallRecord {
    /// The record as one line of JSON, without a line end.
    var line: [UInt8] {
        var bytes = Array(#"{"keys":["#.utf8)
        bytes.reserveCapacity(response.bytes.count + 1024)
        let keyList = keys.map { "\"\($0)\"" }.joined(separator: ",")
        let drawList = draws.map(String.init).joined(separator: ",")
        bytes.append(contentsOf: "\(keyList)],\"draws\":[\(drawList)],\"model\":".utf8)
        JSONValue.string(request.model).write(into: &bytes)
        bytes.append(contentsOf: #","messages":"#.utf8)
        ChatRequest.write(request.messages, into: &bytes)
        bytes.append(contentsOf: #","parameters":"#.utf8)
        request.parameters.write(into: &bytes)
        if let schema = request.schema {
            bytes.append(contentsOf: #","schema":"#.utf8)
            schema.write(into: &bytes)
        }
        let numbers = #","started":\#(started),"elapsed_ms":\#(elapsed),"attempts":\#(attempts)"#
        bytes.append(contentsOf: numbers.utf8)
        bytes.append(contentsOf: #","response":"#.utf8)
        bytes.append(contentsOf: response.bytes)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// Reads a line back.
    init(line: [UInt8]) throws(RowError) {
        let fields = try JSONRow(trusted: line).fields([
            "keys", "draws", "model", "messages", "parameters", "schema", "started", "elapsed_ms",
            "attempts", "response",
        ])
        keys = try Self.keys(fields)
        let draws = try fields.value("draws")?.array?.compactMap(\.int) ?? []
        guard let first = draws.first, draws.count == keys.count else {
            throw .wrongKind(field: "draws", wanted: "a number for each key", found: "other")
        }
        self.draws = draws
        request = ChatRequest(
            model: try fields.string("model"), messages: try Self.messages(fields),
            parameters: try fields.value("parameters") ?? [:], schema: try fields.value("schema"),
            draw: first)
        guard let response = fields.rawBytes("response") else { throw .missing(field: "response") }
        self.response = JSONRow(trusted: Array(response))
        started = try fields.int("started")
        elapsed = try fields.int("elapsed_ms")
        attempts = try fields.int("attempts")
    }

    /// Reads the keys alone out of a line.
    static func keys(line: [UInt8]) throws(RowError) -> [CallKey] {
        try keys(JSONRow(trusted: line).fields(["keys"]))
    }

    static func keys(_ fields: RowFields) throws(RowError) -> [CallKey] {
        let texts = try fields.value("keys")?.array ?? []
        let keys = texts.compactMap { $0.string.flatMap { CallKey($0) } }
        guard !keys.isEmpty, keys.count == texts.count else {
            throw .wrongKind(field: "keys", wanted: "a list of digests", found: "other")
        }
        return keys
    }

    private static func messages(_ fields: RowFields) throws(RowError) -> [ChatMessage] {
        let list = try fields.value("messages")?.array ?? []
        return list.compactMap { message in
            guard let role = message["role"]?.string.flatMap({ ChatMessage.Role(rawValue: $0) }),
                let content = message["content"]?.string
            else { return nil }
            return ChatMessage(role, content)
        }
    }
}
