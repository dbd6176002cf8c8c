import Testing

@testable import Math

/// What the trainer's own code takes out of each output.
struct CompatibleExtractionTests {
    static let table: [(String, String)] = [
        (#"so \boxed{5}"#, "5"),
        (#"\boxed{4} then \boxed{5}"#, "5"),
        (#"\boxed{\frac12}"#, #"\frac{1}{2}"#),
        (#"\boxed{\dfrac{3}{4}}"#, #"\frac{3}{4}"#),
        (#"\boxed{3/4}"#, #"\frac{3}{4}"#),
        (#"\boxed{x/y}"#, "x/y"),
        (#"\boxed{-3/4}"#, #"\frac{-3}{4}"#),
        (#"\boxed{03/4}"#, "03/4"),
        (#"\boxed{\sqrt2}"#, #"\sqrt{2}"#),
        (#"\boxed{\sqrt12}"#, #"\sqrt{12}"#),
        (#"\boxed{5\text{ cm}}"#, "5"),
        (#"\boxed{\text{cm}}"#, ""),
        (#"\boxed{5 cm}"#, "5"),
        (#"\boxed{5 dogs}"#, "5dogs"),
        (#"\boxed{a m t}"#, ""),
        (#"\boxed{x=5}"#, "5"),
        (#"\boxed{ab=5}"#, "5"),
        (#"\boxed{abc=5}"#, "abc=5"),
        (#"\boxed{k = 5}"#, "5"),
        (#"\boxed{3.0}"#, "3"),
        (#"\boxed{3.00x}"#, "3x"),
        (#"\boxed{3.05}"#, "3.05"),
        (#"\boxed{.5}"#, "0.5"),
        (#"\boxed{seven}"#, "7"),
        (#"\boxed{two hundred and five}"#, "205"),
        (#"\boxed{three point one four}"#, "3.14"),
        (#"\boxed{007}"#, "7"),
        (#"\boxed{one million two thousand}"#, "1003002"),
        (#"\boxed{12 apples and seven}"#, "7"),
        (#"\boxed{50\%}"#, "50"),
        (#"\boxed{\$5.50}"#, "5.50"),
        (#"\boxed{60^\circ}"#, "60"),
        (#"\boxed{60^{\circ}}"#, "60"),
        (#"\boxed{\left(1,2\right)}"#, "(1,2)"),
        (#"\boxed{\left[0,1\right)}"#, "[0,1)"),
        (#"\boxed{\{1,2\}}"#, "{1,2}"),
        (#"\boxed{\begin{bmatrix}1\\2\end{bmatrix}}"#, #"\begin{pmatrix}1\\2\end{pmatrix}"#),
        (#"\boxed{\begin{array}{cc}1&2\end{array}}"#, #"\begin{pmatrix}1&2\end{pmatrix}"#),
        (#"\boxed{x\leq 2}"#, #"x\le2"#),
        (#"\boxed{x\neq2}"#, #"x\ne2"#),
        (#"\boxed{\emptyset}"#, "{}"),
        (#"\boxed{(-\infty,\infty)}"#, #"\mathbb{R}"#),
        (#"\boxed{infinity}"#, #"\infty"#),
        (#"\boxed{inf}"#, #"\infty"#),
        (#"\boxed{j}"#, "i"),
        (#"\boxed{3+2j}"#, "3+2i"),
        (#"\boxed{i+j}"#, "i+j"),
        (#"\boxed{1 and 2}"#, "12"),
        (#"\boxed{\mathbf{v}}"#, "{v}"),
        (#"\boxed{5\mbox{ cm}^2}"#, "5^2"),
        (#"\boxed{x\in(1,2)}"#, "(1,2)"),
        (#"\boxed{\pm 3}"#, #"\3"#),
        (#"\boxed{a+b}"#, "+b"),
        (#"\boxed{1,\!000}"#, "1,000"),
        (#"\boxed{ 5 . }"#, "5"),
        (#"\boxed 5"#, "5"),
        (#"$\boxed 5$ apples"#, "5"),
        (#"\boxed{5"#, "5"),
        (#"\boxed{"#, ""),
        ("boxed", ""),
        ("The answer is 7.", "7"),
        ("the final answer is: 8.", "8"),
        ("答案是 9\n\nbecause", "9"),
        ("答案是1。答案是2", "1。"),
        ("no mark, 3.5 and -1,234.5 then .5", "0.5"),
        ("x 1.2.3", "0.3"),
        ("nothing", ""),
        (#"final answer is $x+1$. I hope it is \boxed{3}"#, "x+1"),
        (#"\boxed{5/}"#, "5"),
        (#"\boxed{:5}"#, "5"),
        ("\\boxed{5\n  6}", "56"),
        (#"\boxed{１２}"#, "12"),
        (#"\boxed{two}"#, "2"),
        (#"\boxed{5 sq m}"#, "5"),
        (#"\boxed{x^2 m}"#, "x^2"),
        (#"\boxed{\text{a} and \text{b}}"#, "b"),
        (#"\boxed{east west}"#, ""),
        (#"\boxed{\frac1{72}}"#, #"\frac{1}{72}"#),
        (#"\boxed{\frac{1}2}"#, #"\frac{1}2"#),
        (#"\boxed{\frac 12}"#, #"\frac{1}{2}"#),
    ]

    @Test("An output gives the answer that the trainer compares.", arguments: table)
    func answers(row: (output: String, answer: String)) {
        #expect(CompatibleExtraction.answer(in: row.output) == row.answer)
    }

    @Test("Numbers are read as Python reads them.")
    func numbers() {
        let table: [(String, Double?)] = [
            ("5", 5), (" 5 ", 5), ("1_000", 1000), ("1__0", nil), ("_1", nil), ("1_", nil),
            ("1e3", 1000), ("1E-2", 0.01), (".5", 0.5), ("5.", 5), (".", nil), ("", nil),
            ("+3", 3), ("--3", nil), ("inf", .infinity), ("-Infinity", -.infinity), ("１２", 12),
            ("0x10", nil), ("1e", nil), ("1e5.0", nil), ("1 2", nil), ("1e999", .infinity),
        ]
        for (text, value) in table {
            #expect(PythonNumber.value(TrainerText(text)) == value, "\(text)")
        }
        #expect(PythonNumber.value(TrainerText("nan"))?.isNaN == true)
    }
}
