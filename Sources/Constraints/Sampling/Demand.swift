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
    /// Something of a kind that must occur.
    case needs(Feature)
    /// Something of a kind that must not occur.
    case bars(Feature)
    /// A part of its own at the very start, before all else.
    case opening
    /// A part of its own at the very end, after all else.
    case closing
    /// The form of the whole response, which leaves no room for prose.
    case whole(Form)
    /// All letters in one case.
    case letters(LetterCase)
    /// The language of the response, as langdetect's code.
    case language(String)

    /// The case of all letters.
    public enum LetterCase: Hashable, Sendable {
        case upper
        case lower
    }

    /// A form that the whole response takes.
    public enum Form: String, Hashable, Sendable {
        case json = "JSON"
        case xml = "XML"
        case yaml = "YAML"
        case csv = "CSV"
        case table = "a table"
        case code = "code"
        case list = "a list"
        case labelledLines = "lines with labels"
        case choice = "a choice among given answers"
        case copy = "a copy of a given text"
    }

    static func count(_ quantity: Quantity, _ bound: Bound) -> Demand {
        .count(quantity, bound.range)
    }
}
