/// What a rule demands of a response, in terms that other rules' demands can be weighed against.
public enum Demand: Hashable, Sendable {
    /// A count that must lie in a range.
    case count(Quantity, Range<Int>)
    /// A text that must occur, in any case.
    case holds(String)
    /// A text that must occur as it is.
    case quotes(String)
    /// A text that must not occur.
    case omits(String)
    /// A part of its own at the very end.
    case closing
    /// All letters in one case.
    case letters(LetterCase)
    /// The language of the response, as langdetect's code.
    case language(String)

    /// Something that rules count.
    public enum Quantity: Hashable, Sendable {
        case words
        case sentences
        case paragraphs
        case sections
        case bullets
        case highlights
        case placeholders
        case capitalWords
        /// A lower-case letter.
        case letter(String)
        /// A keyword, in any case.
        case keyword(String)
    }

    /// The case of all letters.
    public enum LetterCase: Hashable, Sendable {
        case upper
        case lower
    }

    static func count(_ quantity: Quantity, _ bound: Bound) -> Demand {
        .count(quantity, bound.range)
    }
}
