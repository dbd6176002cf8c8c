import Shards

/// A text that a stage sends to a model, with the places where a row's own text goes.
package struct Prompt: Hashable, Sendable {
    /// The name by which fingerprints and messages know it: "keywords.en".
    package let name: String
    /// The text; `{name}` marks a place.
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// The text with its places filled; a place that isn't named stays as it is.
    ///
    /// One pass: what is filled in is never searched for places again.
    package func filled(_ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let after = rest.index(after: open)
            guard let close = rest[after...].firstIndex(of: "}"),
                let value = values[String(rest[after..<close])]
            else {
                result.append("{")
                rest = rest[after...]
                continue
            }
            result += value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension Prompt {
    /// The names of the places, in the order in which they first stand in the text.
    package var places: [String] {
        var names: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            rest = rest[rest.index(after: open)...]
            let name = rest.prefix { $0.isLetter || $0 == "_" }
            guard !name.isEmpty, rest[name.endIndex...].first == "}" else { continue }
            if !names.contains(String(name)) { names.append(String(name)) }
        }
        return names
    }

    /// The first eight hexadecimal digits of the text's SHA-256: another text, another version.
    package var version: String { String(Digest.sha256(of: Array(text.utf8)).prefix(8)) }
}
