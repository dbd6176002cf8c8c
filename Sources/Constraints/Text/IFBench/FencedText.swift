/// Looks inside a fence of backquotes, which readers don't count as part of the answer.
enum FencedText {
    /// The text between a first line and a last line of three backquotes, or the whole, without
    /// whitespace around it.
    static func inside(_ points: [UInt32]) -> ArraySlice<UInt32> {
        let text = points.stripped()
        guard text.starts(with: fence), text.count > 6, text.suffix(3).elementsEqual(fence),
            let lineEnd = text.firstIndex(of: BlankLines.lineBreak)
        else { return text }
        return text[(lineEnd + 1)..<max(lineEnd + 1, text.endIndex - 3)].stripped()
    }

    private static let fence: [UInt32] = [0x60, 0x60, 0x60]
}
