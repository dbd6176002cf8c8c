import Rows

/// Reads what a server says about a request that it refuses.
struct ErrorBody {
    /// The message, at most ``limit`` bytes of it.
    let message: String
    /// The server's own short code or type; empty if it has none.
    let code: String

    /// The most that is kept of a message, in bytes.
    static let limit = 500

    /// Reads any body: `{"error": {"message": ...}}`, its simpler forms, or plain text.
    init(_ body: [UInt8]) {
        guard let json = try? JSONValue(parsing: body), json.object != nil else {
            message = Self.cut(String(decoding: body.prefix(Self.limit * 4), as: UTF8.self))
            code = ""
            return
        }
        let error = json["error"] ?? json
        message = Self.cut(Self.message(of: error) ?? json.text)
        code = [error["code"]?.string, error["type"]?.string].compactMap(\.self)
            .joined(separator: " ")
    }

    /// The message of an error's value: a text, or an object with one.
    static func message(of error: JSONValue) -> String? {
        error.string ?? error["message"]?.string ?? error["detail"]?.string
            ?? error["error"]?.string
    }

    /// The text's first ``limit`` bytes, whole characters only, on one line.
    static func cut(_ text: String) -> String {
        var kept = ""
        var bytes = 0
        for character in text {
            bytes += character.utf8.count
            guard bytes <= limit else { break }
            kept.append(character.isNewline ? " " : character)
        }
        return kept
    }

    /// Whether the server says that the prompt does not fit the model's context.
    var saysContextIsTooLong: Bool {
        if code.contains("context_length_exceeded") || code.contains("exceed_context_size") {
            return true
        }
        let words = message.lowercased()
        return words.contains("maximum context length") || words.contains("context length exceeded")
            || words.contains("exceeds the available context size")
            || words.contains("context window") || words.contains("prompt is too long")
    }
}
