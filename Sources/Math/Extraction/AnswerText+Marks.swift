/// The marks that data sets and models put on a final answer.
extension AnswerText {
    /// Gives the inside of the last box; nil if it is missing or never closed.
    func lastBox() -> Range<Int>? {
        for start in stride(from: bytes.count - 1, through: 0, by: -1)
        where bytes[start] == UInt8(ascii: "\\") {
            for name: StaticString in ["\\boxed", "\\fbox"] where has(name, at: start) {
                let end = start + name.utf8CodeUnitCount
                if end < bytes.count, AnswerText.isLetter(bytes[end]) { continue }
                return box(from: end)
            }
        }
        return nil
    }

    private func box(from start: Int) -> Range<Int>? {
        var at = start
        while at < bytes.count, AnswerText.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count else { return nil }
        return bytes[at] == UInt8(ascii: "{") ? group(from: at) : bare(from: at)
    }

    /// Gives the inside of the group that opens at an offset.
    private func group(from start: Int) -> Range<Int>? {
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

    /// Gives the number on the last line that starts with `####`.
    func lastHashedNumber() -> Range<Int>? {
        for start in stride(from: bytes.count - 4, through: 0, by: -1)
        where has("####", at: start) && (start == 0 || bytes[start - 1] == UInt8(ascii: "\n")) {
            let from = start + 4
            let end = bytes[from...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let range = withoutStop(from..<end)
            let isNumber = bytes[range].allSatisfy {
                AnswerText.isDigit($0) || "-+.,/$%".utf8.contains($0)
            }
            return isNumber && bytes[range].contains(where: AnswerText.isDigit) ? range : nil
        }
        return nil
    }

    /// Gives a clause that starts with an answer: the first math or bold text if it starts with
    /// one, or else all up to its end.
    func clause(from start: Int) -> Range<Int>? {
        var at = start
        while at < bytes.count, AnswerText.isSpace(bytes[at]) || isColon(at) > 0 {
            at += max(1, isColon(at))
        }
        for (open, close) in AnswerText.brackets where has(open, at: at) {
            let from = at + open.utf8CodeUnitCount
            var end = from
            while end < bytes.count, !has(close, at: end) { end += 1 }
            if end < bytes.count, end > from { return from..<end }
        }
        var end = at
        while end < bytes.count, !isClauseEnd(end) { end += 1 }
        return withoutStop(at..<end)
    }

    private static let brackets: [(StaticString, StaticString)] = [
        ("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]"), ("**", "**"),
    ]

    /// The number of bytes of a colon at an offset; 0 for anything else.
    private func isColon(_ at: Int) -> Int {
        if bytes[at] == UInt8(ascii: ":") { return 1 }
        return has("：", at: at) ? 3 : 0
    }

    private func isClauseEnd(_ at: Int) -> Bool {
        switch bytes[at] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ","):
            // A point in "3.5" and a comma in "1,000" end nothing, nor does LaTeX's "\,".
            (at + 1 == bytes.count || AnswerText.isSpace(bytes[at + 1]))
                && (at == 0 || bytes[at - 1] != UInt8(ascii: "\\"))
        default: has("。", at: at) || has("，", at: at) || has("；", at: at)
        }
    }

    /// Leaves out white space at both ends and stops at the end.
    private func withoutStop(_ range: Range<Int>) -> Range<Int> {
        var range = trimmed(range)
        while let last = bytes[range].last, ".,;:".utf8.contains(last) {
            range = trimmed(range.lowerBound..<range.upperBound - 1)
        }
        return range
    }
}
