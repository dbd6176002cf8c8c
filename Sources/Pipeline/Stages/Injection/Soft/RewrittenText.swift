/// Takes a rewritten instruction out of a model's reply: marks, fences, quotes and remarks go.
enum RewrittenText {
    static func text(in reply: String) -> String {
        var text = reply[...]
        let start = text.firstRange(of: PromptMark.instruction.opening)
        if let start { text = text[start.upperBound...] }
        if let end = text.firstRange(of: PromptMark.instruction.closing) {
            text = text[..<end.lowerBound]
        }
        text = trimmed(text)
        if start == nil { text = withoutRemark(text) }
        // The marks around the seed's own text are left in easily, and the text is right without them.
        var result = String(unquoted(unfenced(text)))
        for mark in [PromptMark.keep.opening, PromptMark.keep.closing] {
            result.replace("\(mark)\n", with: "")
            result.replace("\n\(mark)", with: "")
            result.replace(mark, with: "")
        }
        return result
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }

    private static let remarks = [
        "sure", "certainly", "of course", "here is", "here's", "here’s", "below is",
        "the finished text",
        "rewritten", "好的", "当然", "以下是", "下面是", "改写后", "改写如下", "这是",
    ]

    /// The text without a first line such as "Here is the request:".
    private static func withoutRemark(_ text: Substring) -> Substring {
        guard let end = text.firstIndex(where: \.isNewline) else { return text }
        let line = trimmed(text[..<end])
        let lowered = line.lowercased()
        guard line.count <= 100, line.last.map({ ":：!！.。".contains($0) }) ?? false,
            remarks.contains(where: lowered.hasPrefix)
        else { return text }
        return trimmed(text[end...])
    }

    private static func unfenced(_ text: Substring) -> Substring {
        guard text.hasPrefix("```"), text.hasSuffix("```"), text.count > 6,
            let first = text.firstIndex(where: \.isNewline)
        else { return text }
        let inner = text[text.index(after: first)...].dropLast(3)
        // A fence of the seed's own opens and closes within the text.
        return inner.contains("```") ? text : trimmed(inner)
    }

    private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "「": "」"]

    private static func unquoted(_ text: Substring) -> Substring {
        guard text.count > 2, let first = text.first, let end = quotes[first], text.last == end
        else { return text }
        let inner = text.dropFirst().dropLast()
        return inner.contains(where: { $0 == first || $0 == end }) ? text : trimmed(inner)
    }
}
