/// Answers that words or nothing but their place mark.
extension AnswerText {
    private static let finalAnswers = PhraseSet(["final answer is"])

    /// Gives the math between "final answer is" and "I hope", the last pair of them.
    func hopedAnswer() -> FoundAnswer? {
        guard let hope = last(". I hope") ?? last("I hope it is correct") else { return nil }
        let before = AnswerText(bytes: Array(bytes[..<hope]))
        guard let start = before.end(ofLast: AnswerText.finalAnswers),
            hope - start <= 2_000
        else { return nil }
        if case .found(let found) = before.value(from: start) { return found }
        return nil
    }

    /// Gives what follows `####` on the last line that starts so: a number, or other math.
    func lastHashes() -> FoundAnswer? {
        for start in stride(from: bytes.count - 4, through: 0, by: -1)
        where has("####", at: start) && (start == 0 || bytes[start - 1] == UInt8(ascii: "\n")) {
            let from = start + 4
            guard from == bytes.count || bytes[from] != UInt8(ascii: "#") else { return nil }
            let end = bytes[from...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let range = withoutStop(from..<end)
            let isAnswer =
                !isWordy(range)
                && bytes[range].contains { AnswerText.isDigit($0) || $0 == UInt8(ascii: "\\") }
            return isAnswer ? FoundAnswer(range) : nil
        }
        return nil
    }

    /// Gives the value after the last of some phrases.
    func value(afterLast phrases: PhraseSet) -> ExtractionRule.Finding {
        guard let start = end(ofLast: phrases) else { return .nothing }
        return value(from: start)
    }

    /// Gives the value that a clause starts with or states.
    ///
    /// Math or bold text at its start is the value; else the first math in it; else, of a clause with
    /// words, what stands after the last equals sign or the first number; else all of it.
    func value(from start: Int) -> ExtractionRule.Finding {
        var at = skippingMarks(from: start)
        if isBrokenInline(at) { return .faulty }
        if has("**", at: at) {
            let inside = at + 2
            if let close = first("**", from: inside, to: lineEnd(inside)), close > inside {
                let bold = withoutStop(inside..<close)
                return .found(stated(in: bold, orAll: true) ?? FoundAnswer(bold))
            }
            at = inside
        }
        let opens = has("$", at: at) || has("\\(", at: at) || has("\\[", at: at)
        if opens {
            // Display math may go over lines.
            let line = lineEnd(at)
            let isDisplay = has("$$", at: at) || has("\\[", at: at)
            let limit = isDisplay ? min(bytes.count, at + 4_000) : line
            let spans = spans(in: at..<limit)
            if let first = spans.first, first.outer.lowerBound == at {
                return .found(firstList(of: spans))
            }
        }
        var end = at
        while end < bytes.count, !isClauseEnd(end) { end += 1 }
        let clause = withoutStop(at..<end)
        guard !clause.isEmpty else { return .nothing }
        return .found(stated(in: clause, orAll: true) ?? FoundAnswer(clause))
    }

    /// Gives the value that a clause states; all of a clause without words.
    private func stated(in clause: Range<Int>, orAll: Bool) -> FoundAnswer? {
        let spans = spans(in: clause)
        if !spans.isEmpty, spans[0].inside.lowerBound - clause.lowerBound < 100 {
            return firstList(of: spans)
        }
        guard isWordy(clause) else {
            // An equation between numbers states its right side.
            if bytes[clause].contains(UInt8(ascii: "=")), !hasVariable(clause) {
                return valued(clause)
            }
            return orAll ? FoundAnswer(clause) : nil
        }
        var runs = MathRuns(self, in: clause)
        guard var run = runs.next() else { return nil }
        while bytes[run].last != nil, let next = runs.next(), isAfterEquals(next) { run = next }
        return valued(run)
    }

    /// True if letters outside commands occur.
    private func hasVariable(_ range: Range<Int>) -> Bool {
        range.contains { at in
            AnswerText.isLetter(bytes[at])
                && !bytes[max(range.lowerBound, at - 12)..<at].contains(UInt8(ascii: "\\"))
        }
    }

    private func isAfterEquals(_ run: Range<Int>) -> Bool {
        var at = run.lowerBound
        while at > 0, bytes[at - 1] == UInt8(ascii: " ") { at -= 1 }
        return at > 0 && bytes[at - 1] == UInt8(ascii: "=")
    }

    /// Gives what stands after a stretch's last equals sign, with a percent sign in words.
    private func valued(_ run: Range<Int>) -> FoundAnswer {
        var range = run
        if let equals = bytes[run].lastIndex(of: UInt8(ascii: "=")), equals + 1 < run.upperBound,
            case var runs = MathRuns(self, in: equals + 1..<run.upperBound), let side = runs.next()
        {
            range = side
        }
        var found = FoundAnswer(range)
        found.isPercent =
            !bytes[range].contains(UInt8(ascii: "%")) && isPercent(at: range.upperBound)
        return found
    }

    /// Gives the last math, or the last stretch that reads like math where that stands later.
    func lastExpression() -> FoundAnswer? {
        let whole = 0..<bytes.count
        let spans = spans(in: whole)
        var run: Range<Int>?
        // A stretch may go into math; what counts is what comes after the last of it.
        var runs = MathRuns(self, in: (spans.last?.outer.upperBound ?? 0)..<bytes.count)
        while let next = runs.next() { run = next }
        if let run { return isInBrokenMath(run) ? nil : valued(run) }
        guard !spans.isEmpty else { return nil }
        return list(endingWith: spans.count - 1, of: spans)
    }

    private func skippingMarks(from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            if AnswerText.isSpace(bytes[at]) || "\":=\u{22}".utf8.contains(bytes[at]) {
                at += 1
            } else if has("：", at: at) || has("“", at: at) || has("≈", at: at) {
                at += 3
            } else if has("\\\"", at: at) {
                at += 2
            } else if has("** ", at: at) || has("**\n", at: at) || has("**:", at: at) {
                at += 2
            } else {
                break
            }
        }
        return at
    }

