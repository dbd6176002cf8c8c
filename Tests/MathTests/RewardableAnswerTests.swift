import Testing

@testable import Math

struct RewardableAnswerTests {
    /// Forms that the trainer's extraction and comparison were seen to survive.
    static let unchangedCases = [
        "0", "7", "-3", "1000000", "0.5", "3.14", "-2.50", #"\frac{1}{2}"#, #"-\frac{7}{12}"#,
        #"\sqrt{2}"#, #"3\sqrt{5}"#, #"-\sqrt{7}"#, #"\pi"#, #"12\pi"#, #"\frac{2\pi}{3}"#,
        #"\frac{\sqrt{3}}{2}"#, #"\frac{1}{\sqrt{2}}"#, #"22-8\sqrt{7}"#, #"\frac{1+\sqrt{5}}{2}"#,
        #"16+8\pi"#, "x^{2}+1", "2n+1", "-6x^{2}+36x-48", #"\frac{1}{2}k^{2}"#, "x", "5z^{12}",
        "(1,2)", #"(3,\frac{\pi}{2})"#, #"(-1,0,\sqrt{2})"#, "(x,2x)", #"\frac{8-7x}{6}"#,
        "2^{10}", #"\frac{1}{x}"#, #"\sqrt{x}"#, "x+y", "3!", "5-11i", #"\frac{\frac{1}{2}}{3}"#,
        #"\begin{pmatrix}1&2\\3&4\end{pmatrix}"#,
    ]

    @Test("A safe form stays as it is.", arguments: unchangedCases)
    func unchangedCase(text: String) {
        #expect(RewardableAnswer(reference: text) == .safe(text, rewrites: []))
    }

