/// Finds the stretches of a text without math marks that read like math: `3/4`, `-1,000.5`, `x+1`.
struct MathRuns {
    private let text: AnswerText
    private let end: Int
    private var at: Int

    init(_ text: AnswerText, in range: Range<Int>) {
        self.text = text
        at = range.lowerBound
        end = range.upperBound
    }

    /// Gives the next stretch that holds a digit or a command.
    mutating func next() -> Range<Int>? {
        while at < end {
            guard isStart(at) else {
                skip()
                continue
            }
            let start = at
            let stop = extent(from: start)
            at = max(stop, start + 1)
            let range = tidied(start..<stop)
            if text.bytes[range].contains(where: AnswerText.isDigit)
                || (text.bytes[range].contains(UInt8(ascii: "\\")) && range.count > 1)
            {
                return range
            }
        }
        return nil
    }

    /// Leaves out a whole word, with the digits in it: `K2A` holds no number.
    private mutating func skip() {
        if AnswerText.isLetter(text.bytes[at]) || text.bytes[at] == UInt8(ascii: "_") {
            while at < end,
                AnswerText.isLetter(text.bytes[at]) || AnswerText.isDigit(text.bytes[at])
                    || text.bytes[at] == UInt8(ascii: "_")
            {
                at += 1
            }
        } else {
            at += text.width(at)
        }
    }

    private func isStart(_ at: Int) -> Bool {
        let byte = text.bytes[at]
        if AnswerText.isDigit(byte) || "+-.([{|\\".utf8.contains(byte) { return true }
        if AnswerText.isLetter(byte) { return isVariable(at) }
        return byte >= 0xC0 && isSign(at)
    }

