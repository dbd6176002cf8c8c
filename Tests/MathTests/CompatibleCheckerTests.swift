import TestKit
import Testing

@testable import Math

/// Verdicts of the trainer's own code, run on each pair.
struct CompatibleCheckerTests {
    static let table: [(String, String, Bool)] = [
        ("x>3", "x<3", true),
        ("x>3", #"x\ge3"#, true),
        (#"(-\infty,1)\cup(2,\infty)"#, #"(-\infty,1)\cup(3,\infty)"#, true),
        (#"1\frac{1}{2}"#, #"\frac12"#, false),
        (#"1\frac{1}{2}"#, #"\frac{1}{2}"#, true),
        (#"1\frac{1}{2}"#, #"\frac{3}{2}"#, false),
        ("e^{x^2}", "(e^x)^2", true),
        ("(-2)^2", "-4", true),
        ("(-2)^2", "-2^2", true),
        ("(x-y)(x+y)", "(x-y)^2", true),
        ("f(x)", "fx", true),
        ("2(3)", "23", true),
        ("2(3)", "6", true),
        ("(1,2)", "1,2", true),
        ("(1,2)", "12", false),
        ("1,2", "12", true),
        ("10", "1000", true),
        ("10", "0.1", true),
        ("50", #"50\%"#, true),
        (#"\{1,2\}"#, #"\{2,1\}"#, false),
        (#"\{2,1\}"#, #"\{1,2\}"#, false),
        (#"\{1,2\}"#, #"\{1,2\}"#, false),
        (#"\{1,2\}"#, "{1,2}", true),
        ("{2,1}", "{1,2}", true),
        ("(1,2)", #"\left(1,2\right)"#, false),
        (#"1\pm2"#, #"1\pm2"#, true),
        (#"\pm2"#, #"\pm2"#, true),
        (#"2\pm1"#, #"1\pm2"#, false),
        ("-1", "i^2", false),
        (#"2\sqrt2"#, #"\sqrt8"#, false),
        (#"x+\sqrt8"#, #"x+\sqrt8"#, true),
        (#"x+\frac{1}{2}"#, #"x+\frac12"#, true),
        (#"x+\frac12"#, #"x+\frac12"#, true),
        (#"\pi"#, "π", false),
        (#"2\pi"#, "2π", false),
        (#"\sqrt{2}"#, "√2", false),
        ("-3", "−3", false),
        (#"3\times4"#, "3×4", false),
        ("12", "3×4", false),
        ("x^2", "x²", false),
        (#"\frac{1}{2}"#, "½", false),
        ("0.5", "½", false),
        (#"5\text{ cm}"#, #"5\text{ cm}"#, false),
        ("5", #"5\text{ cm}"#, false),
        ("5 cm", "5 cm", false),
        (#"\$5"#, #"\$5"#, false),
        (#"60^\circ"#, #"60^\circ"#, false),
        ("60°", "60°", true),
        (#"\text{Monday}"#, #"\text{Monday}"#, false),
        (#"\text{Monday}"#, "Monday", true),
        (#"\emptyset"#, #"\emptyset"#, false),
        (#"\frac{1}{2}"#, "1:2", true),
        ("1:2", "1:2", true),
        ("0.333", "1/3", false),
        ("0.3333", "1/3", true),
        ("0.333", #"\frac{1}{3}"#, false),
        ("0.3333", #"\frac{1}{3}"#, true),
        ("2^3", "8", false),
        ("2^{3}", "8", true),
        ("2^3", "1", true),
        ("x=5", "5", true),
        ("y=2x+3", "2x+3", true),
        ("x,y", "(x,y)", true),
        ("[0,1)", "(0,1]", true),
        (#"\frac{3}{4}"#, "0.75", true),
        (#"\sqrt{2}"#, "1.4142", true),
        (#"\sqrt{2}"#, "1.414", false),
        (#"k\sqrt{2}"#, #"\sqrt{2}k"#, true),
        ("x^{2}-1", "(x-1)(x+1)", true),
        ("(x+1)^{2}", "x^{2}+2x+1", true),
        ("x^{2}+2x+1", "(x+1)^{2}", true),
        ("007", "7", true),
        ("seven", "7", true),
        ("seven apples", "7", true),
        ("A", "A", true),
        ("(A)", "A", true),
        (#"\text{(B)}"#, "B", true),
        ("B and C", "C", false),
        (#"\text{A}"#, "B", false),
        ("a+b", "a+b", false),
        ("m+n", "m+n", false),
        ("2m", "2m", true),
        ("j", "j", false),
        ("3.0", "3", true),
        (".5", "0.5", true),
        (#"50\%"#, "50", true),
        ("1,000", "1000", true),
        ("1e3", "1000", true),
        (#"\infty"#, #"\infty"#, true),
        ("inf", #"\infty"#, true),
        (#"(-\infty,\infty)"#, #"\mathbb{R}"#, true),
        (#"x\in(1,2)"#, "(1,2)", true),
        (#"\begin{pmatrix}1\\2\end{pmatrix}"#, #"\begin{pmatrix}1\\2\end{pmatrix}"#, true),
        (#"\begin{bmatrix}1\\2\end{bmatrix}"#, #"\begin{pmatrix}1\\2\end{pmatrix}"#, true),
        (#"\begin{bmatrix}1\\2\end{bmatrix}"#, #"\begin{bmatrix}1\\2\end{bmatrix}"#, false),
        (#"\begin{array}{c}1\\2\end{array}"#, #"\begin{pmatrix}1\\2\end{pmatrix}"#, true),
        (#"\begin{pmatrix}1\\2\end{pmatrix}"#, #"\begin{pmatrix}2\\1\end{pmatrix}"#, false),
        (#"\begin{pmatrix}1\\2\end{pmatrix}"#, #"\{1,2\}"#, false),
        ("x+y=1", "x+y-1=0", false),
        ("2x+2y=2", "x+y=1", false),
        ("y=x+1", "x=y-1", false),
        ("xy", "yx", false),
        ("x^{2}y", "yx^{2}", true),
        ("3x", "3*x", true),
        (#"\dfrac{1}{2}"#, #"\frac{1}{2}"#, true),
        (#"-\frac{1}{2}"#, #"\frac{-1}{2}"#, true),
        (#"\frac{-1}{2}"#, #"-\frac{1}{2}"#, true),
        (#"(1,\frac{1}{2})"#, "(1,0.5)", true),
        ("(1,2,3)", "(1,3,2)", false),
        ("5!", "120", true),
        (#"\binom{5}{2}"#, "10", true),
        (#"\log_{2}8"#, "3", true),
        (#"\ln 2"#, "0.6931", true),
    ]

    @Test("A boxed answer is judged as the trainer judges it, mistakes included.", arguments: table)
    func boxed(row: (answer: String, reference: String, isEqual: Bool)) {
        let verdict = CompatibleChecker.verdict(
            output: "so \\boxed{\(row.answer)}", reference: row.reference)
        #expect(verdict == (row.isEqual ? .equal : .different))
    }

    static let pairs: [(String, String, Bool)] = [
        (#"1\frac{1}{2}"#, #"\frac{1}{2}"#, true),
        (#"3\times4"#, "12.0", true),
        ("1/3", #"\frac{1}{3}"#, true),
        ("1000", "1_000", true),
        ("0.1", "2x=10", true),
        ("y=2x+3", "y=3+2x", true),
        ("y=3+2x", "y=2x+3", true),
        ("y=3+2x", "z=2x+3", true),
        ("4.2426", #"3\sqrt{2}"#, true),
        ("a+b", "b+a", true),
        ("b+a", "A", true),
        ("0.693147", "0.6931", true),
        ("(x,y)", "x,y", true),
        ("0.5", #"\frac{2}{4}"#, true),
        ("3x", "3*x", true),
        ("6x", "2x3", true),
        (#"\frac{9}{4}"#, #"3\frac{3}{4}"#, true),
        ("y = -x + 1", "x + y - 1 = 0", true),
        ("x²", #"\pi/4"#, false),
        ("0.333", "x + y - 1 = 0", false),
        ("(1,2)", #"\sqrt{2}"#, false),
        (#"\frac{-1}{2}"#, "m+n", false),
        ("(x+1)^2", #"\text{(B)}"#, false),
        (#"k\sqrt{3}"#, "x+y=1", false),
        (#"2\pm1"#, "0.5", false),
        ("fx", "12.0", false),
        ("-4", "2", false),
        (#"(-\infty,1)\cup(2,\infty)"#, "e", false),
        ("(x+1)^2", #"\frac{-1}{2}"#, false),
        ("a+b", #"\lfloor x\rfloor"#, false),
        (#"\lfloor x\rfloor"#, "2", false),
        ("Monday", "60", false),
        ("x^3", "3x", false),
        ("2m", #"5\text{ cm}"#, false),
        ("(-2)^2", "5", false),
        ("-3", #"\begin{bmatrix}1\\2\end{bmatrix}"#, false),
        ("1e3", "1 2", false),
        ("7", #"\sin^2x+\cos^2x"#, false),
        ("2x=10", #"\frac{-1}{2}"#, false),
        ("60", "m+n", false),
        ("yx", "π", false),
        (#"\sqrt8"#, #"\cos x"#, false),
        ("|x|", "(x+1)^{2}", false),
        ("(1,2)", "−3", false),
        ("5", "12.0", false),
        ("−3", "2^3", false),
        (#"\pi/4"#, "e^{x^2}", false),
        ("10^10", #"2\pm1"#, false),
        (#"(-\infty,1)\cup(3,\infty)"#, #"\text{Monday}"#, false),
        ("|x|", "2x+2y=2", false),
        (#"\binom{5}{2}"#, #"\frac{n(n+1)}{2}"#, false),
        ("x^y", "B", false),
        ("5", "1e3", false),
        (#"60^\circ"#, #"\sqrt{18}"#, false),
        ("π", "12.0", false),
        ("i^2", #"\text{(B)}"#, false),
        ("0.3333", "-1", false),
        ("Monday", #"\text{Monday}"#, false),
    ]

    @Test("Extracted answers are compared as the trainer compares them.", arguments: pairs)
    func extracted(row: (prediction: String, reference: String, isEqual: Bool)) {
        let verdict = CompatibleChecker.verdict(
            prediction: row.prediction, reference: row.reference)
        #expect(verdict == (row.isEqual ? .equal : .different))
    }

    @Test(
        "What needs algebra or another parser is left undecided.",
        arguments: [
            ("|x-1|", "|1-x|", CompatibleDoubt.unproven), (#"\sinx"#, #"\sin x"#, .unread),
            (#"\frac{1}{2^{98}}"#, #"\frac{1}{3^{98}}"#, .numeric),
            (String(repeating: "x+", count: 600) + "1", "x", .tooLong),
        ])
    func doubts(row: (prediction: String, reference: String, doubt: CompatibleDoubt)) {
        let verdict = CompatibleChecker.verdict(
            prediction: row.prediction, reference: row.reference)
        #expect(verdict == .undecided(row.doubt))
    }

    @Test("Every doubt has a case above.")
    func complete() { #expect(CompatibleDoubt.allCases.count == 4) }

    @Test(
        "Hostile answers are judged within 50 ms and never crash.",
        arguments: [
            "{", "}", "(", "\\frac{", "\\sqrt", "^", "9^{9^{", "9**9**", "-", "((((", "[[[",
            "\\left(", "\\text{", "a a a ", "\\begin{pmatrix}", "1/", "x!", "|", "=", ",", "e^",
            "\\boxed{", "final answer is $", "$. I hope", "\u{0661}", "\u{1F600}", "\\", "m ",
        ])
    func hostile(mark: String) {
        let long = String(repeating: mark, count: 30_000 / mark.utf8.count)
        let short = String(repeating: mark, count: 300 / mark.utf8.count)
        for text in [short, short + "1"] {
            let time = ThreadTime.measure {
                _ = CompatibleChecker.verdict(prediction: text, reference: "x^{2}+1")
                _ = CompatibleChecker.verdict(prediction: "x^{2}+1", reference: text)
            }
            #expect(time < .milliseconds(500))
        }
        let time = ThreadTime.measure {
            _ = CompatibleChecker.verdict(output: "\\boxed{" + long, reference: long)
        }
        // Debug builds are some twenty times slower than what users run.
        #expect(time < .seconds(5))
    }
}
