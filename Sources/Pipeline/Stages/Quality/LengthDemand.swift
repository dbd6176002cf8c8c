/// A length that an instruction demands of the whole answer in plain words.
///
/// Only what is unmistakable is read: a demand of a part ("each item", "标题") or a length that describes
/// something given ("this 500-word essay") is left alone. Since people count words and characters
/// differently, an answer misses a demand only if it is off by more than a tenth, and one of "about"
/// if it is off by more than a third.
struct LengthDemand: Hashable {
    /// What is counted.
    enum Unit: String {
        case words
        /// Chinese characters, a Latin word or a number counting as one; marks may count or not.
        case characters
    }

    let unit: Unit
    /// The allowed counts, before any tolerance.
    let least: Int?
    let most: Int?
    /// The demand as it was read, for messages.
    let text: String

    /// What is wrong with a response; nil where the demand is met.
    func fault(of response: String) -> String? {
        let count = TextCount(response)
        let (low, high) =
            unit == .words
            ? (count.words, count.words) : (count.characters, count.characters + count.marks)
        if let most, low * 10 > most * 11 { return "\(low) \(unit.rawValue), asked: \(text)" }
        if let least, high * 10 < least * 9 { return "\(high) \(unit.rawValue), asked: \(text)" }
        return nil
    }

    /// How many of each there are.
    struct TextCount {
        var words = 0
        var characters = 0
        var marks = 0

        init(_ text: String) {
            var isInWord = false
            for character in text {
                let isIdeograph =
                    character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) }
                    ?? false
                let isLetter = character.isLetter || character.isNumber
                if isIdeograph {
                    characters += 1
                    words += 1
                } else if isLetter, !isInWord {
                    words += 1
                    characters += 1
                } else if !isLetter, !character.isWhitespace, !"'’-".contains(character) {
                    marks += 1
                }
                let joins = "'’-".contains(character)
                isInWord = !isIdeograph && (isLetter || (isInWord && joins))
            }
        }
    }
}
