/// Boxes, as MATH and most models mark a final answer.
extension AnswerText {
    /// A box: all of it, and what it holds.
    private struct Box {
        let start: Int
        let end: Int
        let inside: Range<Int>
    }

    /// Gives the insides of the last box and of those that it is joined to; nil if it is missing,
    /// empty, or cut.
    func lastBoxes() -> FoundAnswer? {
        guard var first = box(before: bytes.count), let last = box(at: first) else { return nil }
        var boxes = [last]
        // Few answers have more parts.
        while boxes.count < 40, let start = box(before: first), let box = box(at: start),
            box.end <= first, joins(box.end..<first)
        {
            boxes.append(box)
            first = start
        }
        if trimmed(last.inside).isEmpty { return nil }
        var found = FoundAnswer(parts: boxes.reversed().map(\.inside))
        found.isPercent = isPercent(after: last)
        return found
    }

    /// Gives the start of the last box that starts before an offset.
    private func box(before end: Int) -> Int? {
        for start in stride(from: end - 1, through: 0, by: -1)
        where bytes[start] == UInt8(ascii: "\\") && boxName(at: start) != nil {
            return start
        }
        return nil
    }

    private func boxName(at start: Int) -> Int? {
        for name: StaticString in ["\\boxed", "\\fbox", "\\framebox"] where has(name, at: start) {
            let end = start + name.utf8CodeUnitCount
            return end < bytes.count && AnswerText.isLetter(bytes[end]) ? nil : end
        }
        return nil
    }

    private func box(at start: Int) -> Box? {
        guard var at = boxName(at: start) else { return nil }
        while at < bytes.count, AnswerText.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count else { return nil }
        if bytes[at] == UInt8(ascii: "{") {
            guard let inside = group(from: at) else { return unclosed(start, at + 1) }
            return Box(start: start, end: inside.upperBound + 1, inside: inside)
        }
        let inside = bare(from: at)
        return Box(start: start, end: inside.upperBound, inside: inside)
    }

    /// Gives the inside of the group that opens at an offset.
    func group(from start: Int) -> Range<Int>? {
        var depth = 0
        var at = start
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return start + 1..<at }
            default: break
            }
            at += 1
        }
        return nil
    }

    /// Gives what a box holds that lacks its brace, up to the end of its math; a box without that
    /// was cut with its text.
    private func unclosed(_ start: Int, _ inside: Int) -> Box? {
        for at in inside..<bytes.count {
            if bytes[at] == UInt8(ascii: "\n") { return nil }
            if bytes[at] == UInt8(ascii: "$") || has("\\)", at: at) || has("\\]", at: at) {
                return Box(start: start, end: at, inside: inside..<at)
            }
        }
        return nil
    }

    /// Gives what a box without braces holds: all to the end of its math, or else one word.
    private func bare(from start: Int) -> Range<Int> {
        var word: Int?
        for at in start..<bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "$") || has("\\)", at: at) || has("\\]", at: at) {
                return withoutStop(start..<at)
            }
            if AnswerText.isSpace(byte), word == nil { word = at }
            if byte == UInt8(ascii: "\n") { break }
        }
        return withoutStop(start..<(word ?? bytes.count))
    }

    /// True if the text between two boxes makes one list of them: separators, ends and starts of
    /// math, a name with an equals sign.
    private func joins(_ between: Range<Int>) -> Bool {
        guard between.count <= 80 else { return false }
        var at = between.lowerBound
        var name = 0
        while at < between.upperBound {
            let byte = bytes[at]
            if has("\\text{", at: at), let inside = group(from: at + 5),
                inside.upperBound < between.upperBound
            {
                at = inside.upperBound + 1
                continue
            }
            if let count = AnswerText.joints.length(in: bytes, at: at) {
                at += count
                continue
            }
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "$"),
                UInt8(ascii: "&"):
                break
            case UInt8(ascii: "="): name = 0
            case UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "}"): break
            case let byte where AnswerText.isLetter(byte) || AnswerText.isDigit(byte): name += 1
            default: return false
            }
            at += 1
        }
        return name == 0
    }

    private static let joints = PhraseSet([
        "and ", "or ", "\\quad", "\\qquad", "\\text{", "\\(", "\\)", "\\[", "\\]", "\\,", "\\;",
        "\\ ", "和", "或", "及", "与", "以及", "、", "，", "；",
    ])

    /// True if a percent sign or its name follows a box and the end of its math.
    private func isPercent(after box: Box) -> Bool {
        bytes[box.inside].contains(UInt8(ascii: "%")) ? false : isPercent(at: box.end)
    }

    /// True if a percent sign or its name follows, perhaps after the end of math.
    func isPercent(at start: Int) -> Bool {
        var at = start
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "$") {
                at += 1
            } else if has("\\)", at: at) || has("\\]", at: at) {
                at += 2
            } else {
                break
            }
        }
        guard at < bytes.count else { return false }
        return AnswerText.percents.length(in: bytes, at: at) != nil
    }

    private static let percents = PhraseSet(["%", "\\%", "percent", "pct", "％"])
}
