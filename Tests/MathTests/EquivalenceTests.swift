import Testing

@testable import Math

struct EquivalenceTests {
    /// Pairs that the trainer's comparison takes for equal though they differ.
    static let falseEquals: [(String, String)] = [
        ("x>3", "x<3"), ("x>3", #"x\ge3"#), ("x<3", #"x\ge 3"#),
        (#"(-\infty,1)\cup(2,\infty)"#, #"(-\infty,1)\cup(3,\infty)"#),
        (#"1\frac{1}{2}"#, #"\frac12"#), ("e^{x^2}", "(e^x)^2"), ("(-2)^2", "-4"),
        ("(x-y)(x+y)", "(x-y)^2"), ("f(x)", "fx"), ("2(3)", "23"), ("(1,2)", "12"),
        ("1,2", "12"), ("10", "1000"), ("10", "0.1"), ("2^3", "1"), ("[0,1)", "(0,1)"),
        ("[0,1)", "[0,1]"), ("(1,2)", "(2,1)"),
    ]

    /// Pairs that it takes for different though they are equal.
    static let falseDifferents: [(String, String)] = [
        (#"\{1,2\}"#, #"\{2,1\}"#), ("{1,2}", "{2,1}"), (#"\left(1,2\right)"#, "(1,2)"),
        (#"\pm 2"#, #"2,-2"#), (#"x=\pm\sqrt{2}"#, #"\{\sqrt2,-\sqrt2\}"#), ("i^2", "-1"),
        (#"1+\sqrt8"#, #"1+2\sqrt{2}"#), (#"3\cdot\frac12"#, "1.5"), ("π", #"\pi"#),
        ("√2", #"\sqrt{2}"#), ("−3", "-3"), ("2×3", "6"), ("x²", "x^2"), ("½", "0.5"),
        ("2½", #"\frac{5}{2}"#), (#"5\text{ cm}"#, "5"), (#"\$5"#, "5"), (#"90^\circ"#, "90"),
        (#"\text{yes}"#, "yes"), (#"\emptyset"#, #"\{\}"#), ("1:2", #"\frac{1}{2}"#),
        ("1:2", "0.5"), (#"\frac13"#, "0.333"), ("x>3", "3<x"), (#"x\in(3,\infty)"#, "x>3"),
        (#"\begin{bmatrix}1\\2\end{bmatrix}"#, #"\begin{pmatrix}1\\2\end{pmatrix}"#),
        (#"1\frac{1}{2}"#, "1.5"), (#"\mathbb{R}"#, #"(-\infty,\infty)"#), ("2^3", "8"),
    ]

    @Test("What the trainer takes for equal by mistake isn't.", arguments: falseEquals)
    func unequal(pair: (String, String)) {
        let first = MathEquivalence.compare(prediction: pair.0, reference: pair.1)
        #expect(first.verdict == .different, "\(first.explanation)")
        let second = MathEquivalence.compare(prediction: pair.1, reference: pair.0)
        #expect(second.verdict == .different, "\(second.explanation)")
    }

    @Test("What the trainer takes for different by mistake is equal.", arguments: falseDifferents)
    func equal(pair: (String, String)) {
        let first = MathEquivalence.compare(prediction: pair.0, reference: pair.1)
        #expect(first.verdict == .equal, "\(first.explanation)")
    }
}

struct EquivalenceTableTests {
    static let equal: [(String, String)] = [
        ("5", "5.0"), ("1,000", "1000"), (#"1{,}000"#, "1000"), (#"1\,000"#, "1000"),
        ("1 000 000", "1000000"), ("1000,99", "1000.99"), ("0,111", "0.111"), (".5", "1/2"),
        (#"0.\overline{3}"#, #"\frac13"#), ("0.(3)", "1/3"), (#"0.1\overline{6}"#, "1/6"),
        ("1e3", "1000"), (#"1.2\times10^{5}"#, "120000"), (#"\sqrt{8}"#, #"2\sqrt{2}"#),
        (#"\frac{1}{\sqrt{2}}"#, #"\frac{\sqrt2}{2}"#), (#"\sqrt[3]{16}"#, #"2\sqrt[3]{2}"#),
        (#"\frac{1}{\sqrt3-1}"#, #"\frac{\sqrt3+1}{2}"#), (#"\sqrt{3+2\sqrt2}"#, #"1+\sqrt2"#),
        (#"\sqrt[3]{-8}"#, "-2"), ("5!", "120"), (#"\binom{5}{2}"#, "10"),
        (#"\sin\frac{\pi}{6}"#, #"\frac12"#), (#"\cos 60^\circ"#, "0.5"),
        (#"\tan\left(\frac{\pi}{3}\right)"#, #"\sqrt3"#),
        (#"\sin 15^\circ"#, #"\frac{\sqrt6-\sqrt2}{4}"#),
        (#"\arctan 1"#, #"\frac{\pi}{4}"#), (#"\log_2 8"#, "3"), (#"\ln e^2"#, "2"),
        (#"\log_{10} 50 + \log_{10} 2"#, "2"), (#"\frac{\ln 8}{\ln 2}"#, "3"), (#"|{-3}|"#, "3"),
        (#"\lfloor 3.7 \rfloor"#, "3"), (#"\lceil \pi \rceil"#, "4"),
        ("x^2+2x+1", "(x+1)^2"), (#"\frac{x^2-1}{x-1}"#, "x+1"), (#"\sin^2 x+\cos^2 x"#, "1"),
        (#"\tan^2(y)+1"#, #"\sec^2(y)"#), (#"e^{i\pi}"#, "-1"), (#"2^{n+1}"#, #"2\cdot 2^n"#),
        (#"4^n"#, #"2^{2n}"#), (#"\frac{e^x+e^{-x}}{2}"#, #"\cosh x"#), (#"n!"#, #"n(n-1)!"#),
        (#"\binom{n}{2}"#, #"\frac{n(n-1)}{2}"#), ("(1,2]", #"\left(1,2\right]"#),
        (#"(-\infty,2)\cup(2,\infty)"#, #"x\ne 2"#), (#"\mathbb{R}\setminus\{2\}"#, #"x\neq 2"#),
        ("1<x<3", "(1,3)"), (#"x\in(1,3)"#, "3>x>1"), ("x^2<4", "-2<x<2"), ("|x|<2", "(-2,2)"),
        ("2x+4>0", "x>-2"), ("-2x<4", "x>-2"), (#"x<-1\text{ or }x>1"#, "x^2>1"),
        (#"\{x\mid x>3\}"#, #"(3,\infty)"#), (#"\{x \in \mathbb{R} : x \ne 0\}"#, #"x\ne0"#),
        ("(1,2),(3,4)", "(3,4),(1,2)"), ("5 or 7", "5,7"), ("5 and 7", "7, 5"),
        ("2x+4y-3=0", #"y=-\frac12x+\frac34"#), ("x=5", "5"), ("y=2x+1", "2x+1"),
        (#"x^2/4 + y^2/3 = 1"#, "3x^2+4y^2=12"), ("x=1 or x=2", "{1,2}"),
        (
            #"\begin{pmatrix}1&2\\3&4\end{pmatrix}"#,
            #"\left[\begin{array}{cc}1&2\\3&4\end{array}\right]"#
        ),
        (#"2\begin{pmatrix}1\\2\end{pmatrix}"#, #"\begin{pmatrix}2\\4\end{pmatrix}"#),
        (#"\begin{pmatrix}1\\2\end{pmatrix}"#, "(1,2)"), (#"\langle 1,2\rangle"#, "(1,2)"),
        (#"\begin{vmatrix}1&2\\3&4\end{vmatrix}"#, "-2"), (#"3\text{ m}"#, #"300\text{ cm}"#),
        (#"60\text{ minutes}"#, #"1\text{ hour}"#), ("5 cm", "5"), ("A, C, D", "ACD"),
        ("all real numbers", #"\mathbb{R}"#), ("10:30 AM", "10:30 a.m."),
        (#"x \leq -3 \cup x \geq 3"#, #"(-\infty,-3]\cup[3,\infty)"#), (#"\frac13"#, "0.33"),
        ("二", "2"), (#"\cos(n\pi)"#, "(-1)^n"), (#"2\sin x\cos x"#, #"\sin 2x"#),
        (#"34\text{ sq. units}"#, "34"),
        (#"4+4\sqrt3\text{ feet}"#, #"4(1+\sqrt{3})"#), (#"8\!:\!34 \text{ p.m.}"#, "8:34"),
        (#"15\mbox{ cm}^2"#, "15"),
        (#"\$1.50"#, #"150\text{ cents}"#), ("10%", "10"), (#"50\%"#, "0.5"), ("$10", "10"),
        (#"\text{(A)}"#, "A"), (#"\textbf{(C)}\ 42"#, "C"), ("C. x = 42", "C"), ("(B)", "B"),
        ("Yes.", "yes"), (#"\text{Monday}"#, "monday"), ("no solution", #"\emptyset"#),
        (#"\frac{\pi}{3}"#, #"60^\circ"#), ("3.14", #"3.14"#), (#"\pi"#, "3.14"),
        (#"\frac{70}{9}"#, "7.78"), ("0.333333", #"\frac13"#), (#"\sqrt{17}"#, "4.123105625617661"),
        ("x^{1/2}", #"\sqrt{x}"#), (#"\frac{1}{3\sqrt[3]{x}^2}"#, #"\frac{1}{3x^{2/3}}"#),
        ("１２", "12"), ("（１，２）", "(1,2)"), ("x≤3", #"x \leqslant 3"#),
        ("3 ± 2√2", #"3-2\sqrt2, 3+2\sqrt2"#),
        (#"4343_6"#, "4343"), (#"1010_2"#, "10_{10}"), ("7:32", "S:T=7:32"), ("f'(x)", "f'(x)"),
        (#"x \equiv 3 \pmod 5"#, "3"), (#"\frac{3}{4}i"#, #"\frac34i"#), ("2+3i", "3i+2"),
        (#"(1+i)^2"#, "2i"), (#"\frac{1}{i}"#, "-i"), ("seven", "7"), ("185\\", "185"),
        (#"\\frac{1}{2}"#, "0.5"), ("**42**", "42"), ("2**3", "8"), ("3½", "7/2"),
        ("[1,2,3]", "1,2,3"), ("2^{100}", "1267650600228229401496703205376"),
        (#"\frac{a}{b}+\frac{c}{d}"#, #"\frac{ad+bc}{bd}"#), ("9.0 \\times 10^{-3}", "0.009"),
        (#"\gcd(12,18)"#, "6"), (#"\max(1,2)"#, "2"), (#"100!"#, #"100\cdot 99!"#),
        (#"\sqrt{x^2+2x+1}"#, "|x+1|"), (#"\log 100"#, "2"), ("ln(2)+ln(3)", "ln 6"),
        ("10 miles per hour", "10 mph"), (#"\text{East}"#, "east"),
        ("(3, π/2)", #"(3,\frac{\pi}{2})"#),
    ]

    static let different: [(String, String)] = [
        ("5", "6"), ("5", "5.001"), ("1,000", "1"), ("0.1", "0.10001"), ("1/3", "0.34"),
        (#"\sqrt2"#, "1.5"), ("x+1", "x+2"), ("x", "y"), ("x^2", "x^3"), (#"2\pi"#, #"3\pi"#),
        ("28", "28/100"), ("A, C", "ABC"), ("0.25", "0.2549"), (#"\frac13"#, "0.34"),
        ("0,1", #"\frac{1}{10}"#), (#"8\!:\!34 \text{ p.m.}"#, "9:34"),
        ("28", "0.28"), ("[0,9)", "(0,9)"), (#"(1,2)\cup(3,4)"#, "(1,4)"),
        (#"(2,12)\cup(12,902)"#, #"(2,12)\cup(12,102)"#),
        ("x>5", "x<5"), (#"x\ge5"#, "x>5"), ("x<1", "x>-1"), ("2x+z=1", "1"), ("7=11a+c", "11a+c"),
        ("x+y=2", "x+y=3"), (#"\{1,2\}"#, #"\{1,3\}"#), ("1,2,3", "1,2"),
        (#"\sqrt{67},-\sqrt{85}"#, #"\sqrt{67}"#),
        (#"\begin{pmatrix}1&2\\3&4\end{pmatrix}"#, #"\begin{pmatrix}1&2\\3&5\end{pmatrix}"#),
        (#"5\text{ cm}"#, #"5\text{ m}"#), (#"5\text{ cm}"#, #"5\text{ kg}"#), ("yes", "no"),
        ("A", "B"), ("(A)", "(B)"), ("f(x)", "f(y)"), (#"\pm 2021"#, "2021"), ("12:00", "1:00"),
        ("(a+5)(b+2)", "(+5)(b+2)"), ("4 4/9", "4"), ("E", #"\mathrm{E}*2"#),
        ("odd", #"\text{oddd}"#),
        (#"\sin x"#, #"\cos x"#), (#"\log_2 8"#, "4"), (#"2^{n+1}"#, #"2^n"#), ("x=5", "6"),
        ("n=2,3,4", "n=1,2,3"), ("5", #"\text{five apples and six}"#),
        (#"\sqrt{2}+\sqrt{3}"#, #"\sqrt5"#),
        ("4", #"\frac{34}{16}+\frac{\sqrt{1358}}{16}"#), ("1112112_3", "1112122_3"),
        (#"10\text{ units}"#, "100"), (#"90^\circ"#, "45"),
        (#"\frac{1}{2004!}"#, #"\frac{1}{2006!}"#),
        (#"\frac{1}{2^{99}}"#, #"\frac{1}{2^{98}}"#), ("11 + 4/9", "11 - 4/9"),
    ]

    @Test("Equal answers are equal, whichever comes first.", arguments: equal)
    func equals(pair: (String, String)) {
        let first = MathEquivalence.compare(prediction: pair.0, reference: pair.1)
        #expect(first.verdict == .equal, "\(first.explanation)")
    }

    @Test("Different answers are different, whichever comes first.", arguments: different)
    func differs(pair: (String, String)) {
        for (one, other) in [pair, (pair.1, pair.0)] {
            let verdict = MathEquivalence.compare(prediction: one, reference: other)
            #expect(verdict.verdict == .different, "\(verdict.explanation)")
        }
    }
}
