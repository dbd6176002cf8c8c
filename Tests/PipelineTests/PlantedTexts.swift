@testable import Pipeline

/// Made-up texts, and near-duplicates of them.
struct PlantedTexts {
    private var generator: SeededGenerator
    private let vocabulary: [String]

    init(seed: UInt64, words: Int = 4_000) {
        var generator = SeededGenerator(seed: seed, purpose: "planted", id: nil)
        vocabulary = (0..<words).map { _ in
            String(
                (0..<Int.random(in: 2...9, using: &generator)).map { _ in
                    Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator)))
                })
        }
        self.generator = generator
    }

    mutating func word() -> String { vocabulary.randomElement(using: &generator) ?? "" }

    mutating func original(_ length: ClosedRange<Int>) -> [String] {
        (0..<Int.random(in: length, using: &generator)).map { _ in word() }
    }

    /// A text with so many words changed, dropped or added.
    mutating func edited(_ words: [String], _ edits: Int) -> String {
        var words = words
        for _ in 0..<edits {
            let place = Int.random(in: words.indices, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: words.remove(at: place)
            case 1: words.insert(word(), at: place)
            default: words[place] = word()
            }
        }
        return words.joined(separator: " ")
    }
}
