/// Something that can be told of a text by code: what a condition is made of.
public enum TextTest: Hashable, Sendable {
    /// Fewer words than a number; English.
    case wordsBelow(Int)
    /// More words than a number; English.
    case wordsAbove(Int)
    /// Fewer characters than a number; Chinese.
    case charactersBelow(Int)
    /// More characters than a number; Chinese.
    case charactersAbove(Int)
    /// More sentences than a number.
    case sentencesAbove(Int)
    /// A word that occurs, in any case.
    case mentions(String)
    /// The first word, in any case.
    case beginsWith(String)
    /// One sentence and no more.
    case oneSentence
    /// A question mark at the end.
    case isQuestion
    /// A digit somewhere.
    case hasDigit
    /// Paragraphs parted by blank lines.
    case severalParagraphs
    /// Bullets or numbered items.
    case hasList
    /// A block or a piece of code.
    case hasCode
    /// Words in quotation marks.
    case hasQuotation
    /// The address of a page.
    case hasURL
    /// Chinese characters; of an English text.
    case hasChinese
    /// Latin letters; of a Chinese text.
    case hasLatin
    /// A list is asked for.
    case asksForList
    /// A program or a part of one is asked for.
    case asksForCode
    /// Some language is called by its name.
    case namesLanguage

    /// The name of the kind in rows: "words-below".
    public var kind: String {
        switch self {
        case .wordsBelow: "words-below"
        case .wordsAbove: "words-above"
        case .charactersBelow: "characters-below"
        case .charactersAbove: "characters-above"
        case .sentencesAbove: "sentences-above"
        case .mentions: "mentions"
        case .beginsWith: "begins-with"
        case .oneSentence: "one-sentence"
        case .isQuestion: "is-question"
        case .hasDigit: "has-digit"
        case .severalParagraphs: "several-paragraphs"
        case .hasList: "has-list"
        case .hasCode: "has-code"
        case .hasQuotation: "has-quotation"
        case .hasURL: "has-url"
        case .hasChinese: "has-chinese"
        case .hasLatin: "has-latin"
        case .asksForList: "asks-for-list"
        case .asksForCode: "asks-for-code"
        case .namesLanguage: "names-language"
        }
    }

    /// What it is measured against; nil where nothing is.
    public var argument: Argument? {
        switch self {
        case .wordsBelow(let number), .wordsAbove(let number), .charactersBelow(let number),
            .charactersAbove(let number), .sentencesAbove(let number):
            .integer(number)
        case .mentions(let word), .beginsWith(let word): .string(word)
        default: nil
        }
    }

    /// Takes what ``kind`` and ``argument`` give; nil for anything else.
    public init?(kind: String, argument: Argument?) {
        switch (kind, argument) {
        case ("words-below", .integer(let number)): self = .wordsBelow(number)
        case ("words-above", .integer(let number)): self = .wordsAbove(number)
        case ("characters-below", .integer(let number)): self = .charactersBelow(number)
        case ("characters-above", .integer(let number)): self = .charactersAbove(number)
        case ("sentences-above", .integer(let number)): self = .sentencesAbove(number)
        case ("mentions", .string(let word)): self = .mentions(word)
        case ("begins-with", .string(let word)): self = .beginsWith(word)
        default:
            guard argument == nil, let test = Self.plain.first(where: { $0.kind == kind }) else {
                return nil
            }
            self = test
        }
    }

    /// The tests that are measured against nothing.
    static let plain: [TextTest] = [
        .oneSentence, .isQuestion, .hasDigit, .severalParagraphs, .hasList, .hasCode,
        .hasQuotation, .hasURL, .hasChinese, .hasLatin, .asksForList, .asksForCode, .namesLanguage,
    ]

    /// The tests of both languages that are measured against nothing, each with those that make
    /// sense in one language only left out.
    static func plain(in language: PromptLanguage) -> [TextTest] {
        plain.filter { $0 != (language == .english ? .hasLatin : .hasChinese) }
    }
}
