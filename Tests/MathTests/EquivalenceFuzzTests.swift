import Foundation
import TestKit
import Testing

@testable import Math

struct EquivalenceFuzzTests {
    typealias Builder = EquivalencePropertyTests.Builder

    /// How many texts to try: some, or as many as WEFT_FUZZ_ROUNDS says.
    static let rounds =
        ProcessInfo.processInfo.environment["WEFT_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1_500

    static let pieces = [
        #"\frac"#, "{", "}", "(", ")", "[", "]", #"\{"#, #"\}"#, #"\left"#, #"\right"#, "|", "1",
        "23",
        "0.5", "x", "y", "^", "_", "+", "-", "=", "<", ">", #"\le"#, #"\sqrt"#, "[3]", #"\sin"#,
        #"\log"#,
        "!", "%", #"\pi"#, "e", "i", ",", ";", ":", "/", #"\cdot"#, #"\pm"#, #"\cup"#, #"\infty"#,
        #"\begin{pmatrix}"#, #"\end{pmatrix}"#, "&", #"\\"#, #"\text{"#, "and", "or", " ", "cm",
        #"\in"#,
        #"\boxed{"#, "∞", "½", "²", "√", "，", "（", "\u{0301}", "$", #"\overline"#, "f(",
        "9999999999",
        #"\binom"#, #"\lfloor"#, #"\rfloor"#, #"^\circ"#, "(A)", #"\sum"#, #"\pmod"#, "...",
        "1,000", "e9",
        #"\exists"#, "'", "~", "\n", "是", #"\mathbb{R}"#, #"\setminus"#, "\\", "10^", "(1/2)",
    ]

    /// Runs one text against others; only a crash, a hang or an unsound verdict fails.
    private func run(_ text: String, _ other: String) {
        let forth = MathEquivalence.compare(prediction: text, reference: other)
        let back = MathEquivalence.compare(prediction: other, reference: text)
        let isContradiction =
            [forth.verdict, back.verdict].contains(.equal)
            && [forth.verdict, back.verdict].contains(.different)
        let hasTolerance = (text + other).contains { ".,e·:".contains($0) }
        #expect(!isContradiction || hasTolerance, "\(text) and \(other)")
        // An answer equals itself with a space after it, or isn't decided.
        let own = MathEquivalence.compare(prediction: text + " ", reference: text)
        #expect(own.verdict != .different, "\(text): \(own.explanation)")
    }

    @Test("Random pieces of LaTeX neither crash nor contradict themselves.")
    func pieces() {
        var builder = Builder(state: UInt64(Date().timeIntervalSince1970))
        for _ in 0..<Self.rounds {
            var texts: [String] = []
            for _ in 0..<2 {
                texts.append(
                    (0..<(1 + builder.next(14))).map { _ in
                        Self.pieces[builder.next(Self.pieces.count)]
                    }.joined())
            }
            run(texts[0], texts[1])
        }
    }

    @Test("Random bytes neither crash nor contradict themselves.")
    func bytes() {
        var builder = Builder(state: UInt64(Date().timeIntervalSince1970))
        for _ in 0..<Self.rounds {
            let texts = (0..<2).map { _ in
                String(
                    decoding: (0..<builder.next(40)).map { _ in UInt8(builder.next(256)) },
                    as: UTF8.self)
            }
            run(texts[0], texts[1])
        }
    }

    @Test("Mutated answers neither crash nor contradict themselves.")
    func mutations() {
        var builder = Builder(state: UInt64(Date().timeIntervalSince1970))
        let seeds = EquivalenceTableTests.equal + EquivalenceTableTests.different
        for _ in 0..<Self.rounds {
            let (one, other) = seeds[builder.next(seeds.count)]
            var characters = Array(one)
            for _ in 0..<(1 + builder.next(3)) {
                let place = builder.next(characters.count + 1)
                switch builder.next(3) {
                case 0 where place < characters.count: characters.remove(at: place)
                case 1 where place < characters.count:
                    characters.insert(characters[place], at: builder.next(characters.count))
                default:
                    characters.insert(
                        contentsOf: Self.pieces[builder.next(Self.pieces.count)], at: place)
                }
            }
            run(String(characters), other)
        }
    }

    static let hostile: [String] = [
        "9^{9^{9^9}}", "10000!", String(repeating: "{", count: 100_000),
        String(repeating: "(", count: 100_000), String(repeating: #"\frac{"#, count: 20_000),
        "x^{1000000}", "(a+b)^{5000}", "10^{10^{9}}", String(repeating: "9", count: 100_000),
        "1" + String(repeating: "+1", count: 40_000), String(repeating: "-", count: 90_000) + "1",
        "1" + String(repeating: "/2", count: 40_000), "x" + String(repeating: "^2", count: 30_000),
        "5" + String(repeating: "!", count: 50_000), "(a+b+c+d+f+g)^{60}", "(1+x)^{64}(1+y)^{64}",
        String(repeating: #"\sqrt{"#, count: 40) + "2" + String(repeating: "}", count: 40),
        String(repeating: "1,", count: 50_000) + "1", "2^{16000}", #"\binom{100000}{50000}"#,
        String(repeating: "|x", count: 20_000), String(repeating: #"\pm 1"#, count: 1_000),
        String(repeating: "f(", count: 5_000), String(repeating: #"\sin "#, count: 20_000),
        #"(\sqrt2+\sqrt3+\sqrt5+\sqrt7)^{40}"#, "3000!+2999!", #"\ln(3000!)"#,
        "1389_2", "129_3+1", "99999999999999999999_36",
        "123456789012345678901234567890_11", String(repeating: #"\text{"#, count: 20_000),
        String(repeating: "²", count: 30_000),
    ]

    @Test("Hostile answers end in bounded work.", arguments: hostile)
    func bounded(text: String) {
        for other in ["5", text + "+1", "(\(text))x", "(1+y)^{64}"] {
            let result = MathEquivalence.compare(prediction: text, reference: other)
            #expect(result.verdict != .equal || other.contains("x"))
            let back = MathEquivalence.compare(prediction: other, reference: text)
            #expect(back.verdict != .equal || other.contains("x"))
        }
    }
}
