/// A place in a text that explains what a rule's checker says of it.
public struct TextMark: Hashable, Sendable {
    /// The place, in Unicode scalars from the text's beginning.
    public let scalars: Range<Int>
    /// Whether it breaks the rule; else it counts towards what the rule asks for.
    public let isOffending: Bool

    /// The place as a range of a text, which must be the one that was marked; nil for another one.
    public func range(in text: String) -> Range<String.Index>? {
        let all = text.unicodeScalars
        guard
            let lower = all.index(
                all.startIndex, offsetBy: scalars.lowerBound, limitedBy: all.endIndex),
            let upper = all.index(lower, offsetBy: scalars.count, limitedBy: all.endIndex)
        else { return nil }
        return lower..<upper
    }
}
