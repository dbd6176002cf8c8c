import Math

/// Times pairs that are made to take long: towers of powers, deep nesting, long sums and products.
struct MathHostileBenchmark {
    private static func many(_ piece: String, bytes: Int = 100_000) -> String {
        String(repeating: piece, count: bytes / piece.utf8.count)
    }

    /// Names and texts; each is compared with the other side that suits it least.
    private static let pairs: [(name: String, prediction: String, reference: String)] = [
        ("tower", "9^{9^{9^9}}", "9^{9^{9^8}}"), ("factorials", "10000!!!!", "99999!"),
        ("power", "2^{1000000}", "2^{1000001}"), ("digits", many("9"), many("8")),
        ("binomials", #"\binom{1000000}{500000}"#, #"\binom{1000000}{499999}"#),
        ("braces", many("{"), many("}")), ("brackets", many("("), "5"),
        ("pairs of braces", many("{") + many("}"), "5"), ("boxes", many(#"\boxed{"#), "5"),
        ("fractions", many(#"\frac{1}{"#), many(#"\frac{2}{"#)), ("bars", many("|"), many("|x")),
        ("dollars", many("$"), "5"), ("commas", many("1,"), many("2,")),
        ("sum", many("x+", bytes: 14_000) + "1", many("y+", bytes: 14_000) + "1"),
        (
            "sum of variables", (0..<900).map { "x_{\($0)}" }.joined(separator: "+"),
            (0..<900).map { "x_{\($0)}" }.reversed().joined(separator: "+")
        ),
        ("product", many("(x+1)", bytes: 5_000), many("(x+2)", bytes: 5_000)),
        ("expansion", "(a+b+c+d+e)^{60}", "(e+d+c+b+a)^{61}"),
        ("nested powers", "((((x+1)^9)^9)^9)^9", "((((x+2)^9)^9)^9)^9"),
        (
            "nested roots", many(#"\sqrt{2+"#, bytes: 300) + "2" + many("}", bytes: 37),
            many(#"\sqrt{3+"#, bytes: 300) + "2" + many("}", bytes: 37)
        ),
        (
            "roots", (2..<300).map { #"\sqrt{\#($0)}"# }.joined(separator: "+"),
            (2..<300).map { #"\sqrt{\#($0)}"# }.reversed().joined(separator: "+") + "+1"
        ),
        (
            "sines", (1..<300).map { #"\sin(\#($0)x)"# }.joined(),
            (2..<301).map { #"\sin(\#($0)x)"# }.joined()
        ),
        (
            "set", (0..<1_500).map { "\($0)/7" }.joined(separator: ","),
            (0..<1_500).map { "\($0)/7" }.reversed().joined(separator: ",")
        ),
        (
            "set of sums", (0..<300).map { "x+\($0)" }.joined(separator: ","),
            (1..<301).map { "x+\($0)" }.reversed().joined(separator: ",")
        ),
        (
            "union", (0..<600).map { "(\(2 * $0),\(2 * $0 + 1))" }.joined(separator: #"\cup"#),
            (0..<600).map { "(\(2 * $0),\(2 * $0 + 1)]" }.joined(separator: #"\cup"#)
        ),
        (
            "matrix", #"\begin{pmatrix}"# + many(#"1&2\\"#, bytes: 7_000) + #"\end{pmatrix}"#,
            #"\begin{pmatrix}"# + many(#"1&3\\"#, bytes: 7_000) + #"\end{pmatrix}"#
        ),
        (
            "determinant",
            #"\begin{vmatrix}"# + many("x&y&z&w&u&v&a&b\\\\", bytes: 144) + #"\end{vmatrix}"#, "0"
        ),
        ("signs", many("-", bytes: 7_000) + "5", many(#"\pm"#, bytes: 7_000) + "5"),
        ("both signs", #"\pm1\pm2\pm3\pm4\pm5\pm6\pm7\pm8\pm9\pm10"#, #"\pm1"#),
        ("relations", many("x<", bytes: 7_000) + "1", many("x>", bytes: 7_000) + "1"),
        ("unknown words", many("tide "), many("foam ")),
        ("ideographs", many("潮"), many("汐")), ("commands", many(#"\foo"#), many(#"\bar"#)),
        ("thousands", many("1,000 "), "5"), ("answers", many("the answer is "), "5"),
    ]

    private static let rounds = 5

    /// Prints the milliseconds of each pair, both directions taken and the worse told, then the
    /// worst.
    func run() {
        var worst = (name: "", milliseconds: 0.0)
        for pair in Self.pairs {
            let milliseconds = max(
                time(pair.prediction, pair.reference), time(pair.reference, pair.prediction))
            print("\(pair.name)\t\(milliseconds)")
            if milliseconds > worst.milliseconds { worst = (pair.name, milliseconds) }
        }
        print("worst: \(worst.milliseconds) \(worst.name)")
    }

    /// The least milliseconds of processor time of some rounds: comparison, then extraction and
    /// comparison; the longer of both.
    private func time(_ prediction: String, _ reference: String) -> Double {
        func least(_ body: () -> Void) -> Double {
            (0..<Self.rounds).map { _ in
                let began = Benchmarks.processorTime
                body()
                return 1_000 * (Benchmarks.processorTime - began)
            }.min() ?? 0
        }
        return max(
            least { _ = MathEquivalence.compare(prediction: prediction, reference: reference) },
            least {
                _ = AnswerPair(response: prediction, reference: reference).comparison(by: .strict)
            })
    }
}
