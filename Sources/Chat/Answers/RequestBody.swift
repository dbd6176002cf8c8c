import OrderedCollections
import Rows

/// Renders a request as the body that an OpenAI-compatible server takes.
enum RequestBody {
    /// Renders a request.
    ///
    /// - Parameters:
    ///   - request: What is asked; its draw is the first of those wanted.
    ///   - choices: The number of answers wanted from this one call.
    /// - Returns: A JSON object.
    static func bytes(_ request: ChatRequest, choices: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            request.messages.reduce(512) { $0 + $1.content.utf8.count * 9 / 8 + 32 })
        bytes.append(contentsOf: #"{"model":"#.utf8)
        JSONValue.string(request.model).write(into: &bytes)
        bytes.append(contentsOf: #","messages":"#.utf8)
        ChatRequest.write(request.messages, into: &bytes)
        for (name, value) in request.parameters.object ?? [:]
        where !ChatRequest.reservedParameters.contains(name) {
            append(name, name == "seed" ? seed(value, request.draw) : value, to: &bytes)
        }
        if choices > 1 { append("n", .int(Int64(choices)), to: &bytes) }
        if let schema = request.schema {
            let format: JSONValue = [
                "type": "json_schema",
                "json_schema": ["name": "answer", "strict": true, "schema": schema],
            ]
            append("response_format", format, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static func append(_ name: String, _ value: JSONValue, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: ","))
        JSONValue.string(name).write(into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.write(into: &bytes)
    }

    private static func seed(_ value: JSONValue, _ draw: Int) -> JSONValue {
        value.int.map { .int(Int64($0 &+ draw)) } ?? value
    }
}
