/// The parts of a model's response that may hold its answer, the best first.
struct ResponseParts {
    /// Ranges of bytes; none for a response that breaks off while thinking.
    private(set) var ranges: [Range<Int>] = []

    init(_ text: AnswerText) {
        var start = 0
        if let end = text.last("</think>") {
            start = end + 8
        } else if text.last("<think>") != nil {
            return
        }
        // Nothing but space after the thinking: the response gives no other answer than there.
        if text.trimmed(start..<text.bytes.count).isEmpty { start = 0 }
        if let open = text.last("<answer>"), open >= start {
            let inside = open + 8
            let close = text.last("</answer>").flatMap { $0 >= inside ? $0 : nil }
            ranges.append(inside..<(close ?? text.bytes.count))
        }
        ranges.append(start..<text.bytes.count)
    }
}
