import Testing

@testable import Constraints

@Suite struct SemanticsTests {
    @Test(
        "Sentences are counted as Punkt counts them.",
        arguments: [
            ("First.Second", 1), ("Hello!你好!", 1), ("Wait... what? No!", 2), ("潮涨。潮落！", 1),
            ("Dr. Moss met Mr. Reed. They spoke.", 2), ("He said \"Go.\" Then he left.", 2),
            ("It rose (see fig. 3). It fell.", 3), ("J. Moss rose. K fell.", 2),
            ("At 5 p.m. it rains.", 1),
            ("1. Tides\n2. Moon", 3), ("No stop at all", 1), ("One.\n\nTwo.\n\n", 2), ("?! ?!", 4),
            ("Is it? (Yes.) Good.", 3), ("It rose 3.5 m. Then it fell.", 1),
            ("Really?!\" she said.", 2), ("A. Introduction", 2), ("**I. Introduction**", 2),
            ("b. Develop a plan", 2), ("A. Zorbl rose.", 1), ("vs. Reality", 2), ("vs. Zorbl", 1),
            ("It ended... Difficulty grew.", 2), ("Wait... What?", 1), ("OK. Then go.", 1),
            ("4. Business: buy", 1), ("4. Buying: buy", 2), ("A. B. Moss rose.", 2),
            ("He met Gov. Zorbl.", 2), ("B. I rose.", 1), ("Up?\u{A0}?!**", 2),
        ])
    func sentences(_ text: String, _ count: Int) {
        #expect(PunktSentences(text.points).count == count)
    }

    @Test(
        "Tokens in capitals are counted as NLTK's tokenizer makes them.",
        arguments: [
            ("I A U.S. 3D TO-DO", 5), ("CAN'T DON'T", 4), ("CANNOT", 2), ("GONNA", 2), ("I'M", 2),
            ("AT&T", 2), ("A,B", 2), ("ABC中文", 1), ("Ⅷ", 1), ("A1,000", 1), ("(NASA)", 1),
            ("NASA's", 1),
            ("*BIG*", 1), ("O'B", 2), ("O'BR", 1), ("A--B", 2), ("X…Y", 1), ("A,,B", 2),
            ("ÉTÉ été", 1),
            ("'TWAS", 2), ("'TIS–B", 3), ("WANNA^", 1), ("WANNA", 2), ("(D'YE-A)", 3),
            ("It IS.", 1), ("“OK”", 1), ("Dž", 0),
        ])
    func capitals(_ text: String, _ count: Int) {
        #expect(CapitalTokens.count(in: text.points) == count)
    }

    @Test(
        "Words are runs of what Python takes for word characters.",
        arguments: [
            ("潮起潮落，月圆月缺", 2), ("don't", 2), ("ที่นี่", 2), ("தமிழ்", 2), ("½ ² ① Ⅷ _", 5), ("a·b", 2),
            ("हिन्दी", 3), ("😀", 0),
            ("e\u{301}a", 2), ("a\u{200B}b", 2),
        ])
    func words(_ text: String, _ count: Int) {
        #expect(WordCount.runs(in: text) == count)
    }

    @Test(
        "Case is ignored as Python's re ignores it.",
        arguments: [
            ("ı", "I", true), ("İ", "i", true), ("ſ", "S", true), ("K", "k", true),
            ("Å", "å", true),
            ("ς", "Σ", true), ("ϑ", "θ", true), ("ß", "ẞ", true), ("ß", "ss", false),
            ("ﬁ", "fi", false),
            ("ﬅ", "ﬆ", true), ("é", "e\u{301}", false), ("e", "e\u{301}", true), ("👩", "👩‍🚀", true),
        ])
    func folding(_ keyword: String, _ text: String, _ occurs: Bool) {
        #expect(Needle(folding: keyword).occurs(in: CaseMapping.folded(text.points)) == occurs)
    }

    @Test(
        "A final sigma and a dotted capital I are lowered as Python lowers them.",
        arguments: [
            ("ΟΔΟΣ", "οδος"), ("ΟΔΟΣ.", "οδος."), ("ΣΑ", "σα"), ("İ", "i\u{307}"), ("Σ", "σ"),
        ])
    func lowering(_ text: String, _ lowered: String) {
        #expect(CaseMapping.lowered(text.points) == lowered.points)
    }

    @Test(
        "JSON is what Python's json.loads reads.",
        arguments: [
            ("{}", true), ("[1, 2.5e-3, -0]", true), ("NaN", true), ("[-Infinity]", true),
            ("01", false),
            ("1.", false), ("[1,]", false), ("{\"a\":1,\"a\":2}", true), ("\"\u{01}\"", false),
            ("\"\\u12g4\"", false), ("\"\\ud800\"", true), ("\u{FEFF}{}", false),
            ("[\u{A0}1]", false),
            ("{\"a\" : [true , null]}", true), ("{a:1}", false), ("[1 2]", false), ("", false),
            (String(repeating: "9", count: 4300), true),
            (String(repeating: "9", count: 4301), false),
            (
                String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
                false
            ),
        ])
    func json(_ text: String, _ isJSON: Bool) {
        #expect((JSONText.top(of: text.points[...], strictly: false) != nil) == isJSON)
    }
}
