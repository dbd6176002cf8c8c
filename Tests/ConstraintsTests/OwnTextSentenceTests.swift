import Testing

@testable import Constraints

@Suite struct OwnTextSentenceTests {
    private static let counts: [(text: String, fewest: Int, most: Int)] = [
        ("Tides rise. Tides fall.", 2, 2),
        ("Dr. Moss came at 5. He left.", 1, 3),
        ("Wait... what?", 1, 2),
        ("# Tides\n\nTides rise.", 1, 2),
        ("- Tides rise\n- Tides fall.", 1, 2),
        ("Tides rise\nand fall.", 1, 2),
        ("1. Tides rise.\n2. Tides fall.", 2, 2),
        ("\"Stop!\" Tom said.", 1, 2),
        ("\"Stop!\"\nTom said.", 2, 2),
        ("潮水涨了。潮水落了！真的？", 3, 3),
        ("“你好。”他说。", 1, 2),
        ("等等……潮水来了。", 1, 2),
        ("No mark at all", 0, 1),
        ("It costs 3.5 units, e.g. today. Fine.", 2, 3),
        ("***\n---", 0, 0),
        ("| a | b |\n|---|---|\n| c. | d |", 0, 3),
    ]

    @Test("Sentences are counted as every reader might.", arguments: counts.indices)
    func pieces(_ index: Int) {
        let (text, fewest, most) = Self.counts[index]
        let pieces = ResponseText(text)[SentencePieces.self]
        #expect(pieces.counts == fewest...most, "\(text): \(pieces)")
    }

    @Test("Pieces lie in order and within the text.")
    func order() {
        for (text, _, _) in Self.counts {
            let response = ResponseText(text)
            let pieces = response[SentencePieces.self]
            for (piece, next) in zip(pieces, pieces.dropFirst()) {
                #expect(piece.range.upperBound <= next.range.lowerBound, "\(text)")
            }
            #expect(pieces.allSatisfy { $0.range.upperBound <= response.points.count })
        }
    }

    @Test(
        "Words have places, as many as are counted.",
        arguments: [
            "Don't stop: well-known 3.5 tides", "潮水 tide 涨2024年", "a_b c__d", "e\u{301}t\u{301}e",
            "中-a-文", "x-", "", "l’été,ça", "12:30,abc@def.g",
        ])
    func words(_ text: String) {
        let response = ResponseText(text)
        #expect(response[ResponseWords.self].ranges.count == response.readersWordCount)
    }

    @Test(
        "Syllables are counted by spelling.",
        arguments: [
            ("the", 1), ("table", 2), ("tables", 2), ("made", 1), ("wanted", 2), ("jumped", 1),
            ("boxes", 2), ("tides", 1), ("syllable", 3), ("harbour", 2), ("international", 5),
            ("nth", 1), ("tide's", 1), ("see", 1), ("handled", 2),
        ])
    func syllables(_ word: String, _ count: Int) {
        #expect(Syllables.count(in: word.points) == count, "\(word)")
    }
}
