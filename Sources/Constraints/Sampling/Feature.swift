extension Demand {
    /// A kind of thing that a response may have or lack.
    public enum Feature: String, Hashable, Sendable, CaseIterable {
        case bullets
        case numberedItems = "numbered items"
        case headings
        case tables
        case codeBlocks = "code blocks"
        case emphasis
        case dividers
        case links
        case emoji
        case hashtags
        case digits
        case capitals = "capital letters"
        case commas
        case periods
        case exclamationMarks = "exclamation marks"
        case questionMarks = "question marks"
        case semicolons
        case colons
        case hyphens
        case quotationMarks = "quotation marks"
        case parentheses
        case squareBrackets = "square brackets"
        case lineBreaks = "line breaks"
        case blankLines = "blank lines"
        case spaces
        /// Lines that start with a word and a colon.
        case labels = "labelled lines"
        case blockQuotes = "block quotes"

        /// Whether a code point is of the kind; false where the kind isn't one of code points.
        func contains(_ point: UInt32) -> Bool {
            switch self {
            case .digits: CodePoint.isDigit(point)
            case .capitals: CodePoint.isUpper(point)
            case .commas: point == 0x2C || point == 0xFF0C
            case .periods: point == 0x2E || point == 0x3002
            case .exclamationMarks: point == 0x21 || point == 0xFF01
            case .questionMarks: point == 0x3F || point == 0xFF1F
            case .semicolons: point == 0x3B || point == 0xFF1B
            case .colons: point == 0x3A || point == 0xFF1A
            case .hyphens: point == 0x2D
            case .quotationMarks: [0x22, 0x201C, 0x201D, 0x300C, 0x300D].contains(point)
            case .parentheses: [0x28, 0x29, 0xFF08, 0xFF09].contains(point)
            case .squareBrackets: point == 0x5B || point == 0x5D
            case .hashtags: point == 0x23
            case .lineBreaks: point == 0x0A
            case .spaces: point == 0x20
            default: false
            }
        }

        /// The kinds without which it can't be.
        var implied: [Feature] {
            switch self {
            case .numberedItems: [.digits, .lineBreaks]
            case .bullets, .headings, .tables, .codeBlocks, .dividers, .blockQuotes: [.lineBreaks]
            case .blankLines: [.lineBreaks]
            case .links: [.squareBrackets, .parentheses]
            case .labels: [.colons]
            default: []
            }
        }
    }
}
