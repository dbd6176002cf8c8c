import Testing

@testable import Constraints

@Suite("A condition on a text")
struct TextConditionTests {
    /// A text, a test, and whether it is so; nil where it is in doubt.
    struct Case: Sendable, CustomStringConvertible {
        let text: String
        let language: PromptLanguage
        let test: TextTest
        let holds: Bool?

        init(
            _ text: String, _ test: TextTest, _ holds: Bool?, _ language: PromptLanguage = .english
        ) {
            self.text = text
            self.test = test
            self.holds = holds
            self.language = language
        }

        var description: String { "\(test) of \"\(text.prefix(30))\"" }
    }

    private static let tide = "Explain why the tides follow the moon and not the sun."
    private static let chinese = "请介绍一下潮汐的成因，并举两个生活中的例子。"

    static let cases: [Case] = [
        Case(tide, .wordsBelow(20), true), Case(tide, .wordsBelow(8), false),
        Case(tide, .wordsBelow(12), nil), Case(tide, .wordsAbove(8), true),
        Case(tide, .wordsAbove(20), false), Case(tide, .wordsAbove(11), nil),
        Case("", .wordsBelow(10), true), Case("...", .wordsAbove(10), false),
        Case("潮汐 tide 潮汐潮汐潮汐潮汐潮汐", .wordsBelow(10), nil),
        Case(chinese, .charactersBelow(40), true, .chinese),
        Case(chinese, .charactersBelow(10), false, .chinese),
        Case(chinese, .charactersAbove(10), true, .chinese),
        Case(chinese, .charactersAbove(20), nil, .chinese),
        Case(chinese, .charactersAbove(40), false, .chinese),
        Case(tide, .mentions("moon"), true), Case(tide, .mentions("MOON"), true),
        Case(tide, .mentions("tide"), nil), Case(tide, .mentions("harbour"), false),
        Case("Starting an art class", .mentions("art"), true),
        Case("Starting a class", .mentions("art"), nil),
        Case("The harbours are full", .mentions("harbour"), nil),
        Case(chinese, .mentions("生活"), true, .chinese),
        Case(chinese, .mentions("学校"), false, .chinese),
        Case(tide, .mentions(""), nil),
        Case(tide, .beginsWith("explain"), true), Case(tide, .beginsWith("Write"), false),
        Case("\"Explain\" is a word", .beginsWith("Explain"), nil),
        Case("Let's go", .beginsWith("Let"), nil), Case("", .beginsWith("Write"), nil),
        Case(chinese, .beginsWith("请"), true, .chinese),
        Case(chinese, .beginsWith("我"), false, .chinese),
        Case("Is it low tide?", .isQuestion, true), Case(tide, .isQuestion, false),
        Case("She asked: \"Is it?\"", .isQuestion, nil),
        Case("现在退潮了吗？", .isQuestion, true, .chinese),
        Case("", .isQuestion, nil), Case("Why?!", .isQuestion, nil),
        Case("Give 5 ways", .hasDigit, true), Case("Give five ways", .hasDigit, false),
        Case("Give ５ ways", .hasDigit, nil), Case("第①步", .hasDigit, nil, .chinese),
        Case("One. Two.", .sentencesAbove(1), true), Case(tide, .sentencesAbove(1), false),
        Case("One line\nAnother line", .sentencesAbove(1), nil),
        Case("一句。两句。三句。", .sentencesAbove(2), true, .chinese),
        Case("?!", .sentencesAbove(1), nil), Case(tide, .oneSentence, true),
        Case("One. Two.", .oneSentence, false), Case("", .oneSentence, nil),
        Case("Dr. Smith and Mr. Lee sail", .oneSentence, nil),
        Case("One.\n\nTwo.", .severalParagraphs, true), Case(tide, .severalParagraphs, false),
        Case("One.\nTwo.", .severalParagraphs, nil), Case("", .severalParagraphs, false),
        Case("Buy:\n- eggs\n- milk", .hasList, true),
        Case("Buy:\n1. eggs\n2. milk", .hasList, true),
        Case(tide, .hasList, false), Case("Buy:\n- eggs", .hasList, nil),
        Case("Buy eggs\nmilk\nbread", .hasList, nil), Case("Pick a) or b)", .hasList, nil),
        Case("Fix:\n```\nlet x = 1\n```", .hasCode, true), Case(tide, .hasCode, false),
        Case("What does `ls` do?", .hasCode, nil), Case("It costs $5", .hasCode, nil),
        Case("Translate \"the tide\"", .hasQuotation, true),
        Case("请解释“潮汐”", .hasQuotation, true, .chinese), Case(tide, .hasQuotation, false),
        Case("a 5\" nail", .hasQuotation, nil), Case("the 'tide' rises", .hasQuotation, nil),
        Case("the sailor's boat", .hasQuotation, false),
        Case("See https://tides.example", .hasURL, true), Case(tide, .hasURL, false),
        Case("See tides.com", .hasURL, nil),
        Case("Translate 潮汐", .hasChinese, true), Case(tide, .hasChinese, false),
        Case("Say かな", .hasChinese, nil), Case("Smile 😀", .hasChinese, false),
        Case("什么是GDP", .hasLatin, true, .chinese), Case(chinese, .hasLatin, false, .chinese),
        Case("什么是ＧＤＰ", .hasLatin, nil, .chinese),
        Case("Make a list of tides", .asksForList, true), Case(tide, .asksForList, false),
        Case("Name five tides", .asksForList, nil),
        Case("列出三种潮汐", .asksForList, true, .chinese),
        Case("Write a Python function that sorts", .asksForCode, true),
        Case(tide, .asksForCode, false), Case("Explain this code", .asksForCode, nil),
        Case("Say it in French.", .namesLanguage, true), Case(tide, .namesLanguage, false),
        Case("Cook French food", .namesLanguage, nil),
        Case("把它译成英语", .namesLanguage, true, .chinese),
        Case("Translate this", .namesLanguage, nil),
    ]

