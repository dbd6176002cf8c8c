import Testing

@testable import Math

struct SolvableTextTests {
    static let table: [(String, [ProblemFault.Reason])] = [
        ("", [.empty]), (" \n", [.empty]),
        ("What is $1+1$?", []),
        ("[asy] draw((0,0)--(1,1)); [/asy] Find the slope.", []),
        ("In the figure below, find $x$. [asy] draw((0,0)--(1,1)); [/asy]", []),
        (#"\begin{tikzpicture} \draw (0,0); \end{tikzpicture} As shown, find it."#, []),
        ("[asy] draw((0,0)--(1,1)); Find the slope.", [.needsFigure]),
        ("[asy] [/asy] Find the slope.", [.needsFigure]),
        ("![](a.png) [asy] draw((0,0)--(1,1)); [/asy] Find it.", [.needsFigure]),
        ("In the figure below, find $x$.", [.needsFigure]),
        ("Rays are drawn as shown in the diagram.", [.needsFigure]),
        ("As Shown, two circles touch.", [.needsFigure]),
        ("The first rows are shown below.", [.needsFigure]),
        (#"The rows are shown below. \[ \begin{array}{c} 1 \end{array} \]"#, []),
        (#"\includegraphics{a.png} What is the area?"#, [.needsFigure]),
        ("如图，在三角形ABC中，求∠A。", [.needsFigure]),
        ("下图是一个正方形。", [.needsFigure]),
        ("She figures that a two-figure number is nice. Which?", []),
        ("How many faces has a solid figure with 8 corners?", []),
        ("Prove that $n^2 \\ge n$.", [.isProof]),
        ("Let $n$ be odd. Show that $n^2$ is odd.", [.isProof]),
        ("Let $n$ be odd and prove that $n^2$ is odd.", [.isProof]),
        ("It can be shown that $a$ exists. Find $a$.", []),
        ("The census will show that there are few. How many?", []),
        ("求证：$a+b=b+a$。", [.isProof]),
        ("已知$a>0$，证明$a+1>1$。", [.isProof]),
        ("可以证明这样的数存在，求它。", []),
        ("如图，证明两直线平行。", [.needsFigure, .isProof]),
    ]

    @Test(
        "Figures and proofs are seen, and words that only sound like them are not.",
        arguments: table)
    func faults(row: (problem: String, reasons: [ProblemFault.Reason])) {
        let faults = SolvableText.faults(in: row.problem)
        #expect(faults.map(\.reason) == row.reasons)
        for fault in faults where fault.reason != .empty {
            #expect(row.problem.contains(fault.evidence))
            #expect(!fault.evidence.isEmpty)
        }
    }
}
