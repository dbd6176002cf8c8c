@testable import Constraints

extension Witnesses {
    static let iftrainKeywords: [RuleID: WitnessMaker] = [
        "keywords:word_once": { arguments, language, generator in
            let keyword = try arguments.string("keyword")
            let text = woven([keyword], language, &generator)
            let many = woven([keyword, keyword], language, &generator)
            let none = Filler.sentences(2, language, &generator)
            return Witness(obeys: text, breaks: Bool.random(using: &generator) ? many : none)
        },
        "keywords:word_count_different_numbers": { arguments, language, generator in
            let keyword = try arguments.string("keyword")
            let number = try arguments.integer("frequency")
            let isLeast = try arguments.string("relation") == "at least"
            let text = { (count: Int, generator: inout SplitMix) in
                woven([String](repeating: keyword, count: count), language, &generator)
            }
            let few = text(number - 1, &generator)
            let enough = text(number, &generator)
            return Witness(obeys: isLeast ? enough : few, breaks: isLeast ? few : enough)
        },
        "keywords:exclude_word_harder": { arguments, language, generator in
            let keyword = try arguments.string("keyword")
            let text = Filler.words(8, .chinese, &generator)
            return Witness(obeys: text, breaks: text + " \(keyword) " + text)
        },
        "keywords:no_adjacent_consecutive": { _, _, generator in
            let words = ["moon", "salt", "Kelp,", "oar", "wet", "ice"]
            let text = (0..<12).map { _ in words.randomElement(using: &generator) ?? "ice" }
                .joined(separator: " ")
            let letter = Int.random(in: 0..<25, using: &generator)
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            return Witness(
                obeys: text, breaks: text + " \(letters[letter])o \(letters[letter + 1])o")
        },
        "keywords:palindrome": { _, language, generator in
            let text = Filler.sentences(2, language, &generator)
            let word = ["noon", "level", "kayak", "eve"].randomElement(using: &generator) ?? "eve"
            return Witness(obeys: text + " The \(word) passes", breaks: text + " The port passes")
        },
        "keywords:keyword_specific_position": { arguments, language, generator in
            let keyword = try arguments.string("keyword")
            let n = try arguments.integer("n")
            let m = try arguments.integer("m")
            let lead = (1..<n).map { _ in Filler.sentence(5, language, &generator) + " " }.joined()
            let words = Filler.sentence(m - 1, language, &generator).dropLast()
            return Witness(
                obeys: lead + "\(words) \(keyword) waits.",
                breaks: lead + "\(words) and \(keyword) waits.")
        },
        "keywords:start_end": { _, language, generator in
            let text = Filler.sentences(2, language, &generator)
            let marks = [".", " too", "!"]
            let mark = marks.randomElement(using: &generator) ?? "."
            return Witness(
                obeys: "Kelp. \(text) We sell kelp", breaks: "Kelp. \(text) We sell kelp\(mark)")
        },
        "count:count_increment_word": { arguments, language, generator in
            let once = try arguments.string("keyword1")
            let twice = try arguments.string("keyword2")
            return Witness(
                obeys: woven([twice, once, twice], language, &generator),
                breaks: woven(
                    Bool.random(using: &generator) ? [twice, once] : [once, twice, once, twice],
                    language, &generator))
        },
    ]

    static let iftrainSentences: [RuleID: WitnessMaker] = [
        "first_word:first_word_sent": { arguments, language, generator in
            let word = try arguments.string("first_word")
            let sentences = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                word + " " + Filler.sentence(6, language, &generator).lowercased()
            }
            let text = sentences.joined(separator: " ")
            return Witness(
                obeys: text, breaks: text + " " + Filler.sentence(6, language, &generator))
        },
        "first_word:first_word_answer": { arguments, language, generator in
            let word = try arguments.string("first_word")
            let text = Filler.sentences(2, language, &generator)
            return Witness(
                obeys: word.uppercased() + " " + text,
                breaks: Bool.random(using: &generator) ? text : "so \(word) " + text)
        },
        "last_word:last_word_sent": { arguments, language, generator in
            let word = try arguments.string("last_word")
            let sentences = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                Filler.sentence(6, language, &generator).dropLast() + " \(word)."
            }
            let text = sentences.joined(separator: " ")
            return Witness(
                obeys: text, breaks: text + " " + Filler.sentence(6, language, &generator))
        },
        "last_word:last_word_answer": { arguments, language, generator in
            let word = try arguments.string("last_word")
            let text = Filler.sentences(2, language, &generator)
            return Witness(
                obeys: "\(text) We wait for the \(word)!", breaks: "\(text) The \(word) waits.")
        },
    ]

    static let iftrainCounts: [RuleID: WitnessMaker] = [
        "count:lowercase_counting": { arguments, language, generator in
            let number = try arguments.integer("N")
            let words = Filler.words(number, language, &generator)
            return Witness(obeys: "KELP \(words) Port.", breaks: "KELP \(words) port.")
        },
        "count:counting_composition": { arguments, language, generator in
            let sentences = try arguments.integer("n_sent")
            let words = try arguments.integer("n_words")
            let text = { (last: Int, generator: inout SplitMix) in
                (1...3).map { paragraph in
                    (1...sentences).map { sentence in
                        let isLast = paragraph == 3 && sentence == sentences
                        return Filler.sentence((isLast ? last : words) - 1, language, &generator)
                    }
                    .joined(separator: " ")
                }
                .joined(separator: "\n\n***\n\n")
            }
            return Witness(
                obeys: text(words, &generator), breaks: text(words + 1, &generator))
        },
        "count:count_unique": { _, _, generator in
            let words = ["Some", "boats", "rest", "beside", "quiet", "shores", "at", "dawn"]
                .shuffled(using: &generator)
            let text = words.joined(separator: " ")
            return Witness(obeys: text + ".", breaks: text + ", \(words[2]).")
        },
        "letters:letter_counting": { arguments, language, generator in
            let number = try arguments.integer("N")
            let isLeast = try arguments.string("relation") == "at least"
            let text = { (count: Int) in
                (0..<count).map { $0 % 5 == 4 ? "e " : "k" }.joined() + " 12."
            }
            return Witness(
                obeys: text(isLeast ? number : number - 1),
                breaks: text(isLeast ? number - 1 : number))
        },
        "letters:letter_counting2": { arguments, _, _ in
            let letter = try arguments.string("letter")
            let number = try arguments.integer("let_frequency")
            let isLeast = try arguments.string("let_relation") == "at least"
            let text = { (count: Int) in
                "12 " + (0..<count).map { $0 % 2 == 0 ? letter : letter.uppercased() }.joined()
                    + "."
            }
            return Witness(
                obeys: text(isLeast ? number : number - 1),
                breaks: text(isLeast ? number - 1 : number))
        },
    ]

    /// Sentences with keywords in them, words on their own where words have spaces.
    private static func woven(
        _ keywords: [String], _ language: PromptLanguage, _ generator: inout SplitMix
    ) -> String {
        let space = language == .english ? " " : ""
        let sentences = keywords.map { keyword in
            Filler.words(3, language, &generator) + space + keyword + space
                + Filler.sentence(3, language, &generator).lowercased()
        }
        return ([Filler.sentence(6, language, &generator)] + sentences).joined(separator: space)
    }
}
