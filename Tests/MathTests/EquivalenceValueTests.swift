import Testing

@testable import Math

struct EquivalenceValueTests {
    static let table: [(String, String, MathVerdict)] = [
        ("5", "5", .equal), ("$5$.", "5", .equal), ("5.0", "5", .equal), ("0005", "5", .equal),
        ("-0", "0", .equal), ("1,000", "1000", .equal), ("x=5", "5", .equal),
        ("5", "6", .different), ("5", "-5", .different), ("0.1", "0.10001", .different),
        ("123456789012345678901234567890", "123456789012345678901234567890.0", .equal),
        ("123456789012345678901234567890", "123456789012345678901234567891", .different),
        ("1/2", #"\frac{1}{2}"#, .equal), ("0.5", #"\frac12"#, .equal),
        (#"\frac{2}{4}"#, #"\dfrac{1}{2}"#, .equal), (#"\frac{-1}{2}"#, #"-\frac{1}{2}"#, .equal),
        (#"\frac{1}{-2}"#, #"-\frac{1}{2}"#, .equal), (#"\frac{0.5}{2}"#, "0.25", .equal),
        ("6/3", "2", .equal),
        (#"\sqrt{8}"#, #"2\sqrt{2}"#, .equal), (#"\sqrt{9}"#, "3", .equal),
        (#"\frac{1}{\sqrt{2}}"#, #"\frac{\sqrt{2}}{2}"#, .equal),
        (#"\frac{6}{\sqrt{3}}"#, #"2\sqrt{3}"#, .equal), (#"\sqrt{2}"#, "1.42", .different),
        (#"2+\sqrt{3}"#, #"\sqrt{3}+2"#, .equal), (#"2-\sqrt{3}"#, #"2+\sqrt{3}"#, .different),
        (#"\frac{2+2\sqrt{5}}{4}"#, #"\frac{1+\sqrt{5}}{2}"#, .equal),
        (#"\sqrt{0}"#, "0", .equal), (#"\sqrt{2}-\sqrt{2}"#, "0", .equal),
        (#"\frac{\pi}{2}"#, #"\frac{1}{2}\pi"#, .equal), (#"0.5\pi"#, #"\frac{\pi}{2}"#, .equal),
        (#"\pi"#, "3.15", .different), (#"2\pi"#, #"3\pi"#, .different),
        (#"\frac{2\pi}{\pi}"#, "2", .equal),
        ("x^2+2x+1", "1+2x+x^{2}", .equal), ("x+x", "2x", .equal), ("x", "y", .different),
        (#"\frac{4x+2}{2}"#, "2x+1", .equal), ("x^2", "x^3", .different),
        ("(1,2)", #"\left( 1, 2 \right)"#, .equal), ("(0.5,2)", #"(\frac12,2)"#, .equal),
        ("(1,2)", "(2,1)", .different), ("(1,2)", "(1,2,3)", .different),
        ("(1,2)", "12", .different),
        (#"60^\circ"#, "60", .equal), (#"\$5"#, "5", .equal), (#"\$5"#, #"5^\circ"#, .undecided),
        ("x=5", "y=5", .undecided), ("50%", "0.5", .equal), ("5 cm", "5", .equal),
        ("1,2", "1,2", .equal), ("1,2", "2,1", .equal), ("Sunday", "Sunday", .equal),
        ("", "", .undecided), ("", "5", .undecided), ("x>3", "x<3", .different),
        (#"1\frac{1}{2}"#, "1.5", .equal), ("2^{3}", "8", .equal),
        (#"\sqrt{99999999999999999999}"#, "3", .different),
        (#"\frac{1}{99999999999999999999}"#, #"\frac{2}{3}"#, .different),
        (#"9223372036854775807\pi+9223372036854775807\pi"#, #"2\pi"#, .different),
        ("(1,1 apple)", "(1,2)", .different),
        (#"(1,\sqrt{99999999999999999999})"#, "(2,3)", .different),
    ]

    @Test("Values decide, exactly, in both directions.", arguments: table)
    func values(row: (first: String, second: String, verdict: MathVerdict)) {
        #expect(
            MathEquivalence.compare(prediction: row.first, reference: row.second).verdict
                == row.verdict)
        #expect(
            MathEquivalence.compare(prediction: row.second, reference: row.first).verdict
                == row.verdict)
    }

    @Test("Long answers are compared as texts and never crash.")
    func long() {
        let long = String(repeating: #"\frac{"#, count: 50_000)
        #expect(MathEquivalence.compare(prediction: long, reference: long).verdict == .equal)
        #expect(MathEquivalence.compare(prediction: long, reference: "5").verdict == .undecided)
    }

    @Test("The largest and smallest numbers neither crash nor wrap around.")
    func extremes() {
        let numbers = [
            "9223372036854775807", "-9223372036854775808", "9223372036854775808",
            "0.0000000000000000000000001",
        ]
        for first in numbers {
            for second in numbers {
                let expected: MathVerdict = first == second ? .equal : .different
                #expect(
                    MathEquivalence.compare(prediction: first, reference: second).verdict
                        == expected)
                #expect(
                    MathEquivalence.compare(prediction: first + "/3", reference: second + #"\pi"#)
                        .verdict != .equal)
            }
        }
    }
}
