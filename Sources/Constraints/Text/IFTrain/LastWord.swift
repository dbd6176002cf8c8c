/// The last word of a text as upstream's code takes it.
enum LastWord {
    /// What stands behind the last whitespace, in lower case and without what isn't `\w`.
    static func upstream(of text: ArraySlice<UInt32>) -> [UInt32] {
        var last = text[...]
        if let space = text.lastIndex(where: CodePoint.isSpace) { last = text[(space + 1)...] }
        return CaseMapping.lowered(last.filter(CodePoint.isWord))
    }

    /// Whether a word with a code point in it may still be the last: of ASCII, only `\w` is left.
    ///
    /// Beyond ASCII all may: words that are yet to be found are drawn as private characters.
    static func mayHold(_ point: UInt32) -> Bool { point > 0x7F || CodePoint.isWord(point) }
}
