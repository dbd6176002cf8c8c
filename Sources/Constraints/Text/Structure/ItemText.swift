/// The words of a list item as a reader sees them.
enum ItemText {
    /// The text without the marks of bold, italic and code around its start and end.
    static func plain(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        text.stripped { CodePoint.isSpace($0) || Sign.isEmphasis($0) || $0 == Sign.backtick }
    }

    /// The text without the box of a checklist in front.
    static func unboxed(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        let box = text.prefix(3)
        return box.elementsEqual("[x]".points) || box.elementsEqual("[X]".points)
            ? text.dropFirst(3) : text
    }

    /// The letters and digits, folded, and nothing else: for telling whether two texts are the same.
    static func key(_ text: ArraySlice<UInt32>) -> [UInt32] {
        CaseMapping.folded(text.filter { CodePoint.isWord($0) && $0 != Sign.underscore })
    }

    /// The first word, folded; of a text that starts with a Chinese character, that character.
    static func firstWord(_ text: ArraySlice<UInt32>) -> [UInt32] {
        let start = unboxed(text).drop { !CodePoint.isWord($0) || $0 == Sign.underscore }
        guard let first = start.first else { return [] }
        if CodePoint.isCJK(first) { return [first] }
        return CaseMapping.folded(
            start.prefix {
                ($0 == Sign.apostrophe || $0 == 0x2019 || $0 == Sign.hyphen
                    || CodePoint.isWord($0)) && !CodePoint.isCJK($0)
            })
    }
}
