import Glibc
import Records

/// Reasoning and answer, told apart in what a model wrote.
///
/// Tags are taken as RAIF's trainer takes them: the last pair of each counts. What doesn't comply is
/// split as well as can be: an answer tag that isn't closed runs to the end.
struct ResponseSplit: Hashable {
    let reasoning: String
    let answer: String
    let form: Response.Form

    /// - Parameters:
    ///   - text: What the model wrote, without the reasoning where the server told it apart.
    ///   - reasoning: The reasoning that the server told apart; nil where it told none.
    init(text: String, reasoning: String?) {
        var rest = text[...]
        var thoughts = Self.trimmed((reasoning ?? "")[...])
        if thoughts.isEmpty, let pair = Self.lastPair("<think>", "</think>", in: rest) {
            thoughts = Self.trimmed(rest[pair.inner])
            rest = rest[pair.outer.upperBound...]
        }
        if thoughts.lowercased() == ResponsePrompt.placeholder { thoughts = "" }
        let plain: Response.Form = thoughts.isEmpty ? .plain : .reasoned
        self.reasoning = thoughts
        if let pair = Self.lastPair("<answer>", "</answer>", in: rest) {
            answer = Self.trimmed(rest[pair.inner])
            let isOnly = Self.lastPair("<answer>", "</answer>", in: rest[..<pair.outer.lowerBound])
            form = thoughts.isEmpty || isOnly != nil ? plain : .tagged
        } else if Self.lastRange(of: "<answer>", in: rest) != nil,
            let open = rest.firstRange(of: "<answer>")
        {
            answer = Self.trimmed(rest[open.upperBound...])
            form = plain
        } else {
            answer = Self.trimmed(rest)
            form = plain
        }
    }

    /// The last opening tag that a closing one follows, and what is between them.
    private static func lastPair(
        _ open: String, _ close: String, in text: Substring
    ) -> (inner: Range<String.Index>, outer: Range<String.Index>)? {
        guard let end = lastRange(of: close, in: text),
            let start = lastRange(of: open, in: text[..<end.lowerBound])
        else { return nil }
        return (start.upperBound..<end.lowerBound, start.lowerBound..<end.upperBound)
    }

    /// Where a tag stands last; its bytes are compared, from the end.
    private static func lastRange(of tag: String, in text: Substring) -> Range<String.Index>? {
        var copy = text
        let tag = Array(tag.utf8)
        let found = copy.withUTF8 { bytes -> Int? in
            // Most answers have no tag at all.
            guard let base = bytes.baseAddress,
                memchr(base, Int32(tag[0]), bytes.count) != nil
            else { return nil }
            var start = bytes.count - tag.count
            while start >= 0 {
                if bytes[start] == tag[0],
                    zip(bytes[start..<(start + tag.count)], tag).allSatisfy({ $0 == $1 })
                {
                    return start
                }
                start -= 1
            }
            return nil
        }
        guard let found else { return nil }
        let lower = text.utf8.index(text.startIndex, offsetBy: found)
        return lower..<text.utf8.index(lower, offsetBy: tag.count)
    }

    private static func trimmed(_ text: Substring) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
