import TestKit
import Testing

@testable import Math

struct AnswerExtractionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let answer: String?

        init(_ text: String, _ answer: String?) {
            self.text = text
            self.answer = answer
        }

        var testDescription: String { String(text.prefix(60)) }
    }

    private func check(_ rule: ExtractionRule, _ row: Case) throws {
        let found = AnswerExtraction(rules: [rule]).answer(in: row.text)
        #expect(found?.text == row.answer)
        guard let found else { return }
        #expect(found.rule == rule)
        let parts = found.parts.map {
            String(decoding: Array(row.text.utf8)[$0], as: UTF8.self)
        }
        func plain(_ text: String) -> String { text.filter { $0 != "," && $0 != " " } }
        var texts = Set<String>()
        var joined = parts.filter { texts.insert($0).inserted }.joined()
        if found.text.hasSuffix("%"), !joined.hasSuffix("%") { joined += "%" }
        #expect(plain(joined) == plain(found.text))
        #expect(found.range.lowerBound == found.parts.first?.lowerBound)
        #expect(found.range.upperBound == found.parts.last?.upperBound)
    }

    static let boxedCases = [
        Case(#"so \boxed{5}."#, "5"),
        Case(#"first \boxed{4}, then \boxed{5}"#, "5"),
        Case(#"$\boxed{\frac{1}{2}}$"#, #"\frac{1}{2}"#),
        Case(#"\boxed{x^{2^{3}}}"#, "x^{2^{3}}"),
        Case(#"\boxed{ 5 }"#, "5"),
        Case("\\boxed\n{7}", "7"),
        Case(#"\fbox{9}"#, "9"),
        Case(#"\boxed 5"#, "5"),
        Case(#"$\boxed 5$ apples"#, "5"),
        Case(#"$\boxed \frac 12$ of it"#, #"\frac 12"#),
        Case(#"\(\boxed 3.5\)"#, "3.5"),
        Case(#"we get \boxed 12. Done"#, "12"),
        Case(#"\boxed{\{1,2\}}"#, #"\{1,2\}"#),
        Case(#"\boxed{\left\{1\right.}"#, #"\left\{1\right."#),
        Case(#"答案为\boxed{四}"#, "四"),
        Case(#"line \\\boxed{6}"#, "6"),
        Case(#"\boxed{}"#, nil),
        Case(#"\boxed{  }"#, nil),
        Case(#"\boxed"#, nil),
        Case(#"\boxed{5"#, nil),
        Case(#"\boxed{4} but then \boxed{\frac{5}{6}"#, nil),
        Case(#"\boxed{5\"#, nil),
        Case(#"\boxedtext{5}"#, nil),
        Case("boxed{5}", nil),
        Case(#"$\boxed{5$."#, "5"),
        Case(#"\framebox{5}"#, "5"),
        Case(#"\boxed{1} and \boxed{2}"#, "1, 2"),
        Case(#"$\boxed{1}\boxed{2}$"#, "1, 2"),
        Case(#"$$\boxed{(3,3)} \text{ for (a) and } \boxed{(1,1)}$$"#, "(3,3), (1,1)"),
        Case(#"$x=\boxed{1}$ or $x=\boxed{-2}$"#, "1, -2"),
        Case(#"$x_1=\boxed{1}, x_2=\boxed{1}$"#, "1"),
        Case("\\boxed{1}.\n\\boxed{2}", "2"),
        Case(#"\boxed{1} but no, \boxed{2}"#, "2"),
        Case(#"or $\boxed{20}$ percent"#, "20%"),
        Case(#"\boxed{28\%} %"#, #"28\%"#),
        Case("", nil),
    ]

    @Test("The last box gives its group, nested braces included.", arguments: boxedCases)
    func boxedCase(row: Case) throws { try check(.boxed, row) }

    static let hashesCases = [
        Case("6 * 7 = 42\n#### 42", "42"),
        Case("#### 1,234,567", "1234567"),
        Case("#### -3.5\n", "-3.5"),
        Case("#### 1\n#### 2\nafter", "2"),
        Case("####7", "7"),
        Case("#### $5", "$5"),
        Case("#### 12.", "12"),
        Case("a\r\n#### 8\r\n", "8"),
        Case(#"#### \frac{1}{2}"#, #"\frac{1}{2}"#),
        Case("##### 5", nil),
        Case("see #### 42", nil),
        Case("#### Step two", nil),
        Case("####", nil),
        Case("#### \n42", nil),
        Case("", nil),
    ]

    @Test("A line that starts with #### gives its number.", arguments: hashesCases)
    func hashesCase(row: Case) throws { try check(.hashes, row) }

    static let finalAnswersCases = [
        Case("Final Answer: The final answer is $x=5$. I hope it is correct.", "x=5"),
        Case("The final answer is 42.", "42"),
        Case("the final answer is: 3.5 and that is all", "3.5"),
        Case("Final Answer: there are 12 of them", "12"),
        Case("the final answer is the sum 3 + 4 = 7 of them", "7"),
        Case("final answer is $21$ or $11$.", "21, 11"),
        Case("final answer is Monday", "Monday"),
        Case("final answer is **5 apples**", "5"),
        Case("final answer is $\n5\n$", nil),
        Case("the final answer is **12**!", "12"),
        Case(#"final answer is \(\frac{1}{2}\)."#, #"\frac{1}{2}"#),
        Case("final answer is $unclosed\nnext", "$unclosed"),
        Case("final answer is 1,000, as said", "1,000"),
        Case("final answer is\n\n7\nwell", "7"),
        Case("final answer is", nil),
        Case("final answer is .", nil),
        Case("the answer is 3", nil),
    ]

    @Test(
        "Words after 'final answer is' are taken up to the end of the clause.",
        arguments: finalAnswersCases)
    func finalAnswersCase(row: Case) throws { try check(.finalAnswerIs, row) }

    static let answersCases = [
        Case("So the answer is 5. The answer is 6.", "6"),
        Case("THE ANSWER IS: 7", "7"),
        Case("The answer is (2,\\,3).", "(2,\\,3)"),
        Case("Thus the answer is $$\\pi$$", "\\pi"),
        Case("the answers is 5", nil),
        Case("Answer: (35 + 70 = 105).", "105"),
        Case("Answer: y = 2x + 1", "y = 2x + 1"),
        Case("Réponse: il y a 220 $ à payer", "220"),
        Case("So the answer is 1, 2 and 3", "1, 2 and 3"),
    ]

    @Test(
        "Words after 'the answer is' are taken up to the end of the clause.",
        arguments: answersCases)
    func answersCase(row: Case) throws { try check(.answerIs, row) }

    static let chineseCases = [
        Case("所以答案是42。", "42"),
        Case("答案是 $\\frac{1}{2}$。", "\\frac{1}{2}"),
        Case("答案为：8，检验略", "8"),
        Case("答案：3.14", "3.14"),
        Case("答案是1。不对，答案是2。", "2"),
        Case("答案：每份应该是 $\\frac{2}{5}$ 吨。", "\\frac{2}{5}"),
        Case("答案是192公斤。", "192"),
        Case("所以答案是**四**", "四"),
        Case("答案", nil),
    ]

    @Test("Words after 答案是 are taken up to the end of the clause.", arguments: chineseCases)
    func chineseCase(row: Case) throws { try check(.chineseAnswerIs, row) }

    static let lastExpressionsCases = [
        Case("so $x=3$ and then $y=4$.", "y=4"),
        Case("the volume of $ABC$ is 120.", "120"),
        Case("it is $21,16$ or $11$", "21,16, 11"),
        Case("Hence it is 2\\sqrt{3}.", "2\\sqrt{3}"),
        Case("the pair is (7, 6).", "(7, 6)"),
        Case("the range [0, 1).", "[0, 1)"),
        Case("which is 1 000", "1 000"),
        Case("it is 1,000.99€", "1,000.99"),
        Case("it is 9.5m²", "9.5"),
        Case("so 28 pct", "28%"),
        Case("how many $? just about 1$", "1"),
        Case("因此一共有3 + 10 = 13只鸟。", "13"),
        Case("比例为13/28", "13/28"),
        Case("P(A) = (1/2) * (4/3) P(A) = 2/3 of it", "2/3"),
        Case("AZYUK2A", nil),
        Case("Answer $\n9\n$", nil),
        Case("nothing", nil),
        Case("", nil),
    ]

    @Test("The last math or number is taken whole.", arguments: lastExpressionsCases)
    func lastExpressionsCase(row: Case) throws { try check(.lastExpression, row) }

    static let hopedCases = [
        Case("The final answer is $x+1$. I hope it is correct. The final answer is 3", "x+1"),
        Case("The final answer is 5. I hope it is correct.", "5"),
        Case("the final answer is $1$.", nil),
        Case("I hope so", nil),
    ]

    @Test("What stands before 'I hope' is final.", arguments: hopedCases)
    func hopedCase(row: Case) throws { try check(.hopedAnswer, row) }

    static let responses: [(String, String?)] = [
        ("<think>it is \\boxed{4}</think>so \\boxed{5}", "5"),
        ("it is \\boxed{4}</think>The answer is 5.", "5"),
        ("<think>it is \\boxed{4}</think>\n", "4"),
        ("<think>it is \\boxed{4}", nil),
        ("<think>a</think><answer>6 apples</answer> or 7", "6"),
        ("<think>a</think><answer>x^2+1</answer>", "x^2+1"),
        ("<think>a</think> The answer is 5. <answer></answer>", "5"),
        ("<think>a</think>one</think>\\boxed{8}", "8"),
        ("\\boxed{9}", "9"),
    ]

    @Test("What comes after the thinking holds a response's answer.", arguments: responses)
    func response(row: (text: String, answer: String?)) throws {
        let found = AnswerExtraction.response.answer(inResponse: row.text)
        #expect(found?.text == row.answer)
        guard let found else { return }
        let raw = Array(row.text.utf8)[found.range]
        #expect(String(decoding: raw, as: UTF8.self) == found.text)
    }

    @Test("Rules are tried in the caller's order, and only those.")
    func order() throws {
        let text = "The answer is 3. \\boxed{4}\n#### 5"
        #expect(AnswerExtraction.marked.answer(in: text)?.rule == .boxed)
        let turned = AnswerExtraction(rules: [.answerIs, .boxed]).answer(in: text)
        #expect(turned?.text == "3")
        #expect(AnswerExtraction(rules: [.chineseAnswerIs]).answer(in: text) == nil)
        #expect(AnswerExtraction(rules: []).answer(in: text) == nil)
        #expect(!AnswerExtraction.marked.rules.contains(.lastExpression))
    }

    @Test(
        "Many kilobytes of marks take time linear in them.",
        arguments: [
            "{", "}", "\\", "\\boxed{", "\\boxed", "#### ", "\n####", "$", "the answer is ", "答案是",
            "1,", "-", "/", ".", "**", "\\(", "\\[", "$$", "$x$, ", "\\boxed{1} and ", "A ", "(",
            "x+", "1 000 ", "final answer is $\n", "I hope ", "<answer>", "</think>", "\\text{",
        ])
    func linear(mark: String) throws {
        let extraction = AnswerExtraction(rules: ExtractionRule.allCases)
        func time(_ count: Int) -> Duration {
            let text = "\\boxed{" + String(repeating: mark, count: count / mark.utf8.count)
            return ThreadTime.measure { _ = extraction.answer(in: text) }
        }
        _ = time(100)
        let small = (0..<2).map { _ in time(2_000) }.min() ?? .zero
        let large = (0..<2).map { _ in time(16_000) }.min() ?? .zero
        // Quadratic work would take 64 times as long; the allowance is for timers and caches.
        #expect(large < small * 32 + .milliseconds(20))
    }
}
