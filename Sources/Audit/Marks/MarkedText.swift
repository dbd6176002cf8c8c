/// How places in a text are pointed at.
public enum MarkStyle: Hashable, Sendable {
    /// By carets on a line below, which any reader of text understands.
    case carets
    /// In reverse video, for a terminal.
    case reverse
}

/// A few places of a text with what stands around them.
struct MarkedText {
    /// So many places are shown.
    private static let mostPlaces = 3
    /// So many scalars are shown before and after a place.
    private static let around = 40
    /// So many scalars of a long place are shown.
    private static let longest = 60

    let text: String
    let style: MarkStyle

    /// The places that break a rule, or where none does those that count.
    func lines(_ marks: [TextMark], indent: Int) -> [String] {
        let offending = marks.filter(\.isOffending)
        let shown = offending.isEmpty ? marks : offending
        let scalars = Array(text.unicodeScalars)
        var lines = shown.prefix(Self.mostPlaces).flatMap { place($0, scalars, indent) }
        if shown.count > Self.mostPlaces {
            lines.append(FieldText.space(indent) + "and \(shown.count - Self.mostPlaces) more")
        }
        return lines
    }

    private func place(
        _ mark: TextMark, _ scalars: [Unicode.Scalar], _ indent: Int
    ) -> [String] {
        let start = mark.scalars.lowerBound
        let end = min(mark.scalars.upperBound, start + Self.longest)
        guard end <= scalars.count else { return [] }
        let from = max(0, start - Self.around)
        let to = min(scalars.count, end + Self.around)
        let before = (from > 0 ? "…" : "") + Self.line(scalars[from..<start])
        let marked = Self.line(scalars[start..<end])
        let after = Self.line(scalars[end..<to]) + (to < scalars.count ? "…" : "")
        let space = FieldText.space(indent)
        switch style {
        case .reverse: return [space + before + "\u{1B}[7m\(marked)\u{1B}[27m" + after]
        case .carets:
            let carets = String(repeating: "^", count: max(1, ScreenText.width(marked)))
            return [
                space + before + marked + after,
                space + FieldText.space(ScreenText.width(before)) + carets,
            ]
        }
    }

    /// Scalars on one line: line breaks are shown as ⏎, what would move a cursor as a space.
    private static func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        for scalar in scalars {
            switch scalar {
            case "\n": text.unicodeScalars.append("⏎")
            case _ where scalar.properties.generalCategory == .control:
                text.unicodeScalars.append(" ")
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
