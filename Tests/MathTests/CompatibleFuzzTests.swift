import Testing

@testable import Math

/// Random input: nothing crashes or hangs, and what must hold for every text holds.
struct CompatibleFuzzTests {
    private static let pieces = [
        "1", "23", "4.5", "x", "y", "n", "+", "-", "*", "/", "^", "{", "}", "(", ")", "[", "]", "=",
        ",", "<", ">", "\\frac", "\\frac{1}{2}", "\\sqrt", "\\pi", "\\text{ cm}", "\\left(",
        "\\right)", "\\boxed{", "\\boxed{5}", "$", "$$", "\\(", "\\)", "the answer is ", "答案是",
        "####", "\n", " ", ".", "%", "\\%", "and", "seven", "m", "\\begin{pmatrix}",
        "\\end{pmatrix}", "\\\\", "&", "!", "|", "e", "E", "I hope", "final answer is ", "A", "(B)",
        "</think>", "**", "²", "π", "\u{301}", "😀", "'", "\"", "_", ":", ";", "\\", "sin", "\\sin",
    ]

    private func text(_ generator: inout SystemRandomNumberGenerator) -> String {
        if Bool.random(using: &generator) {
            return (0..<Int.random(in: 0...14, using: &generator)).map { _ in
                Self.pieces.randomElement(using: &generator) ?? ""
            }.joined()
        }
        let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("Extraction and comparison take anything.")
    func anything() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<EquivalenceFuzzTests.rounds {
            let one = text(&generator)
            let other = text(&generator)
            for extraction in [AnswerExtraction.response, .init(rules: ExtractionRule.allCases)] {
                guard let found = extraction.answer(in: one) else { continue }
                #expect(!found.text.isEmpty, "\(one)")
                #expect(found.range.upperBound <= one.utf8.count, "\(one)")
            }
            _ = AnswerPair(response: one, reference: other)
            // The first step compares texts, and hence every text with itself.
            #expect(
                CompatibleChecker.verdict(prediction: one, reference: one) == .equal, "\(one)")
            _ = CompatibleChecker.verdict(prediction: one, reference: other)
            _ = CompatibleChecker.verdict(output: one, reference: other)
            if case .safe(let text, _) = RewardableAnswer(reference: one) {
                #expect(RewardableAnswer.survives(text), "\(one)")
                #expect(!RewardableAnswer.isConfused(text), "\(one)")
                #expect(RewardableAnswer(reference: text).text == text, "\(one)")
            }
            _ = SolvableText.faults(in: one)
        }
    }
}
