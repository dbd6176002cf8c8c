/// How a postscript is recognised by its marker.
enum PostscriptMarker: Sendable {
    /// Letters with periods between them, which a space may follow: "p. s."
    case spaced([UInt32])
    /// The marker as it is, in lower case.
    case literal(Needle)
    /// The marker as a regular expression, which is how IFEval's code takes it.
    case pattern(Pattern)

    init(_ marker: String) throws(ArgumentFault) {
        let lowered = String(points: CaseMapping.lowered(marker.points))
        switch marker {
        case "P.P.S": self = .spaced("p.p.s".points)
        case "P.S.": self = .spaced("p.s.".points)
        case _ where Pattern.isLiteral(lowered): self = .literal(Needle(lowered.points))
        default:
            guard let pattern = Pattern(Pattern.space + "*" + lowered + ".*$", linewise: true)
            else {
                throw .badPattern("postscript_marker", pattern: marker)
            }
            self = .pattern(pattern)
        }
    }

    func occurs(in response: ResponseText) -> Bool {
        guard case .pattern(let pattern) = self else { return lastPlace(in: response) != nil }
        return (pattern.count(in: String(points: response.lowered)) ?? 0) > 0
    }

    /// The last place of the marker; nil for regular expressions too.
    func lastPlace(in response: ResponseText) -> Range<Int>? {
        switch self {
        case .spaced(let letters): lastSpaced(letters, in: response.lowered)
        case .literal(let needle): needle.places(in: response.lowered).last
        case .pattern: nil
        }
    }

    private func lastSpaced(_ letters: [UInt32], in text: [UInt32]) -> Range<Int>? {
        var start = text.count - 1
        while start >= 0 {
            if text[start] == letters[0], let end = endSpaced(letters, in: text, from: start) {
                return start..<end
            }
            start -= 1
        }
        return nil
    }

    private func endSpaced(_ letters: [UInt32], in text: [UInt32], from start: Int) -> Int? {
        var index = start
        for (position, letter) in letters.enumerated() {
            if position > 0, letters[position - 1] == 0x2E, index < text.count,
                CodePoint.isSpace(text[index])
            {
                index += 1
            }
            guard index < text.count, text[index] == letter else { return nil }
            index += 1
        }
        return index
    }
}
