extension Demand {
    /// Something that rules count.
    public enum Quantity: Hashable, Sendable {
        case words
        case uniqueWords
        /// Unicode scalars, whitespace among them.
        case characters
        case lines
        case sentences
        /// Sentences that end in a question mark.
        case questions
        /// Sentences that end in an exclamation mark.
        case exclamations
        /// Paragraphs between dividers of asterisks.
        case paragraphs
        /// Paragraphs between blank lines.
        case blankLineParagraphs
        case sections
        case headings
        /// Markdown bullets, all lists together.
        case bullets
        /// Items of numbered lists.
        case numberedItems
        case tables
        case tableRows
        case tableColumns
        case codeBlocks
        case highlights
        case placeholders
        case quotations
        case citations
        case hashtags
        case emoji
        case capitalWords
        /// A lower-case letter.
        case letter(String)
        /// A keyword, in any case.
        case keyword(String)
        /// A punctuation mark.
        case mark(String)
        /// The words of each sentence.
        case wordsPerSentence
        /// The words of each paragraph between blank lines.
        case wordsPerParagraph
        /// The sentences of each paragraph between blank lines.
        case sentencesPerParagraph
        /// The words of each bullet.
        case wordsPerBullet
        /// Something that one rule alone counts.
        case named(String)

        /// What there must be for the count to be above zero; nil where any text will do.
        var feature: Feature? {
            switch self {
            case .questions: .questionMarks
            case .exclamations: .exclamationMarks
            case .paragraphs: .dividers
            case .headings: .headings
            case .bullets: .bullets
            case .numberedItems: .numberedItems
            case .tables, .tableRows, .tableColumns: .tables
            case .codeBlocks: .codeBlocks
            case .highlights: .emphasis
            case .placeholders, .citations: .squareBrackets
            case .quotations: .quotationMarks
            case .hashtags: .hashtags
            case .emoji: .emoji
            case .capitalWords: .capitals
            default: nil
            }
        }

        /// Whether it can be counted in data, code or a copy as well as in prose.
        var countsAnyText: Bool {
            switch self {
            case .words, .uniqueWords, .characters, .lines, .letter, .keyword: true
            default: false
            }
        }
    }
}
