import Foundation

/// The two parts of a content that holds its reasoning between think tags.
struct ReasoningSplit: Hashable {
    let reasoning: String?
    let text: String

    /// Splits at the first closing tag.
    ///
    /// The opening tag may be missing, since some chat templates put it at the prompt's end. An
    /// opening tag that is never closed makes all of the content reasoning. Tags elsewhere than at
    /// the start belong to the text.
    init(_ content: String) {
        let start = content.utf8.drop { $0 == 32 || (9...13).contains($0) }
        let isOpened = start.starts(with: Self.opening.utf8)
        let close = Self.closingRange(content)
        guard isOpened || close != nil else {
            self.init(reasoning: nil, text: content)
            return
        }
        let inside =
            isOpened
            ? content.utf8.index(start.startIndex, offsetBy: Self.opening.utf8.count)
            : content.startIndex
        guard let close else {
            self.init(reasoning: Self.trimmed(content[inside...]), text: "")
            return
        }
        let thought = content[inside..<close.lowerBound]
        guard isOpened || !thought.contains(Self.opening) else {
            self.init(reasoning: nil, text: content)
            return
        }
        self.init(
            reasoning: Self.trimmed(thought),
            text: String(content[close.upperBound...].drop(while: \.isWhitespace)))
    }

    init(reasoning: String?, text: String) {
        self.reasoning = reasoning
        self.text = text
    }

    private static let opening = "<think>"
    private static let closing = "</think>"

    /// Where the first closing tag is; nil if there is none.
    private static func closingRange(_ content: String) -> Range<String.Index>? {
        var content = content
        // Foundation's search costs more than all else that is done with an answer.
        let offset = content.withUTF8 { bytes -> Int? in
            var from = 0
            while from < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + from, Int32(UInt8(ascii: "<")), bytes.count - from)
            {
                let offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
                if bytes[offset...].starts(with: closing.utf8) { return offset }
                from = offset + 1
            }
            return nil
        }
        guard let offset else { return nil }
        let start = content.utf8.index(content.startIndex, offsetBy: offset)
        return start..<content.utf8.index(start, offsetBy: closing.utf8.count)
    }

    /// The text without white space around it; nil if nothing is left.
    private static func trimmed(_ text: Substring) -> String? {
        let inner = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return inner.isEmpty ? nil : inner
    }
}
