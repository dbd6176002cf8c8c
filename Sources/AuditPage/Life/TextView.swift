/// A text out of a run, with the places that are pointed at.
enum TextView {
    /// A place in a text.
    struct Mark {
        /// In bytes of the text's UTF-8.
        let range: Range<Int>
        /// What is there.
        let meaning: String
    }

    static func write(_ text: String, marks: [Mark] = [], _ html: inout HTML) {
        guard !text.isEmpty else {
            return html.add("span", ["class": "quiet"], text: "empty")
        }
        html.add("div", ["class": "text", "dir": "auto"]) { html in
            var rest = text.utf8.startIndex
            var place = 0
            for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
            where mark.range.lowerBound >= place && !mark.range.isEmpty {
                guard
                    let start = text.utf8.index(
                        text.utf8.startIndex, offsetBy: mark.range.lowerBound,
                        limitedBy: text.utf8.endIndex),
                    let end = text.utf8.index(
                        start, offsetBy: mark.range.count, limitedBy: text.utf8.endIndex)
                else { break }
                html.rowText(text[rest..<start])
                html.add("mark", ["title": mark.meaning]) { html in html.rowText(text[start..<end])
                }
                rest = end
                place = mark.range.upperBound
            }
            html.rowText(text[rest...])
        }
    }
}
