@testable import Constraints

extension Witnesses {
    static let weftTextWording: [RuleID: WitnessMaker] = [
        AcrosticLines.id: { arguments, language, generator in
            let lines = try acrostic(arguments, language, &generator)
            return Witness(
                obeys: lines.joined(separator: "\n"),
                breaks: lines.dropLast().joined(separator: "\n"))
        },
        AcrosticSentences.id: { arguments, language, generator in
            let sentences = try acrostic(arguments, language, &generator)
            return Witness(
                obeys: Filler.joined(sentences, language),
                breaks: Filler.joined(
                    sentences + [Filler.sentence(3, language, &generator)], language))
        },
        KeywordOrder.id: { arguments, language, generator in
            let words = try arguments.strings("keywords")
            let filler = Filler.words(3, language, &generator)
            return Witness(
                obeys: words.joined(separator: " \(filler) "),
                breaks: words.reversed().joined(separator: " \(filler) "))
        },
        KeywordInParagraph.id: { arguments, language, generator in
            let number = try arguments.integer("paragraph")
            let keyword = try arguments.string("keyword")
            var paragraphs = (0...number).map { _ in Filler.sentences(2, language, &generator) }
            let plain = paragraphs[number - 1]
            paragraphs[number - 1] = keyword + " " + plain
            let obeys = paragraphs.joined(separator: "\n\n")
            paragraphs[number - 1] = plain
            paragraphs[number] = keyword + " " + paragraphs[number]
            return Witness(obeys: obeys, breaks: paragraphs.joined(separator: "\n\n"))
        },
        KeywordInLastSentence.id: { arguments, language, generator in
            let keyword = try arguments.string("keyword")
            let first = Filler.sentence(4, language, &generator)
            let last =
                Filler.joined(
                    [keyword, Filler.words(3, language, &generator)], language)
                + (language == .english ? "." : "。")
            return Witness(
                obeys: Filler.joined([first, last], language),
                breaks: Filler.joined([last, first], language))
        },
        Lipogram.id: { arguments, language, generator in
            let letter = try arguments.string("letter")
            let text = Filler.sentences(3, language, &generator).filter {
                $0.lowercased() != letter
            }
            return Witness(obeys: text, breaks: text + letter.uppercased())
        },
        NoRepeatedSequence.id: { arguments, language, generator in
            let length = try arguments.integer("length")
            let words = Filler.distinctWords(length + 3, language)
            return Witness(
                obeys: Filler.joined(words + [", "] + words.suffix(length - 1), language),
                breaks: Filler.joined(words + [", "] + words.suffix(length), language))
        },
        VariedSentenceStarts.id: { arguments, language, generator in
            let starts = language == .english ? ["Boats", "Water", "Boats"] : ["渔", "水", "渔"]
            let rests = starts.map { _ in Filler.words(4, language, &generator) }
            let stop = language == .english ? "." : "。"
            let sentences = zip(starts, rests).map { Filler.joined([$0, $1], language) + stop }
            return Witness(
                obeys: Filler.joined(sentences, language),
                breaks: Filler.joined([sentences[0], sentences[2], sentences[1]], language))
        },
        NoFirstPerson.id: { arguments, language, generator in
            let text = Filler.sentences(3, language, &generator)
            return Witness(
                obeys: text,
                breaks: text + (language == .english ? " The boats carry us." : "我们等船。"))
        },
        NoContractions.id: { arguments, language, generator in
            let text = Filler.sentences(3, language, &generator)
            return Witness(obeys: text, breaks: text + " The boats don't wait.")
        },
        LongestWord.id: { arguments, language, generator in
            let most = try arguments.integer("max_letters")
            let text = Filler.sentences(3, language, &generator)
            let long = String(repeating: "a", count: most)
            return Witness(obeys: text + " " + long, breaks: text + " " + long + "a")
        },
        ParagraphsEndAlike.id: { arguments, language, generator in
            let phrase = try arguments.string("phrase")
            let paragraphs = (0..<3).map { _ in
                Filler.joined([Filler.sentences(2, language, &generator), phrase], language)
            }
            let text = paragraphs.joined(separator: "\n\n")
            return Witness(
                obeys: text, breaks: text + "\n\n" + Filler.sentences(1, language, &generator))
        },
    ]

    /// A sentence for each letter of the argument "word", starting with it.
    private static func acrostic(
        _ arguments: Arguments, _ language: PromptLanguage, _ generator: inout SplitMix
    ) throws -> [String] {
        try arguments.string("word").map { letter in
            let rest = Filler.words(4, language, &generator)
            return language == .english ? "\(letter)a \(rest)." : "\(letter)\(rest)。"
        }
    }
}