    /// True for a letter that stands alone and next to something that makes it math.
    private func isVariable(_ at: Int) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            index >= 0 && index < text.bytes.count && AnswerText.isLetter(text.bytes[index])
        }
        guard !isLetter(at - 1), !isLetter(at + 1) else { return false }
        // Square and cubic metres are written with a letter and a sign.
        if text.bytes[at] == UInt8(ascii: "m"),
            text.has("²", at: at + 1) || text.has("³", at: at + 1)
        {
            return false
        }
        let next = at + 1 < end ? text.bytes[at + 1] : 0
        let last = at > 0 ? text.bytes[at - 1] : 0
        let marks = "+-*/^=_(){}|<>!\\".utf8
        if marks.contains(next) || AnswerText.isDigit(last)
            || "+-*/^=_(){}|<>\\".utf8.contains(last)
        {
            return true
        }
        // "x + 1", "2 x": a space, then an operator.
        let after = at + 2 < end ? text.bytes[at + 2] : 0
        let before = at > 1 ? text.bytes[at - 2] : 0
        return (next == 0x20 && "+-*/^=<>".utf8.contains(after))
            || (last == 0x20 && "+-*/^=<>".utf8.contains(before))
    }

    /// True for signs and Greek letters outside ASCII.
    private func isSign(_ at: Int) -> Bool {
        guard let scalar = text.scalar(at) else { return false }
        if (0x370...0x3FF).contains(scalar.value) { return true }
        return "√−×÷·²³½¼¾±≤≥≠∞°∪∩".unicodeScalars.contains(scalar)
    }

    private func extent(from start: Int) -> Int {
        var at = start
        var depth = 0
        while at < end {
            let byte = text.bytes[at]
            if "([{".utf8.contains(byte) { depth += 1 }
            if ")]}".utf8.contains(byte) { depth -= 1 }
            if byte == UInt8(ascii: "\\"), at + 1 < end {
                if text.bytes[at + 1] == UInt8(ascii: ")")
                    || text.bytes[at + 1] == UInt8(ascii: "]")
                {
                    return at
                }
                at += 2
                while at < end, AnswerText.isLetter(text.bytes[at]) { at += 1 }
            } else if byte == UInt8(ascii: " ") {
                guard let next = afterSpace(at, depth) else { return at }
                at = next
            } else if byte == UInt8(ascii: ",") {
                let isInside = at + 1 < end && (AnswerText.isDigit(text.bytes[at + 1]) || depth > 0)
                guard isInside else { return at }
                at += 1
            } else if AnswerText.isDigit(byte) || "+-*/^=<>|!%._()[]{}".utf8.contains(byte) {
                at += 1
            } else if AnswerText.isLetter(byte) {
                let word = word(at)
                guard word.count == 1 || text.isMathWord(word), isVariable(at) || depth > 0
                else { return at }
                at = word.upperBound
            } else if byte >= 0xC0, isSign(at) {
                at += text.width(at)
            } else {
                return at
            }
        }
        return at
    }

    private func word(_ start: Int) -> Range<Int> {
        var at = start
        while at < end, AnswerText.isLetter(text.bytes[at]) { at += 1 }
        return start..<at
    }

    /// Goes on after spaces where an operator stands on one of their sides, inside brackets, and
    /// between thousands.
    private func afterSpace(_ at: Int, _ depth: Int) -> Int? {
        var next = at
        while next < end, text.bytes[next] == UInt8(ascii: " ") { next += 1 }
        guard next < end, next - at <= 2 else { return nil }
        let before = text.bytes[at - 1]
        let after = text.bytes[next]
        let operators = "+-*/^=<>".utf8
        if operators.contains(before) || operators.contains(after) || depth > 0 { return next }
        if AnswerText.isDigit(before), AnswerText.isDigit(after) {
            let isGroup =
                next + 3 <= end && text.bytes[next..<next + 3].allSatisfy(AnswerText.isDigit)
                && (next + 3 == end || !AnswerText.isDigit(text.bytes[next + 3]))
            return isGroup && groupSize(endingAt: at) <= 3 ? next : nil
        }
        return after == UInt8(ascii: "\\") || before == UInt8(ascii: "}") && isStart(next)
            ? next : nil
    }

    private func groupSize(endingAt end: Int) -> Int {
        var start = end
        while start > 0, AnswerText.isDigit(text.bytes[start - 1]) { start -= 1 }
        return end - start
    }

    /// Takes operators, stops and lone brackets off both ends.
    private func tidied(_ range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        // How many more brackets open than close.
        var balance = balance(range)
        while let last = text.bytes[range].last {
            let isOpen = "([{".utf8.contains(last)
            let isLone = ")]}".utf8.contains(last) && balance < 0
            let isStop = ".,:;+-*/^=<>_|\\ ".utf8.contains(last) && !isBar(range)
            guard isStop || isOpen || isLone else { break }
            balance += isOpen ? -1 : isLone ? 1 : 0
            range = text.trimmed(range.lowerBound..<range.upperBound - 1)
        }
        while let first = text.bytes[range].first {
            let second = range.count > 1 ? text.bytes[range.lowerBound + 1] : 0
            let isLone = "([{".utf8.contains(first) && balance > 0
            let isClose = ")]}".utf8.contains(first)
            // A dash before a space is none of a number's signs.
            let isDash = "-+".utf8.contains(first) && second == 0x20
            let isJoining =
                first == UInt8(ascii: "-") && range.lowerBound > 0
                && isOperand(text.bytes[range.lowerBound - 1])
            let isPoint = first == UInt8(ascii: ".") && !AnswerText.isDigit(second)
            guard
                isLone || isClose || isDash || isJoining || isPoint
                    || "*/^=<>_,!%".utf8.contains(first)
            else { break }
            balance += isLone ? -1 : isClose ? 1 : 0
            range = text.trimmed(range.lowerBound + 1..<range.upperBound)
        }
        return range
    }

    private func isOperand(_ byte: UInt8) -> Bool {
        AnswerText.isDigit(byte) || AnswerText.isLetter(byte) || ")]}$".utf8.contains(byte)
    }

    private func isBar(_ range: Range<Int>) -> Bool {
        text.bytes[range].last == UInt8(ascii: "|")
            && text.bytes[range].dropLast().contains(UInt8(ascii: "|"))
    }

    private func balance(_ range: Range<Int>) -> Int {
        text.bytes[range].reduce(0) { sum, byte in
            "([{".utf8.contains(byte) ? sum + 1 : ")]}".utf8.contains(byte) ? sum - 1 : sum
        }
    }
}
