/// A place in a response that explains a verdict, for highlighting.
public struct Mark: Hashable, Sendable {
    /// Why a place is marked.
    public enum Meaning: Hashable, Sendable {
        /// It counts towards what the rule asks for.
        case counted
        /// It breaks the rule.
        case offending
    }

    /// The place, in Unicode scalars from the start of the response.
    public let scalars: Range<Int>
    /// Why it is marked.
    public let meaning: Meaning
}
