@testable import Constraints

extension Witnesses {
    static let weftTextLengths: [RuleID: WitnessMaker] = [
        WordsAbout.id: { arguments, language, generator in
            let words = try arguments.integer("num_words")
            let margin = words * (try arguments.integer("percent")) / 100
            return Witness(
                obeys: Filler.words(words + margin, language, &generator),
                breaks: Filler.words(words + margin + 1, language, &generator))
        },
        ChineseCharacters.id: { arguments, language, generator in
            let least = try arguments.integer("min_characters")
            let most = try arguments.integer("max_characters")
            return Witness(
                obeys: Filler.sentence((least + 1) / 2, language, &generator),
                breaks: Filler.sentence(most / 2 + 1, language, &generator))
        },
        CharactersAtMost.id: { arguments, language, generator in
            let most = try arguments.integer("max_characters")
            let text = String(Filler.words(most, language, &generator).prefix(most - 1)) + "."
            return Witness(obeys: text, breaks: text + "!")
        },
        CharactersRange.id: { arguments, language, generator in
            let most = try arguments.integer("max_characters")
            let text = Filler.characters(most, language, &generator)
            return Witness(obeys: text, breaks: text + "!")
        },
        SentenceAtMost.id: { arguments, language, generator in
            let most = try arguments.integer("max_words")
            let size = language == .english ? most : most / 2
            let text = (0..<3).map { _ in Filler.sentence(size, language, &generator) }
            return Witness(
                obeys: Filler.joined(text, language),
                breaks: Filler.joined(
                    text + [Filler.sentence(size + 1, language, &generator)], language))
        },
        SentenceAverage.id: { arguments, language, generator in
            let most = try arguments.integer("max_words")
            let size = language == .english ? most : most / 2
            return Witness(
                obeys: Filler.joined(
                    [
                        Filler.sentence(size - 2, language, &generator),
                        Filler.sentence(size + 2, language, &generator),
                    ], language),
                breaks: Filler.joined(
                    [
                        Filler.sentence(size, language, &generator),
                        Filler.sentence(size + 2, language, &generator),
                    ], language))
        },
        ParagraphSentences.id: { arguments, language, generator in
            let least = try arguments.integer("min_sentences")
            let most = try arguments.integer("max_sentences")
            let first = Filler.sentences(least, language, &generator) + "\n\n"
            return Witness(
                obeys: first + Filler.sentences(most, language, &generator),
                breaks: first + Filler.sentences(most + 1, language, &generator))
        },
        ParagraphWords.id: { arguments, language, generator in
            let least = try arguments.integer("min_words")
            let most = try arguments.integer("max_words")
            let share = language == .english ? 1 : 2
            let first = Filler.sentence((least + 1) / share, language, &generator) + "\n\n"
            return Witness(
                obeys: first + Filler.sentence(most / share, language, &generator),
                breaks: first + Filler.sentence(most / share + 1, language, &generator))
        },
        ParagraphCount.id: { arguments, language, generator in
            let most = try arguments.integer("max_paragraphs")
            let paragraphs = (0...most).map { _ in Filler.sentences(2, language, &generator) }
            return Witness(
                obeys: paragraphs.dropLast().joined(separator: "\n\n"),
                breaks: paragraphs.joined(separator: "\n\n"))
        },
        ReadingGrade.id: { arguments, language, generator in
            let text = "We go out. The sea is calm. Boats come and go."
            let word = " international administration"
            return Witness(
                obeys: text, breaks: text.dropLast() + String(repeating: word, count: 12) + ".")
        },
    ]
}
