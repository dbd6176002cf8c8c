import Rows

/// Finds JSON in a model's reply: in fences, with prose around it, with quotes of the wrong kind.
enum LooseJSON {
    /// The most beginnings that are tried; a reply of nothing but brackets isn't read to its end.
    private static let mostTries = 16

    /// The objects and arrays of a text, each the whole of what a bracket opens, in order.
    static func pieces(in text: String) -> [JSONValue] {
        let characters = Array(text)
        var pieces: [JSONValue] = []
        var start = 0
        var tries = 0
        while start < characters.count, tries < mostTries {
            guard characters[start] == "{" || characters[start] == "[" else {
                start += 1
                continue
            }
            tries += 1
            if let (value, end) = value(in: characters, from: start) {
                pieces.append(value)
                start = end
            } else {
                start += 1
            }
        }
        return pieces
    }

    /// The value that a bracket opens, and where it ends.
    private static func value(in characters: [Character], from start: Int) -> (JSONValue, Int)? {
        var repaired = ""
        var depth = 0
        var closing: Character?
        var index = start
        while index < characters.count {
            let character = characters[index]
            if let end = closing {
                if character == "\\" {
                    // JSON knows no \' and a model that writes Python does.
                    let next = index + 1 < characters.count ? characters[index + 1] : "\\"
                    repaired += next == "'" ? "'" : "\\\(next)"
                    index += 2
                    continue
                }
                if character == end, endsString(characters, index) {
                    repaired.append("\"")
                    closing = nil
                } else {
                    repaired += inString(character)
                }
            } else {
                switch character {
                case "\"", "'":
                    closing = character
                    repaired.append("\"")
                case "“":
                    closing = "”"
                    repaired.append("\"")
                case "{", "[":
                    depth += 1
                    repaired.append(character)
                case "}", "]":
                    depth -= 1
                    if let comma = repaired.lastIndex(where: { !$0.isWhitespace }),
                        repaired[comma] == ","
                    {
                        repaired.remove(at: comma)
                    }
                    repaired.append(character)
                    if depth == 0 {
                        return (try? JSONValue(parsing: repaired)).map { ($0, index + 1) }
                    }
                case "，": repaired.append(",")
                case "：": repaired.append(":")
                default: repaired.append(character)
                }
            }
            index += 1
        }
        return nil
    }

    /// Whether a quote ends a string: an apostrophe, or a quote that lacks its backslash, doesn't.
    private static func endsString(_ characters: [Character], _ index: Int) -> Bool {
        let next = characters[(index + 1)...].first { !$0.isWhitespace }
        return next.map { ",:]}，：".contains($0) } ?? true
    }

    private static func inString(_ character: Character) -> String {
        switch character {
        case "\"": "\\\""
        case _ where character.isNewline: " "
        case "\t": " "
        default: String(character)
        }
    }
}