    /// True for inline math that opens at the end of a line and closes on a later one.
    private func isBrokenInline(_ at: Int) -> Bool {
        guard has("$", at: at) && !has("$$", at: at) || has("\\(", at: at) else { return false }
        var next = at + (has("$", at: at) ? 1 : 2)
        while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "\n") else { return false }
        return first(has("$", at: at) ? "$" : "\\)", from: next, to: bytes.count) != nil
    }

    /// True for text alone on its lines between the marks of inline math on others, which is none.
    private func isInBrokenMath(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        var hasBreak = false
        while start > 0, AnswerText.isSpace(bytes[start - 1]) {
            hasBreak = hasBreak || bytes[start - 1] == UInt8(ascii: "\n")
            start -= 1
        }
        let isOpen =
            start > 0 && bytes[start - 1] == UInt8(ascii: "$") && !has("$$", at: start - 2)
            || has("\\(", at: start - 2)
        guard hasBreak, isOpen else { return false }
        var end = range.upperBound
        while end < bytes.count, AnswerText.isSpace(bytes[end]) { end += 1 }
        return has("$", at: end) || has("\\)", at: end)
    }

    private func lineEnd(_ start: Int) -> Int {
        bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }

    private func first(_ mark: StaticString, from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        return (start..<end).first { has(mark, at: $0) }
    }

    private func isClauseEnd(_ at: Int) -> Bool {
        switch bytes[at] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ","):
            // A point in "3.5" and a comma in "1,000" end nothing, nor does LaTeX's "\,".
            (at + 1 == bytes.count || AnswerText.isSpace(bytes[at + 1])
                || (bytes[at] == UInt8(ascii: ".") && bytes[at + 1] == UInt8(ascii: "*")))
                && (at == 0 || bytes[at - 1] != UInt8(ascii: "\\"))
                && !isListComma(at)
        default: has("。", at: at) || has("，", at: at) || has("；", at: at)
        }
    }

    /// True for a comma between numbers, as in "1, 2 and 3" or "(1, 2)".
    private func isListComma(_ at: Int) -> Bool {
        guard bytes[at] == UInt8(ascii: ","), at > 0, at + 2 < bytes.count,
            bytes[at + 1] == UInt8(ascii: " ")
        else { return false }
        let next = bytes[at + 2]
        return (AnswerText.isDigit(bytes[at - 1]) || ")}".utf8.contains(bytes[at - 1]))
            && (AnswerText.isDigit(next) || "-(\\".utf8.contains(next))
    }

    /// Leaves out white space at both ends and stops at the end.
    func withoutStop(_ range: Range<Int>) -> Range<Int> {
        var range = trimmed(range)
        while let last = bytes[range].last, ".,;:*".utf8.contains(last) {
            range = trimmed(range.lowerBound..<range.upperBound - 1)
        }
        return range
    }
}
