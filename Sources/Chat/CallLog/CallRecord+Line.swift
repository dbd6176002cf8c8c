import OrderedCollections
import Rows

extension CallRecord {
    /// The record as one line of JSON, without a line end.
    var line: [UInt8] { line(bases: bases, ends: ends) }

    /// The same with what is known of it already.
    func line(bases: [CallKey], ends: [RecordedEnd]) -> [UInt8] {
        var bytes: [UInt8] = []
        let texts = request.messages.reduce(0) { $0 + $1.content.utf8.count + 64 }
        bytes.reserveCapacity(response.bytes.count + texts + keys.count * 160 + 512)
        Self.append(keys, named: #"{"keys":["#, to: &bytes)
        Self.append(bases, named: #"],"bases":["#, to: &bytes)
        let endList = ends.map { "\"\($0.word)\"" }.joined(separator: ",")
        let drawList = draws.map(String.init).joined(separator: ",")
        bytes.append(contentsOf: "],\"ends\":[\(endList)],\"draws\":[\(drawList)],\"model\":".utf8)
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
        if let failure {
            let value: JSONValue = [
                "code": .string(failure.code), "detail": .string(failure.detail),
            ]
            bytes.append(contentsOf: #","failure":"#.utf8)
            value.write(into: &bytes)
        }
        bytes.append(contentsOf: #","response":"#.utf8)
        bytes.append(contentsOf: response.bytes)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static func append(_ keys: [CallKey], named name: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: name.utf8)
        for (index, key) in keys.enumerated() {
            bytes.append(contentsOf: index == 0 ? "\"".utf8 : ",\"".utf8)
            key.write(into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Reads a line back.
    init(line: [UInt8]) throws(RowError) {
        let fields = try JSONRow(trusted: line).fields([
            "keys", "draws", "model", "messages", "parameters", "schema", "started", "elapsed_ms",
            "attempts", "failure", "response",
        ])
        let keys = try Self.keys(fields, "keys")
        let draws = try fields.value("draws")?.array?.compactMap(\.int) ?? []
        guard let first = draws.first, draws.count == keys.count else {
            throw .wrongKind(field: "draws", wanted: "a number for each key", found: "other")
        }
        guard let response = fields.rawBytes("response") else { throw .missing(field: "response") }
        let failure = try fields.value("failure").map {
            CallFailure(code: $0["code"]?.string ?? "", detail: $0["detail"]?.string ?? "")
        }
        self.init(
            keys: keys, draws: draws,
            request: ChatRequest(
                model: try fields.string("model"), messages: try Self.messages(fields),
                parameters: try fields.value("parameters") ?? [:],
                schema: try fields.value("schema"), draw: first),
            response: JSONRow(trusted: Array(response)), started: try fields.int("started"),
            elapsed: try fields.int("elapsed_ms"), attempts: try fields.int("attempts"),
            failure: failure)
    }

    /// Reads out of a line what an index holds of it; nil if the line is no record.
    static func marks(line: [UInt8]) -> LogMarks? {
        guard let fields = try? JSONRow(trusted: line).fields(["keys", "bases", "ends"]),
            let keys = try? Self.keys(fields, "keys")
        else { return nil }
        let words = (try? fields.value("ends"))??.array?.compactMap(\.string) ?? []
        let ends = words.compactMap { RecordedEnd(word: $0) }
        if let bases = try? Self.keys(fields, "bases"), bases.count == keys.count,
            ends.count == keys.count
        {
            return LogMarks(keys: keys, bases: bases, ends: ends)
        }
        guard let record = try? CallRecord(line: line) else { return nil }
        return record.marks(bases: record.bases, ends: record.ends)
    }

    private static func keys(_ fields: RowFields, _ name: String) throws(RowError) -> [CallKey] {
        let texts = try fields.value(name)?.array ?? []
        let keys = texts.compactMap { $0.string.flatMap { CallKey($0) } }
        guard !keys.isEmpty, keys.count == texts.count else {
            throw .wrongKind(field: name, wanted: "a list of digests", found: "other")
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

extension CallKey {
    /// Appends the key's 64 digits.
    func write(into bytes: inout [UInt8]) {
        for word in [first.high, first.low, second.high, second.low] {
            Hexadecimal.append(word, digits: 16, to: &bytes)
        }
    }
}
