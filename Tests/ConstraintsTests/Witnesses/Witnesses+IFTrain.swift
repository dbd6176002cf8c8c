@testable import Constraints

extension Witnesses {
    static let iftrain: [RuleID: WitnessMaker] =
        [iftrainCopies, iftrainFormats, iftrainKeywords, iftrainSentences, iftrainCounts]
        .reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }

    private static let iftrainCopies: [RuleID: WitnessMaker] = [
        "copy:copy": copied,
        "copy:copying_simple": copied,
        "copy:copying_multiple": { arguments, _, _ in
            let prompt = try arguments.string("prompt_to_repeat")
            let count = try arguments.integer("N")
            let copies = { [String](repeating: prompt, count: $0).joined(separator: "\n******\n") }
            return Witness(obeys: copies(count), breaks: copies(count + 1))
        },
        "new:copy_span_idx": { arguments, _, _ in
            let prompt = Array(try arguments.string("prompt_to_repeat").unicodeScalars)
            let start = try arguments.integer("n_start")
            let end = try arguments.integer("n_end")
            let slice = { String(String.UnicodeScalarView(prompt[start..<$0])) }
            let whole = slice(end)
            return Witness(obeys: whole, breaks: whole + "x")
        },
        "copy:repeat_phrase": { arguments, language, generator in
            let words = try arguments.string("phrase").split(separator: " ")
            let count = try arguments.integer("small_n")
            let varied = { (changes: Range<Int>) in
                words.enumerated().map { changes.contains($0.offset) ? "kelp" : String($0.element) }
                    .joined(separator: " ") + "."
            }
            let lead = "We " + Filler.words(8, language, &generator) + "."
            let phrases = (1..<count).map { _ in varied(1..<2) }
            let all = ([lead] + phrases).joined(separator: " ")
            return Witness(
                obeys: all + " " + varied(2..<3),
                breaks: all + " " + (Bool.random(using: &generator) ? varied(1..<3) : varied(0..<0))
            )
        },
    ]

    private static let copied: WitnessMaker = { arguments, _, generator in
        let prompt = try arguments.string("prompt_to_repeat")
        let added = [".", " x", "\n******"].randomElement(using: &generator) ?? "."
        return Witness(obeys: prompt + "\n", breaks: prompt + added)
    }

    private static let iftrainFormats: [RuleID: WitnessMaker] = [
        "detectable_format:sentence_hyphens": { _, language, generator in
            let sentences = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
                Filler.sentence(6, language, &generator)
            }
            let joined = sentences.joined(separator: "-")
            let first = sentences[0]
            let broken = first + " " + joined.dropFirst(first.count + 1)
            let spaced = first + "- " + joined.dropFirst(first.count + 1)
            return Witness(
                obeys: joined, breaks: Bool.random(using: &generator) ? broken : spaced)
        },
        "detectable_format:square_brackets": { _, language, generator in
            let stock = Filler.words(8, language, &generator)
            let words =
                language == .english
                ? stock.split(separator: " ").map(String.init)
                : stock.map(String.init)
            let all = words.map { "[\($0)]" }.joined(separator: " ")
            return Witness(obeys: all, breaks: all + " " + words[0])
        },
        "detectable_format:bigram_wrapping": { _, language, generator in
            let pairs = (0..<Int.random(in: 2...7, using: &generator)).map { _ in
                "<<" + Filler.words(2, language, &generator) + ">>"
            }
            let all = pairs.joined(separator: " ")
            let isOdd = Bool.random(using: &generator)
            return Witness(
                obeys: all + (isOdd ? " <<water>>" : ""),
                breaks: all + " " + Filler.words(2, language, &generator))
        },
        "paragraphs:paragraphs": { _, language, generator in
            let parts = (0..<3).map { _ in Filler.sentences(2, language, &generator) }
            return Witness(
                obeys: parts[0] + "\n\n***\n\n" + parts[1],
                breaks: parts.joined(separator: "\n\n***\n\n"))
        },
        "paragraphs:paragraphs2": { _, language, generator in
            let parts = (0..<3).map { _ in Filler.sentences(2, language, &generator) }
            return Witness(
                obeys: parts[0] + "\n\n" + parts[1], breaks: parts.joined(separator: "\n\n"))
        },
        "punctuation:punctuation_dot": { _, language, generator in
            let text = Filler.words(9, language, &generator)
            return Witness(obeys: text + "!", breaks: text + ".")
        },
        "punctuation:punctuation_exclamation": { _, language, generator in
            let text = Filler.sentences(3, language, &generator)
            return Witness(obeys: text, breaks: text.dropLast() + "!")
        },
    ]
}
