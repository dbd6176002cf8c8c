/// Finds words that a model got stuck in.
///
/// Time grows with the text's length alone: each period of at most ``longestPeriod`` pieces is looked
/// for in one pass, first over words (an ideograph is a word), then over clauses and lines.
enum RepetitionLoop {
    private static let longestPeriod = 12
    /// Of longer texts, in bytes, the end alone is looked at.
    private static let longest = 400_000

    /// What is repeated, and how often; nil where nothing is.
    static func find(in text: String) -> String? {
        // A loop that a model got stuck in goes on to the end.
        let text = text.utf8.count > longest ? String(text.suffix(longest / 4)) : text
        let words = pieces(of: text) { !$0.isLetter && !$0.isNumber }
        if let loop = loop(in: words, repeats: 5, length: 20) { return loop }
        let clauses = text.split { "。！？；，.!?;\n".contains($0) }
            .map { $0.drop { $0 == " " } }.filter { $0.contains { $0.isLetter } }
        return loop(in: clauses.map(String.init), repeats: 4, length: 4)
            ?? stale(clauses.map(String.init))
    }

    private static func pieces(
        of text: String, isBreak: (Character) -> Bool
    ) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            if isBreak(character) || isIdeograph(character) {
                if !word.isEmpty { pieces.append(word) }
                word = ""
                if isIdeograph(character) { pieces.append(String(character)) }
            } else {
                word.append(character)
            }
        }
        return word.isEmpty ? pieces : pieces + [word]
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }

    /// The first run in which some pieces follow one another so often.
    private static func loop(in pieces: [String], repeats: Int, length: Int) -> String? {
        for period in 1...longestPeriod where pieces.count >= max(length, repeats * period) {
            var run = 0
            for index in period..<pieces.count {
                run = pieces[index] == pieces[index - period] ? run + 1 : 0
                guard run + period >= max(repeats * period, length) else { continue }
                let unit = pieces[(index - period + 1)...index]
                // Digits repeat in tables and numbers.
                guard unit.contains(where: { $0.contains(where: \.isLetter) }),
                    unit.reduce(0, { $0 + $1.count }) * repeats >= length
                else { continue }
                let shown = unit.joined(separator: " ").prefix(60)
                return "\"\(shown)\" comes \((run + period) / period) times in a row"
            }
        }
        return nil
    }

    /// Many clauses of which few differ: a loop with a longer way round.
    private static func stale(_ clauses: [String]) -> String? {
        let long = clauses.filter { $0.count >= 6 }
        let different = Set(long).count
        guard long.count >= 12, different * 3 <= long.count else { return nil }
        return "of \(long.count) clauses \(different) differ"
    }
}
