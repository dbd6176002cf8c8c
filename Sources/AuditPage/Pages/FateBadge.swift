import Audit

/// Where a row stands, in a word and a colour.
enum FateBadge {
    static func write(_ fate: RowFilter.Fate, _ html: inout HTML) {
        html.add("span", ["class": "fate fate-\(fate.rawValue)"], text: fate.rawValue)
    }
}
