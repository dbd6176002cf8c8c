/// Math between dollars or brackets.
extension AnswerText {
    /// A stretch of math: all of it, and what it holds.
    struct Span: Hashable {
        let outer: Range<Int>
        let inside: Range<Int>
    }

    /// Gives the stretches of math in a range, in order; text between two prices is none.
    ///
    /// Inline math ends on its line.
    func spans(in range: Range<Int>) -> [Span] {
        var spans: [Span] = []
        var at = range.lowerBound
        // Where no display closes any more, none is looked for.
        var isDisplayLeft = true
        // Before this offset no "\\)" closes what opens there.
        var closeless = range.lowerBound
        while at < range.upperBound {
            guard bytes[at] == UInt8(ascii: "$") || bytes[at] == UInt8(ascii: "\\") else {
                at += 1
                continue
            }
            if has("$$", at: at), isDisplayLeft {
                if let span = display(from: at, closedBy: "$$", in: range) {
                    spans.append(span)
                    at = span.outer.upperBound
                    continue
                }
                isDisplayLeft = false
            }
            if has("\\[", at: at), isDisplayLeft {
                if let span = display(from: at, closedBy: "\\]", in: range) {
                    spans.append(span)
                    at = span.outer.upperBound
                    continue
                }
                isDisplayLeft = false
            }
            if has("\\(", at: at), at >= closeless {
                if let span = inline(from: at, closedBy: "\\)", in: range) {
                    spans.append(span)
                    at = span.outer.upperBound
                    continue
                }
                closeless =
                    bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
                    ?? range.upperBound
            }
            if bytes[at] == UInt8(ascii: "$"),
                let span = inline(from: at, closedBy: "$", in: range), isMath(span.inside)
            {
                spans.append(span)
                at = span.outer.upperBound
            } else {
                // A backslash takes the next byte with it: "\$" opens nothing.
                at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        return spans
    }

    private func display(from start: Int, closedBy close: StaticString, in range: Range<Int>)
        -> Span?
    {
        let inside = start + 2
        var at = inside
        while at + 2 <= range.upperBound {
            if has(close, at: at) { return Span(outer: start..<at + 2, inside: inside..<at) }
            at += 1
        }
        return nil
    }

    private func inline(from start: Int, closedBy close: StaticString, in range: Range<Int>)
        -> Span?
    {
        let count = close.utf8CodeUnitCount
        let inside = start + count
        var at = inside
        while at + count <= range.upperBound, bytes[at] != UInt8(ascii: "\n") {
            if has(close, at: at) {
                return at == inside ? nil : Span(outer: start..<at + count, inside: inside..<at)
            }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// True for text that reads like math: it has a command, or no words.
    private func isMath(_ range: Range<Int>) -> Bool {
        bytes[range].contains(UInt8(ascii: "\\")) || !isWordy(range)
    }

    /// Gives the last stretches of math in a range that make one list.
    func list(endingWith last: Int, of spans: [Span]) -> FoundAnswer {
        var first = last
        while first > 0, last - first < 40,
            separates(spans[first - 1].outer.upperBound..<spans[first].outer.lowerBound)
        {
            first -= 1
        }
        var found = FoundAnswer(parts: spans[first...last].map(\.inside))
        let inside = spans[last].inside
        found.isPercent =
            !bytes[inside].contains(UInt8(ascii: "%"))
            && isPercent(at: spans[last].outer.upperBound)
        return found
    }

    /// Gives the first stretches of math that make one list.
    func firstList(of spans: [Span]) -> FoundAnswer {
        var last = 0
        while last + 1 < spans.count, last < 40,
            separates(spans[last].outer.upperBound..<spans[last + 1].outer.lowerBound)
        {
            last += 1
        }
        return list(endingWith: last, of: spans)
    }

    /// True for nothing but separators of a list, and at least one of them.
    private func separates(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= 20 else { return false }
        let words = text(range).split { $0 == " " || $0 == "," }
        let hasComma = bytes[range].contains(UInt8(ascii: ","))
        let known = ["and", "or", "et", "ou", "和", "或", "、", "及", "，", "und", "oder", "y", "o"]
        return words.allSatisfy { known.contains(String($0)) } && (hasComma || !words.isEmpty)
    }
}
