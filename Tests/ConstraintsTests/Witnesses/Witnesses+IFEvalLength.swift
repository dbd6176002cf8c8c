@testable import Constraints

extension Witnesses {
    /// Rules on words, sentences and paragraphs.
    static let ifevalLength: [RuleID: WitnessMaker] = [
        "length_constraints:number_words": { arguments, language, generator in
            let counts = try counts(arguments, "num_words", "relation")
            let words = Filler.words(max(counts.obeys, counts.breaks), language, &generator)
                .split(separator: " ")
            return Witness(
                obeys: words.prefix(counts.obeys).joined(separator: " "),
                breaks: words.prefix(counts.breaks).joined(separator: " "))
        },
        "length_constraints:number_sentences": { arguments, language, generator in
            let counts = try counts(arguments, "num_sentences", "relation")
            let sentences = (0..<max(counts.obeys, counts.breaks)).map { index in
                let sentence = Filler.sentence(6, language, &generator)
                return index.isMultiple(of: 4) ? sentence.dropLast() + "?" : sentence
            }
            return Witness(
                obeys: sentences.prefix(counts.obeys).joined(separator: " "),
                breaks: sentences.prefix(counts.breaks).joined(separator: " "))
        },
        "length_constraints:number_paragraphs": { arguments, language, generator in
            let count = try arguments.integer("num_paragraphs")
            let paragraphs = (0...count).map { _ in Filler.sentences(2, language, &generator) }
            let breaks = Bool.random(using: &generator) ? count - 1 : count + 1
            return Witness(
                obeys: paragraphs.prefix(count).joined(separator: "\n\n***\n\n"),
                breaks: paragraphs.prefix(breaks).joined(separator: "\n\n***\n\n"))
        },
        "length_constraints:nth_paragraph_first_word": { arguments, language, generator in
            let count = try arguments.integer("num_paragraphs")
            let nth = try arguments.integer("nth_paragraph")
            let word = try arguments.string("first_word")
            var paragraphs = (0..<count).map { _ in Filler.sentences(2, language, &generator) }
            paragraphs[nth - 1] =
                word.prefix(1).uppercased() + word.dropFirst() + ", " + paragraphs[nth - 1]
            let obeys = paragraphs.joined(separator: "\n\n")
            paragraphs[nth - 1] = "So " + paragraphs[nth - 1]
            let moved = paragraphs.joined(separator: "\n\n")
            return Witness(
                obeys: obeys, breaks: Bool.random(using: &generator) ? moved : obeys + "\n\nEnd.")
        },
        "combination:two_responses": { _, language, generator in
            let answers = (0..<2).map { _ in Filler.sentences(2, language, &generator) }
            let divider = "\n******\n"
            return Witness(
                obeys: answers[0] + divider + "B: " + answers[1],
                breaks: answers[0] + divider.dropLast(2) + "\n" + answers[1])
        },
        "combination:repeat_prompt": { arguments, language, generator in
            let prompt = try arguments.string("prompt_to_repeat")
            let answer = Filler.sentences(2, language, &generator)
            return Witness(
                obeys: prompt + "\n\n" + answer, breaks: prompt.dropLast() + "\n\n" + answer)
        },
        "detectable_format:multiple_sections": { arguments, language, generator in
            let count = try arguments.integer("num_sections")
            let word = try arguments.string("section_spliter")
            let space = language == .english ? " " : ""
            let sections = (1...count).map { number in
                "\(word)\(space)\(number)\n" + Filler.sentences(1, language, &generator)
            }
            return Witness(
                obeys: sections.joined(separator: "\n\n"),
                breaks: sections.dropLast().joined(separator: "\n\n"))
        },
    ]
}
