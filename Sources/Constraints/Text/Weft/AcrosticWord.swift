/// The word that an acrostic spells.
struct AcrosticWord: Sendable {
    let text: String
    /// Its letters, digits and Chinese characters: one for each part.
    let letters: [UInt32]

    init(_ arguments: Arguments) throws(ArgumentFault) {
        text = try arguments.string("word")
        letters = text.points.filter { CodePoint.isWord($0) && $0 != 0x5F }
        guard !letters.isEmpty else {
            throw .outOfRange("word", wanted: "a word with letters", found: "\"\(text)\"")
        }
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let words = seed.language == .english ? FirstLetters.english : FirstLetters.chinese
        return DrawnArguments(["word": drawText(of: words, using: &generator)])
    }
}
