import Audit

/// A text out of a run, with the places that are pointed at.
enum TextView {
    /// A place in a text.
    struct Mark {
        let range: Range<String.Index>
        /// What is there.
        let meaning: String
        /// Whether it breaks a rule; else it counts towards what a rule asks for.
        let isOffending: Bool
    }

    /// So many places are marked; a text with more is read as well without.
    private static let mostMarks = 2_000

    static func write(_ text: String, marks: [Mark] = [], _ html: inout HTML) {
        guard !text.isEmpty else {
            return html.add("span", ["class": "quiet"], text: "empty")
        }
        html.add("div", ["class": "text", "dir": "auto"]) { html in
            var place = text.startIndex
            // Of places that overlap the first is shown, and the longer one of two that begin alike.
            let sorted = marks.sorted {
                ($0.range.lowerBound, $1.range.upperBound)
                    < ($1.range.lowerBound, $0.range.upperBound)
            }
            for mark in sorted.prefix(mostMarks) where mark.range.lowerBound >= place {
                html.rowText(text[place..<mark.range.lowerBound])
                html.add(
                    "mark",
                    ["title": mark.meaning, "class": mark.isOffending ? "offends" : "counts"]
                ) { html in html.rowText(text[mark.range]) }
                place = mark.range.upperBound
            }
            html.rowText(text[place...])
        }
    }
}
