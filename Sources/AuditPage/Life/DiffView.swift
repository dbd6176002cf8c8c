/// A text beside what it was before: words that came and went.
enum DiffView {
    /// Texts longer than this, in bytes, are shown without a comparison.
    private static let mostBytes = 200_000

    static func write(from old: String, to new: String, _ html: inout HTML) {
        guard old.utf8.count + new.utf8.count <= mostBytes else {
            return TextView.write(new, &html)
        }
        let diff = TextDiff(old, new)
        // Texts with hardly a word in common are easier to read apart.
        guard diff.hasCommon else { return TextView.write(new, &html) }
        html.add("div", ["class": "text diff", "dir": "auto"]) { html in
            for part in diff.parts {
                switch part.change {
                case .same: html.rowText(part.text)
                case .removed: html.add("del") { html in html.rowText(part.text) }
                case .added: html.add("ins") { html in html.rowText(part.text) }
                }
            }
        }
    }
}
