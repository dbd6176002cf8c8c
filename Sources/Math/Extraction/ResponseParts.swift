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

    /// What is found in the best part of a response that has something to find.
    ///
    /// - Parameters:
    ///   - response: A model's response.
    ///   - find: Looks in a part; takes the part and its offset in the response, in bytes.
    /// - Returns: What was found first; nil if no part has it.
    static func first<Found>(
        in response: String, _ find: (AnswerText, Int) -> Found?
    ) -> Found? {
        let whole = AnswerText(response)
        for range in ResponseParts(whole).ranges {
            let part = AnswerText(bytes: Array(whole.bytes[range]))
            if let found = find(part, range.lowerBound) { return found }
        }
        return nil
    }
}
