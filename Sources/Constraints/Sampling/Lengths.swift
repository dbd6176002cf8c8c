/// How much text things take, roughly: for telling what can't fit from what can.
enum Lengths {
    /// The number of words in which the lower bounds of all counts can be met.
    static func wordsNeeded(_ counts: [Demand.Quantity: Range<Int>], keywords: Int) -> Int {
        var structure = 0
        var extras = keywords * 4
        for (quantity, range) in counts {
            let least = range.lowerBound
            switch quantity {
            case .sentences, .questions, .exclamations: structure = max(structure, least * 6)
            case .paragraphs, .blankLineParagraphs: structure = max(structure, least * 12)
            case .sections, .headings: structure = max(structure, least * 14)
            case .bullets, .numberedItems: structure = max(structure, least * 5)
            case .lines: structure = max(structure, least * 2)
            case .tableRows: extras += least * 4
            case .tables: extras += least * 12
            case .codeBlocks: extras += least * 10
            case .highlights, .quotations: structure = max(structure, least * 4)
            case .placeholders: extras += least * 3
            case .citations, .hashtags: extras += least
            case .uniqueWords: structure = max(structure, least + least / 5)
            case .capitalWords: structure = max(structure, least * 2)
            case .letter(let letter):
                structure = max(structure, least * 100 / (perHundredWords(letter) * 2))
            case .keyword: structure = max(structure, least * 9)
            case .mark: structure = max(structure, least * 2)
            case .wordsPerSentence, .wordsPerParagraph, .wordsPerBullet:
                structure = max(structure, least)
            case .sentencesPerParagraph: structure = max(structure, least * 6)
            case .words, .characters, .tableColumns, .emoji, .named: continue
            }
        }
        return structure + extras
    }

    /// The number of words beyond which a count would naturally exceed its upper bound; nil if any.
    static func wordsAllowed(_ quantity: Demand.Quantity, _ most: Int) -> Int? {
        switch quantity {
        case .sentences: most * 25
        case .characters: most / shortWord
        case .letter(let letter): max(0, most) * 150 / perHundredWords(letter)
        case .keyword: (most + 1) * 120
        default: nil
        }
    }

    /// The room that so many fields of data take, each a short word and what parts it from the next.
    static func fields(_ count: Int) -> Demand {
        .count(.characters, (max(0, count) * 5)..<Int.max)
    }

    /// The characters of a short word and the space after it.
    static let shortWord = 3
    /// The characters of a long word and the space after it.
    static let longWord = 10

    /// Languages whose words or sentences the compatible checkers can't count.
    static let unspacedLanguages: Set<String> = [
        "zh-cn", "zh-tw", "ja", "th", "hi", "bn", "mr", "ne", "gu", "pa", "kn", "te", "ta", "ml",
        "ar",
        "fa", "ur", "he",
    ]

    /// How often a letter occurs in a hundred words of English.
    private static func perHundredWords(_ letter: String) -> Int {
        switch letter {
        case "e": 58
        case "t": 42
        case "a", "o": 37
        case "i", "n", "s": 32
        case "h", "r": 28
        case "d", "l": 19
        case "c", "u", "m": 13
        case "f", "w", "g", "y", "p": 9
        case "b", "v": 6
        case "k": 4
        default: 1
        }
    }
}
