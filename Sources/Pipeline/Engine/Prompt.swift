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
