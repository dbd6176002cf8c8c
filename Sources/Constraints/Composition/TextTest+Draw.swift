extension TextTest {
    /// What it looks at: two tests of one family say nothing together that one doesn't.
    var family: String {
        switch self {
        case .wordsBelow, .wordsAbove, .charactersBelow, .charactersAbove: "length"
        case .sentencesAbove, .oneSentence: "sentences"
        default: kind
        }
    }

    /// Draws a test with a bound or a word that a text has or hasn't, as wanted.
    static func measured(
        for text: ConditionText, holding wanted: Bool,
        using generator: inout some RandomNumberGenerator
    ) -> TextTest? {
        let english = text.language == .english
        switch Int.random(in: 0..<6, using: &generator) {
        case 0:
            let bounds = bounds(text, above: wanted)
            guard let number = bounds.randomElement(using: &generator) else { return nil }
            return english ? .wordsBelow(number) : .charactersBelow(number)
        case 1:
            let bounds = bounds(text, above: !wanted)
            guard let number = bounds.randomElement(using: &generator) else { return nil }
            return english ? .wordsAbove(number) : .charactersAbove(number)
        case 2:
            return [1, 2, 3, 5].filter { sentencesAbove($0).holds(for: text) == wanted }
                .randomElement(using: &generator).map { .sentencesAbove($0) }
        case 3:
            return ConditionWords.openings(text, present: wanted).randomElement(using: &generator)
                .map { .beginsWith($0) }
        default:
            return ConditionWords.words(text, present: wanted).randomElement(using: &generator)
                .map { .mentions($0) }
        }
    }

    /// The same test with other bounds or words, those nearest first, so that it comes out as wanted.
    func others(for text: ConditionText, holding wanted: Bool) -> [TextTest] {
        let candidates: [TextTest] =
            switch self {
            case .wordsBelow: Self.bounds(text, above: wanted).map { .wordsBelow($0) }
            case .wordsAbove: Self.bounds(text, above: !wanted).map { .wordsAbove($0) }
            case .charactersBelow: Self.bounds(text, above: wanted).map { .charactersBelow($0) }
            case .charactersAbove: Self.bounds(text, above: !wanted).map { .charactersAbove($0) }
            case .sentencesAbove: [1, 2, 3, 5, 8].map { .sentencesAbove($0) }
            case .mentions: ConditionWords.words(text, present: wanted).map { .mentions($0) }
            case .beginsWith: ConditionWords.openings(text, present: wanted).map { .beginsWith($0) }
            default: []
            }
        return candidates.filter { $0 != self && $0.holds(for: text) == wanted }
    }

    /// Round numbers well above or well below a text's length, the three nearest.
    private static func bounds(_ text: ConditionText, above: Bool) -> [Int] {
        let counts = text.language == .english ? text.words : text.characters
        let all = [
            8, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500, 600, 800,
            1_000, 1_500, 2_000, 3_000,
        ]
        let isClear: (Int) -> Bool = { number in
            let margin = max(2, number / 10)
            return above
                ? counts.upperBound <= number - margin : counts.lowerBound >= number + margin
        }
        let clear = all.filter(isClear)
        return above ? Array(clear.prefix(3)) : clear.suffix(3).reversed()
    }
}
