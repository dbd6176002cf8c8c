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
        let bytes = Array(row.text.utf8)[found.range]
        let raw = String(decoding: bytes, as: UTF8.self)
        let drops = rule == .hashes || rule == .lastNumber
        #expect((drops ? raw.filter { $0 != "," } : raw) == found.text)
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
        Case("the final answer is: 3.5 and that is all", "3.5 and that is all"),
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
        Case("答案", nil),
    ]

    @Test("Words after 答案是 are taken up to the end of the clause.", arguments: chineseCases)
    func chineseCase(row: Case) throws { try check(.chineseAnswerIs, row) }

    static let lastNumbersCases = [
        Case("6 and 7 make 13", "13"),
        Case("it costs $1,234.50.", "1234.50"),
        Case("it is -5", "-5"),
        Case("10-5", "5"),
        Case("half, 1/2 of it", "1/2"),
        Case("the set 1,2 and 4,5", "5"),
        Case("wait...5", "5"),
        Case("1,234,567", "1234567"),
        Case("1234,567", "1234567"),
        Case("x-7 and (3)-2", "2"),
        Case("-1,000.25", "-1000.25"),
        Case("A: 26", "26"),
        Case(".5", ".5"),
        Case("no number", nil),
        Case("", nil),
    ]

    @Test("The last number is found with its sign, commas and point.", arguments: lastNumbersCases)
    func lastNumbersCase(row: Case) throws { try check(.lastNumber, row) }

    @Test("Rules are tried in the caller's order, and only those.")
    func order() throws {
        let text = "The answer is 3. \\boxed{4}\n#### 5"
        #expect(AnswerExtraction.marked.answer(in: text)?.rule == .boxed)
        let turned = AnswerExtraction(rules: [.answerIs, .boxed]).answer(in: text)
        #expect(turned?.text == "3")
        #expect(AnswerExtraction(rules: [.chineseAnswerIs]).answer(in: text) == nil)
        #expect(AnswerExtraction(rules: []).answer(in: text) == nil)
        #expect(!AnswerExtraction.marked.rules.contains(.lastNumber))
    }

    @Test(
        "Hundreds of kilobytes of marks take time linear in them.",
        arguments: [
            "{", "}", "\\", "\\boxed{", "\\boxed", "#### ", "\n####", "$", "the answer is ", "答案是",
            "1,", "-", "/", ".", "**", "\\(",
        ])
    func linear(mark: String) throws {
        let extraction = AnswerExtraction(rules: ExtractionRule.allCases)
        func time(_ count: Int) -> Duration {
            let text = "\\boxed{" + String(repeating: mark, count: count / mark.utf8.count)
            return ContinuousClock().measure { _ = extraction.answer(in: text) }
        }
        _ = time(1_000)
        let small = (0..<3).map { _ in time(40_000) }.min() ?? .zero
        let large = (0..<3).map { _ in time(320_000) }.min() ?? .zero
        // Quadratic work would take 64 times as long; the allowance is for timers and caches.
        #expect(large < small * 32 + .milliseconds(20))
    }
}
