@testable import Constraints

extension Witnesses {
    static let weftTextMarks: [RuleID: WitnessMaker] = [
        NoDigits.id: { arguments, language, generator in
            let text = Filler.sentences(3, language, &generator)
            return Witness(obeys: text, breaks: text + " 7")
        },
        NumbersAtLeast.id: { arguments, language, generator in
            let count = try arguments.integer("num_numbers")
            let text = Filler.sentence(5, language, &generator)
            let numbers = (0..<count).map { " \(10 + $0)" }
            return Witness(
                obeys: text + numbers.joined(separator: ";"),
                breaks: text + numbers.dropLast().joined(separator: ";"))
        },
        SemicolonsAtLeast.id: { arguments, language, generator in
            try marked(
                arguments, "num_semicolons", -1, language == .english ? "; " : "；", language,
                &generator)
        },
        CommasAtMost.id: { arguments, language, generator in
            try marked(
                arguments, "max_commas", 1, language == .english ? ", " : "，", language, &generator)
        },
        ExclamationMarksExactly.id: { arguments, language, generator in
            try marked(
                arguments, "num_marks", 1, language == .english ? "! " : "！", language, &generator)
        },
        QuestionMarksExactly.id: { arguments, language, generator in
            try marked(
                arguments, "num_marks", -1, language == .english ? "? " : "？", language, &generator)
        },
        ParenthesesExactly.id: { arguments, language, generator in
            let word = Filler.words(1, language, &generator)
            let mark = language == .english ? " (\(word)) " : "（\(word)）"
            return try marked(arguments, "num_pairs", 1, mark, language, &generator)
        },
        QuotationsExactly.id: { arguments, language, generator in
            let word = Filler.words(1, language, &generator)
            let mark = language == .english ? " \"\(word)\" " : "“\(word)”"
            return try marked(arguments, "num_quotations", 1, mark, language, &generator)
        },
        EmojiExactly.id: { arguments, language, generator in
            try marked(arguments, "num_emoji", -1, " 🌊 ", language, &generator)
        },
        HashtagsAtEnd.id: { arguments, language, generator in
            let count = try arguments.integer("num_hashtags")
            let text = Filler.sentences(2, language, &generator) + "\n\n"
            let tags = (0...count).map { "#\(language == .english ? "tide" : "潮汐")\($0)" }
            return Witness(
                obeys: text + tags.dropLast().joined(separator: " "),
                breaks: text + tags.joined(separator: " "))
        },
        NoDashes.id: { arguments, language, generator in
            let text = Filler.sentences(3, language, &generator)
            return Witness(obeys: text, breaks: text + (language == .english ? " – " : "——"))
        },
    ]

    /// Words with as many marks between them as an argument says, and with one more or less.
    private static func marked(
        _ arguments: Arguments, _ name: String, _ edit: Int, _ mark: String,
        _ language: PromptLanguage, _ generator: inout SplitMix
    ) throws -> Witness {
        let count = try arguments.integer(name)
        let words = (0...(count + 1)).map { _ in Filler.words(2, language, &generator) }
        return Witness(
            obeys: words.prefix(count + 1).joined(separator: mark),
            breaks: words.prefix(count + 1 + edit).joined(separator: mark))
    }
}