    static let rewrittenCases: [(String, String, [AnswerRewrite])] = [
        ("$5$", "5", [.delimiters]),
        (#"\(5\)."#, "5", [.delimiters, .trailingPeriod]),
        ("$$7.$$", "7", [.delimiters, .trailingPeriod]),
        ("42。", "42", [.trailingPeriod]),
        (" 5 ", "5", [.spacing]),
        (#"3 \, \sqrt{2}"#, #"3\sqrt{2}"#, [.spacing]),
        ("1,234,567", "1234567", [.thousands]),
        (#"12,\!000"#, "12000", [.thousands]),
        ("335{,}670", "335670", [.thousands]),
        (#"(1{,}000,2)"#, "(1000,2)", [.thousands]),
        ("007", "7", [.digits]),
        (".5", "0.5", [.digits]),
        ("+3", "3", [.digits]),
        ("3/4", #"\frac{3}{4}"#, [.fraction]),
        ("-3/4", #"-\frac{3}{4}"#, [.fraction]),
        (#"\dfrac{3}{4}"#, #"\frac{3}{4}"#, [.fraction]),
        (#"\tfrac34"#, #"\frac{3}{4}"#, [.fraction]),
        (#"\frac1{72}"#, #"\frac{1}{72}"#, [.fraction]),
        (#"\frac{-1}{2}"#, #"-\frac{1}{2}"#, [.fraction]),
        (#"\frac 79"#, #"\frac{7}{9}"#, [.spacing, .fraction]),
        (#"2\sqrt5"#, #"2\sqrt{5}"#, [.radical]),
        ("x^2-1", "x^{2}-1", [.exponent]),
        ("8x^9-125y^6", "8x^{9}-125y^{6}", [.exponent]),
        (#"\left(1,2\right)"#, "(1,2)", [.leftRight]),
        (#"\left( \frac12, 3 \right)"#, #"(\frac{1}{2},3)"#, [.spacing, .fraction, .leftRight]),
        ("x=5", "5", [.assignment]),
        (#"k = -\frac{2}{3}"#, #"-\frac{2}{3}"#, [.spacing, .assignment]),
        (#"\$5.50"#, "5.50", [.currency]),
        ("$12", "12", [.currency]),
        (#"60^\circ"#, "60", [.degree]),
        (#"\frac{45}{2}^{\circ}"#, #"\frac{45}{2}"#, [.degree]),
        ("60°", "60", [.degree]),
        (#"5\text{ cm}"#, "5", [.unit]),
        (#"90\text{ units}"#, "90", [.unit]),
        (#"5 \mbox{ dogs}"#, "5", [.spacing, .unit]),
        ("y=2x+3", "2x+3", [.assignment]),
        (
            #"\begin{bmatrix} 1 \\ 2 \end{bmatrix}"#, #"\begin{pmatrix}1\\2\end{pmatrix}"#,
            [.matrix]
        ),
        ("−3", "-3", [.unicode]),
        ("2π", #"2\pi"#, [.unicode]),
        ("（1，2）", "(1,2)", [.unicode]),
    ]

    @Test("Harmless differences are rewritten and named.", arguments: rewrittenCases)
    func rewrittenCase(row: (text: String, safe: String, rewrites: [AnswerRewrite])) {
        #expect(
            RewardableAnswer(reference: row.text) == .safe(row.safe, rewrites: row.rewrites))
        #expect(RewardableAnswer(reference: row.safe) == .safe(row.safe, rewrites: []))
    }

    static let unsafeCases: [(String, UnsafeReason)] = [
        ("", .empty), ("  ", .empty), ("$$", .empty), (".", .empty),
        (String(repeating: "9", count: 300), .tooLong),
        (#"15\mbox{ cm}^2"#, .unitsOrText), (#"\text{Monday}"#, .unitsOrText),
        ("Sunday", .unitsOrText), ("5 apples", .unitsOrText), ("3元", .unitsOrText),
        (#"60^\circ\text{C}"#, .unitsOrText), ("seven", .unitsOrText),
        (#"\{1,2\}"#, .set), (#"\emptyset"#, .set), (#"\mathbb{R}"#, .set),
        (#"\left\{3\right\}"#, .set),
        ("[0,1)", .interval), (#"(-\infty,3)"#, .interval), (#"(1,2)\cup(3,4)"#, .interval),
        ("[1,2]", .interval),
        ("x>3", .inequality), (#"x\le 2"#, .inequality), (#"-80\leq y \leq 82"#, .inequality),
        (#"\begin{pmatrix}x\\2\end{pmatrix}"#, .matrix),
        (#"\begin{array}{c}1\end{array}"#, .matrix),
        (#"\pm 3"#, .plusMinus), (#"1\pm\sqrt{2}"#, .plusMinus), ("±3", .plusMinus),
        (#"50\%"#, .percent), ("50%", .percent),
        (#"(6,235^\circ)"#, .degree), (#"2\sqrt{3}^\circ"#, .degree),
        ("€5", .currency), (#"\$5+x"#, .currency), ("￥3", .currency),
        ("1,2", .multipleAnswers), ("0, 1, 2, 4", .multipleAnswers),
        (#"60^\circ, 120^\circ"#, .multipleAnswers), ("AB=9, CD=4", .multipleAnswers),
        ("3、4", .multipleAnswers), ("1;2", .multipleAnswers),
        ("C", .choiceLetter), (#"\text{(B)}"#, .choiceLetter), ("(A)", .choiceLetter),
        (#"1\frac{1}{2}"#, .mixedNumber), ("1 1/2", .mixedNumber),
        ("2x+y=3", .equation), ("x+y=0", .equation), ("y=2y+3", .equation), ("f(x)=2", .equation),
        ("5:6", .ratio), ("2021_3", .numberBase), ("2ix", .complexNumber),
        ("(x-1)(x+2)", .brackets), ("2(3)", .brackets), ("(x+1)^2", .brackets), ("(5)", .brackets),
        (#"\sin x"#, .function), (#"\log 2"#, .function),
        ("a+b", .unsafeVariable), ("2m", .unsafeVariable), ("t^{7}", .unsafeVariable),
        ("j", .unsafeVariable),
        ("xy", .severalVariables), ("(x,y)", .severalVariables),
        (#"\frac{1}{0}"#, .unparsed), (#"\pi x"#, .unparsed), (#"\frac312"#, .unparsed),
        ("1/2x", .unparsed), ("x^10", .unparsed), (#"\sqrt13"#, .unparsed), ("--5", .unparsed),
        ("5+", .unparsed), (#"\frac{1}{"#, .unparsed), ("1 000", .unparsed),
        ("90000+\\sqrt{2}", .indistinct),
        (#"\"#, .unparsed), ("1.2.3", .unparsed),
    ]

    @Test("A form that doesn't survive is refused with its reason.", arguments: unsafeCases)
    func unsafeCase(row: (text: String, reason: UnsafeReason)) {
        #expect(RewardableAnswer(reference: row.text) == .unsafe(row.reason))
    }

    @Test("Every reason and every rewrite has a case above.")
    func complete() {
        #expect(Set(Self.unsafeCases.map(\.1)) == Set(UnsafeReason.allCases))
        #expect(Set(Self.rewrittenCases.flatMap(\.2)) == Set(AnswerRewrite.allCases))
    }

    @Test(
        "A pair is safe where the problem speaks of a point, and an interval elsewhere.",
        arguments: [
            ("Find the ordered pair $(a,b)$.", true),
            ("求直线与抛物线的交点坐标。", true),
            ("Solve $x^2 - 3x + 2 < 0$.", false),
            ("Give the coordinates of the interval's ends in interval notation.", false),
            ("求函数的定义域。", false),
        ])
    func pairs(row: (problem: String, isPoint: Bool)) {
        let answer = RewardableAnswer(reference: "(1,2)", problem: row.problem)
        #expect(answer == (row.isPoint ? .safe("(1,2)", rewrites: []) : .unsafe(.interval)))
        let triple = RewardableAnswer(reference: "(1,2,3)", problem: row.problem)
        #expect(triple.text == "(1,2,3)")
    }

    @Test("A comma in brackets parts coordinates, and outside them thousands.")
    func commas() {
        #expect(RewardableAnswer(reference: "(4,112)").text == "(4,112)")
        #expect(RewardableAnswer(reference: "4,112").text == "4112")
        #expect(RewardableAnswer(reference: "0,100").reason == .multipleAnswers)
        #expect(RewardableAnswer(reference: "1,23").reason == .multipleAnswers)
    }
}
