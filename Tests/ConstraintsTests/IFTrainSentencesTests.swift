import Testing

@testable import Constraints

@Suite struct IFTrainSentencesTests {
    @Test(
        "Sentences are split as the chain of expressions splits them.",
        arguments: [
            ("Tides rise. Tides fall.", ["Tides rise.", "Tides fall."]),
            ("No mark at all", ["No mark at all"]),
            ("Dr. Moss met Mrs. Reed. They spoke.", ["Dr. Moss met Mrs. Reed.", "They spoke."]),
            ("At first St. Ives.Then home.", ["At first St. Ives.", "Then home."]),
            ("See tide.com or x.org.uk now!", ["See tide.com or x.org.", "uk now!"]),
            ("It is 1.5 m, or 1.2.3.", ["It is 1.5 m, or 1.2.", "3."]),
            ("Wait... what?!", ["Wait...", "what?", "!"]),
            ("A Ph.D. thesis.", ["A Ph.D. thesis."]),
            ("It was J. Moss. K fell.", ["It was J. Moss.", "K fell."]),
            ("In the U.S. He rose.", ["In the U.S.", "He rose."]),
            ("In the U.S. The sea.", ["In the U.S. The sea."]),
            ("In A.B.C.D. He rose.", ["In A.B.C.D.", "", "He rose."]),
            ("By Moss Inc. It rose.", ["By Moss Inc", "It rose."]),
            ("By Moss Inc. A tide.", ["By Moss Inc. A tide."]),
            ("Say \"go.\" Then go.", ["Say \"go\".", "Then go."]),
            ("“Go.” Then “stop!”", ["“Go”.", "Then “stop!", "”"]),
            ("潮水涨了。潮水落了！", ["潮水涨了。潮水落了！"]),
            ("One\ntwo.\n\nThree", ["One two.", "Three"]),
            (". a. b. c", [".", "a. b. c"]), ("a <stop> b <prd>", ["a", "b ."]), ("   ", []),
        ])
    func chain(_ text: String, _ sentences: [String]) {
        let found = RegexSentences.sentences(of: text.points).map { String(points: $0) }
        #expect(found == sentences)
    }

    @Test(
        "Tokens are those of NLTK's word tokenizer.",
        arguments: [
            ("Tides rise.", ["Tides", "rise", "."]),
            ("Mr. Moss rose. He fell.", ["Mr.", "Moss", "rose", ".", "He", "fell", "."]),
            ("\"Go,\" he said.", ["``", "Go", ",", "''", "he", "said", "."]),
            ("(\"so\")", ["(", "``", "so", "''", ")"]), ("don't", ["do", "n't"]),
            ("It's the boats' turn", ["It", "'s", "the", "boats", "'", "turn"]),
            ("I'd've", ["I'd", "'ve"]),
            ("cannot wanna wanna-be", ["can", "not", "wan", "na", "wanna-be"]),
            ("'tis d'ye more'n", ["'t", "is", "d", "'ye", "more", "'n"]),
            ("gimme'tis 'tis'tis", ["gim", "me", "'t", "is", "'t", "is", "'tis"]),
            ("$more'n…gonna", ["$", "more", "'n", "…", "gon", "na"]),
            ("a--b ...", ["a", "--", "b", "..."]),
            ("1,000, x:y, 5:30", ["1,000", ",", "x", ":", "y", ",", "5:30"]),
            ("a,,b", ["a", ",", ",b"]),
            ("[x] {y} <z>", ["[", "x", "]", "{", "y", "}", "<", "z", ">"]),
            ("#a @b $5 50%; c&d", ["#", "a", "@", "b", "$", "5", "50", "%", ";", "c", "&", "d"]),
            ("**so** it's.\"", ["*", "*", "so", "*", "*", "it", "'s", ".", "''"]),
            ("“so” «it» ‘is’", ["“", "so", "”", "«", "it", "»", "‘", "is", "’"]),
            ("```x```", ["``", "`", "x", "``", "`"]), ("'A 'm 'so", ["'", "A", "'m", "'so"]),
            ("e.g. x ok.)", ["e.g", ".", "x", "ok", ".", ")"]), ("潮水。涨", ["潮水。涨"]),
            ("so:", ["so", ":"]),
        ])
    func tokens(_ text: String, _ tokens: [String]) {
        let found = WordTokens.tokens(of: text.points).map { String(points: $0) }
        #expect(found == tokens)
    }

    @Test(
        "A reader's sentences end at marks of both languages and at blank lines.",
        arguments: [
            ("Tides rise. Tides fall", ["Tides rise.", "Tides fall"]),
            ("Dr. Moss rose at 5 p.m. sharp.", ["Dr. Moss rose at 5 p.m. sharp."]),
            ("1. Tides rise.\n2. Tides fall.", ["1. Tides rise.", "2. Tides fall."]),
            ("It was 1999. Then it rose.", ["It was 1999.", "Then it rose."]),
            (
                "Title\n \nTides (old). **Rise.** Then",
                ["Title", "Tides (old).", "**Rise.**", "Then"]
            ),
            ("潮涨。“潮落！”月圆", ["潮涨。", "“潮落！”", "月圆"]), ("Wait... so? No.", ["Wait... so?", "No."]),
            ("One\ntwo.", ["One\ntwo."]), ("---\n\n* ", []),
        ])
    func spans(_ text: String, _ sentences: [String]) {
        let response = ResponseText(text)
        let found = response[ReadersSpans.self].map { String(points: response.points[$0]) }
        #expect(found == sentences)
    }

    @Test(
        "A reader's words hold together what belongs to one, and part Chinese characters.",
        arguments: [
            ("Don't well-known 1,000", ["Don't", "well-known", "1,000"]),
            ("潮水 rises潮", ["潮", "水", "rises", "潮"]),
            ("e.g. it’s (so) x_y", ["e.g", "it’s", "so", "x_y"]),
            ("-a- 'b'", ["a", "b"]), ("!?", []),
        ])
    func words(_ text: String, _ words: [String]) {
        let response = ResponseText(text)
        let found = response[ReadersWords.self].map { String(points: response.points[$0]) }
        #expect(found == words)
    }
}