    @Test("says what is so, what isn't, and what readers could differ on", arguments: cases)
    func table(entry: Case) {
        let text = ConditionText(entry.text, language: entry.language)
        #expect(entry.test.holds(for: text) == entry.holds)
        let condition = TextCondition.test(entry.test, is: true)
        let contrary = TextCondition.test(entry.test, is: false)
        #expect(condition.holds(for: text) == (entry.holds == true))
        #expect(contrary.reading(of: text) == entry.holds.map { !$0 })
    }

    @Test("has a case that holds, one that doesn't, and one in doubt for almost every test")
    func covered() {
        let kinds = Dictionary(grouping: Self.cases) { $0.test.kind }
        #expect(kinds.count == 20)
        for (kind, cases) in kinds {
            #expect(cases.contains { $0.holds == true }, "\(kind)")
            #expect(cases.contains { $0.holds == false }, "\(kind)")
        }
        #expect(kinds.values.count { $0.contains { $0.holds == nil } } >= 19)
    }

    @Test("joins two conditions, and lets one decide where the other is in doubt")
    func pairs() {
        let text = ConditionText(Self.tide, language: .english)
        let yes = TextCondition.test(.mentions("moon"), is: true)
        let no = TextCondition.test(.hasDigit, is: true)
        let doubt = TextCondition.test(.mentions("tide"), is: true)
        #expect(TextCondition.both(yes, yes).reading(of: text) == true)
        #expect(TextCondition.both(yes, no).reading(of: text) == false)
        #expect(TextCondition.both(doubt, no).reading(of: text) == false)
        #expect(TextCondition.both(doubt, yes).reading(of: text) == nil)
        #expect(TextCondition.either(yes, doubt).reading(of: text) == true)
        #expect(TextCondition.either(no, no).reading(of: text) == false)
        #expect(TextCondition.either(no, doubt).reading(of: text) == nil)
    }

    private static let texts: [(String, PromptLanguage)] = [
        (tide, .english), (chinese, .chinese), ("Why?", .english), ("为什么？", .chinese),
        ("Summarize this.\n\nThe harbour is 300 years old. It has \"two\" gates.", .english),
        ("😀😀 hello 你好", .english), ("写一封邮件，邀请 3 位同事参加聚会。\n\n时间：周五。", .chinese),
        (String(repeating: "The tide rises and the tide falls. ", count: 40), .english),
    ]

    @Test("is drawn so that it holds or doesn't as wanted, beyond doubt, and can be flipped")
    func draws() throws {
        var generator = SplitMix(seed: 11)
        var kinds: Set<String> = []
        for (text, language) in Self.texts {
            let measured = ConditionText(text, language: language)
            for wanted in [true, false] {
                for _ in 0..<150 {
                    let condition = try #require(
                        TextCondition.drawn(for: measured, holding: wanted, using: &generator))
                    #expect(condition.reading(of: measured) == wanted)
                    kinds.insert(condition.kind)
                    let other = try #require(condition.flipped(for: measured))
                    #expect(other.reading(of: measured) == !wanted, "\(condition) -> \(other)")
                    #expect(other.tests.map(\.kind) == condition.tests.map(\.kind))
                }
            }
        }
        #expect(kinds.count >= 30, "\(kinds.sorted())")
    }

    @Test("isn't drawn for a text without words", arguments: ["", "   ", "?!…", "😀"])
    func wordless(text: String) {
        var generator = SplitMix(seed: 1)
        let measured = ConditionText(text, language: .english)
        #expect(TextCondition.drawn(for: measured, holding: true, using: &generator) == nil)
    }

    @Test("is put in three ways and more, each with what it measures against and what it is about")
    func phrasings() {
        let tests: [TextTest] =
            [
                .wordsBelow(47), .wordsAbove(47), .charactersBelow(47), .charactersAbove(47),
                .sentencesAbove(47), .mentions("harbour"), .beginsWith("harbour"),
            ] + TextTest.plain
        for test in tests {
            for wanted in [true, false] {
                let condition = TextCondition.test(test, is: wanted)
                for language in PromptLanguage.allCases {
                    let clauses = condition.phrasings(language, of: "SUBJECT")
                    #expect(Set(clauses).count == clauses.count && clauses.count >= 3)
                    let contrary = TextCondition.test(test, is: !wanted)
                        .phrasings(language, of: "SUBJECT")
                    #expect(Set(clauses).isDisjoint(with: contrary))
                    for clause in clauses {
                        #expect(clause.contains("SUBJECT"), "\(clause)")
                        #expect(!clause.contains("~") && !clause.contains("^"), "\(clause)")
                        if test.argument != nil {
                            #expect(
                                clause.contains("47") || clause.contains("harbour"), "\(clause)")
                        }
                    }
                }
            }
        }
        let pair = TextCondition.both(
            .test(.hasDigit, is: true),
            .either(.test(.hasURL, is: false), .test(.hasCode, is: true)))
        for language in PromptLanguage.allCases {
            #expect(pair.phrasingCount(language) >= 3)
            for subject in ConditionSubject.allCases {
                let texts = Set((0..<24).map { pair.text(language, of: subject, variant: $0) })
                #expect(texts.count >= 6)
            }
        }
    }

    @Test("takes time linear in the text")
    func long() {
        let text = String(repeating: "ab (1) \"c\" 你 `x` www- ", count: 20_000)
        let measured = ConditionText(text, language: .english)
        for test in TextTest.plain { _ = test.holds(for: measured) }
        #expect(TextTest.wordsAbove(1_000).holds(for: measured) == true)
    }
}
