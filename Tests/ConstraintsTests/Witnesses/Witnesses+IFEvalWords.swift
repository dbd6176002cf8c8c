@testable import Constraints

extension Witnesses {
    /// Rules on keywords, letters, capitals and commas.
    static let ifevalWords: [RuleID: WitnessMaker] = [
        "keywords:existence": { arguments, language, generator in
            let keywords = try arguments.strings("keywords")
            let mark = language == .english ? ", " : "、"
            let head = Filler.sentence(6, language, &generator)
            return Witness(
                obeys: head + " " + keywords.joined(separator: mark),
                breaks: head + " " + keywords.dropLast().joined(separator: mark))
        },
        "keywords:frequency": { arguments, language, generator in
            let keyword = try arguments.string("keyword")
            return witness(
                try counts(arguments, "frequency", "relation"),
                Filler.sentence(6, language, &generator), " ",
                { $0.isMultiple(of: 2) ? keyword : keyword.uppercased() })
        },
        "keywords:forbidden_words": { arguments, language, generator in
            let words = try arguments.strings("forbidden_words")
            let word = words.randomElement(using: &generator) ?? words[0]
            let head = Filler.sentence(6, language, &generator)
            let tail = Filler.sentence(6, language, &generator)
            return Witness(
                obeys: head + " " + tail, breaks: head + " " + word.uppercased() + " " + tail)
        },
        "keywords:letter_frequency": { arguments, language, generator in
            let letter = try arguments.string("letter")
            let words = Filler.words(30, language, &generator).split(separator: " ")
            return witness(
                try counts(arguments, "let_frequency", "let_relation"),
                words.filter { !$0.contains(letter) }.joined(separator: " "), " ",
                { $0.isMultiple(of: 2) ? letter : letter.uppercased() })
        },
        "change_case:capital_word_frequency": { arguments, language, generator in
            let text = Filler.sentence(9, language, &generator)
            return witness(
                try counts(arguments, "capital_frequency", "capital_relation"), text, " ",
                { ["HARBOUR", "NASA,", "(TIDE)", "*WELL-KNOWN*", "“SEA”"][$0 % 5] })
        },
        "change_case:english_capital": { _, _, generator in
            let text = english(&generator).uppercased()
            return Witness(obeys: text, breaks: text.dropLast(2) + "e.")
        },
        "change_case:english_lowercase": { _, _, generator in
            let text = english(&generator).lowercased()
            return Witness(obeys: text, breaks: text.prefix(1).uppercased() + text.dropFirst())
        },
        "punctuation:no_comma": { _, language, generator in
            let head = Filler.sentence(6, language, &generator)
            let tail = Filler.sentence(6, language, &generator)
            return Witness(obeys: head + tail, breaks: head.dropLast() + "," + tail)
        },
        "language:response_language": { arguments, language, _ in
            let code = try arguments.string("language")
            return Witness(
                obeys: sentences[code] ?? "",
                breaks: sentences[language == .english ? "en" : "zh-cn"] ?? "")
        },
    ]

    /// A sentence that every detector takes for English.
    private static func english(_ generator: inout SplitMix) -> String {
        let words = Filler.words(3, .english, &generator)
        return "The boats of the town go out in the morning and come home in the evening, "
            + "and the people who live at the \(words) here wait for them on the shore."
    }

    /// "The moon pulls the sea, and the tides follow it every day" and the like.
    private static let sentences = [
        "en": "The moon pulls the sea, and the tides follow it every day of the year.",
        "es": "La luna atrae el mar y las mareas la siguen todos los días del año.",
        "pt": "A lua atrai o mar, e as marés acompanham-na todos os dias do ano.",
        "ar": "القمر يجذب البحر، والمد والجزر يتبعانه كل يوم من أيام السنة.",
        "hi": "चंद्रमा समुद्र को खींचता है और ज्वार हर दिन उसका अनुसरण करते हैं।",
        "fr": "La lune attire la mer, et les marées la suivent chaque jour de l'année.",
        "ru": "Луна притягивает море, и приливы следуют за ней каждый день в году.",
        "de": "Der Mond zieht das Meer an, und die Gezeiten folgen ihm jeden Tag des Jahres.",
        "ja": "月は海を引き寄せ、潮は毎日それに従って満ち引きします。",
        "it": "La luna attira il mare e le maree la seguono ogni giorno dell'anno.",
        "uk": "Місяць притягує море, і припливи йдуть за ним щодня протягом року.",
        "th": "ดวงจันทร์ดึงดูดทะเล และน้ำขึ้นน้ำลงก็เป็นไปตามดวงจันทร์ทุกวัน",
        "ko": "달은 바다를 끌어당기고, 밀물과 썰물은 날마다 달을 따라 움직입니다.",
        "pl": "Księżyc przyciąga morze, a pływy podążają za nim każdego dnia roku.",
        "vi": "Mặt trăng hút nước biển, và thủy triều lên xuống theo nó mỗi ngày trong năm.",
        "zh-cn": "月亮吸引着海水，潮汐每天都跟着它变化，渔民们都知道这一点。",
    ]
}
