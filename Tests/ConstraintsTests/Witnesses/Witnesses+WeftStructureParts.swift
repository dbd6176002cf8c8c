@testable import Constraints

extension Witnesses {
    static let weftStructureHeadings: [RuleID: WitnessMaker] = [
        HeadingCount.id: { arguments, language, generator in
            let count = try arguments.integer("num_headings")
            let hashes = String(repeating: "#", count: try arguments.integer("level"))
            let titles = Filler.phrases(count + 1, language, &generator).map { "\(hashes) \($0)" }
            let other = (hashes == "#" ? "## " : "# ") + Filler.words(2, language, &generator)
            return Witness(
                obeys: sections([other] + titles.dropLast(), language, &generator),
                breaks: sections([other] + titles, language, &generator))
        },
        HeadingLevels.id: { arguments, language, generator in
            let most = try arguments.integer("max_level")
            let titles = (1...(most + 1)).map {
                String(repeating: "#", count: $0) + " " + Filler.words(2, language, &generator)
            }
            return Witness(
                obeys: sections(titles.dropLast() + [titles[0]], language, &generator),
                breaks: sections(
                    Bool.random(using: &generator) ? titles : [titles[0], titles[2]], language,
                    &generator))
        },
        HeadingTitles.id: { arguments, language, generator in
            let titles = try arguments.strings("titles").map { "## \($0)" }
            return Witness(
                obeys: sections(titles, language, &generator),
                breaks: sections(titles.reversed(), language, &generator))
        },
        HeadingQuestions.id: { arguments, language, generator in
            let count = try arguments.integer("min_headings")
            let mark = language == .english ? "?" : "？"
            let titles = Filler.phrases(count, language, &generator).map { "# \($0)\(mark)" }
            return Witness(
                obeys: sections(titles, language, &generator),
                breaks: sections(titles.dropLast() + ["## Tides"], language, &generator))
        },
        HeadingWords.id: { arguments, language, generator in
            let most = try arguments.integer("max_words")
            let words = { (count: Int, generator: inout SplitMix) in
                language == .english
                    ? Filler.words(count, language, &generator)
                    : String(repeating: "潮", count: count)
            }
            let titles = ["# " + words(most, &generator), "## " + words(1, &generator)]
            return Witness(
                obeys: sections(titles, language, &generator),
                breaks: sections(
                    titles + ["## " + words(most + 1, &generator)], language, &generator))
        },
    ]

    static let weftStructureCode: [RuleID: WitnessMaker] = [
        OneCodeBlock.id: { arguments, language, generator in
            let block = Filler.lines(["```\(try arguments.string("tag"))", "x = 1", "```"])
            let text = Filler.sentences(1, language, &generator)
            return Witness(
                obeys: Filler.blocks([text, block, text]),
                breaks: Filler.blocks([text, block, block]))
        },
        CodeOnly.id: { _, language, generator in
            let block = Filler.lines(["```python", "x = 1", "", "y = 2", "```"])
            return Witness(
                obeys: block,
                breaks: Filler.blocks([block, Filler.sentences(1, language, &generator)]))
        },
        CodeLineLength.id: { arguments, language, generator in
            let most = try arguments.integer("max_characters")
            let block = { (length: Int) in
                Filler.lines(["```", String(repeating: "x", count: length), "```"])
            }
            let text = Filler.sentences(20, language, &generator)
            return Witness(
                obeys: Filler.blocks([text, block(most)]),
                breaks: Filler.blocks([text, block(most + 1)]))
        },
    ]

    static let weftStructureLayout: [RuleID: WitnessMaker] = [
        HorizontalRules.id: { arguments, language, generator in
            let count = try arguments.integer("num_rules")
            let blocks = (0..<count).flatMap { _ in
                [Filler.sentences(2, language, &generator), "---"]
            }
            let end = Filler.sentences(1, language, &generator)
            return Witness(
                obeys: Filler.blocks(blocks + [end]),
                breaks: Filler.blocks(blocks + [end, "---"]))
        },
        BlockQuotes.id: { arguments, language, generator in
            let count = try arguments.integer("num_quotes")
            let blocks = (0...count).map { _ in
                "> " + Filler.sentences(1, language, &generator) + "\n> "
                    + Filler.sentences(1, language, &generator)
            }
            let end = Filler.sentences(1, language, &generator)
            return Witness(
                obeys: Filler.blocks(blocks.dropLast() + [end]),
                breaks: Filler.blocks(blocks + [end]))
        },
        PlainText.id: { _, language, generator in
            let text = Filler.sentences(4, language, &generator)
            let word = Filler.words(1, language, &generator)
            let markup = ["**\(word)**", "`\(word)`", "# \(word)", "- \(word)", "> \(word)"]
            return Witness(
                obeys: text,
                breaks: Filler.blocks([text, markup.randomElement(using: &generator) ?? ""]))
        },
        LineCount.id: { arguments, language, generator in
            let count = try arguments.integer("num_lines")
            let lines = Filler.phrases(count + 1, language, &generator)
            return Witness(
                obeys: Filler.lines(lines.dropLast()) + "\n",
                breaks: Filler.lines(lines))
        },
        LineLength.id: { arguments, language, generator in
            let most = try arguments.integer("max_characters")
            let line = { (length: Int) in
                String(
                    repeating: language == .english ? "w" : "潮", count: length - 1)
                    + (language == .english ? "." : "。")
            }
            let first = line(most)
            return Witness(
                obeys: Filler.lines([first, "", first]),
                breaks: Filler.lines([first, line(most + 1)]))
        },
    ]

    static let weftStructureLabels: [RuleID: WitnessMaker] = [
        QuestionsAnswers.id: { arguments, language, generator in
            let count = try arguments.integer("num_pairs")
            let labels = language == .english ? ["Q: ", "A: "] : ["问：", "答："]
            let pairs = (0...count).map { _ in
                Filler.lines(labels.map { $0 + Filler.words(4, language, &generator) })
            }
            return Witness(
                obeys: Filler.blocks(pairs.dropLast()), breaks: Filler.blocks(pairs))
        },
        Steps.id: { arguments, language, generator in
            let count = try arguments.integer("num_steps")
            let steps = (1...(count + 1)).map { number in
                (language == .english ? "Step \(number): " : "第\(number)步：")
                    + Filler.sentences(2, language, &generator)
            }
            let start = Filler.sentences(1, language, &generator)
            return Witness(
                obeys: Filler.blocks([start] + steps.dropLast()),
                breaks: Filler.blocks([start] + steps))
        },
        Dialogue.id: { arguments, language, generator in
            let speakers = try arguments.strings("speakers")
            let colon = language == .english ? ": " : "："
            let lines = (0..<(try arguments.integer("num_lines"))).map { turn in
                speakers[turn % 2] + colon + Filler.words(5, language, &generator)
            }
            return Witness(
                obeys: Filler.lines(lines), breaks: Filler.lines(lines + [lines[0]]))
        },
        Glossary.id: { arguments, language, generator in
            let count = try arguments.integer("num_terms")
            let colon = language == .english ? ": " : "："
            let lines = Filler.phrases(count, language, &generator).map {
                $0 + colon + Filler.words(5, language, &generator)
            }
            return Witness(
                obeys: Filler.lines(lines), breaks: Filler.lines(lines + [lines[0]]))
        },
        LabelledParts.id: { arguments, language, generator in
            let colon = language == .english ? ": " : "："
            let parts = try arguments.strings("labels").map {
                $0 + colon + Filler.sentences(2, language, &generator)
            }
            return Witness(
                obeys: Filler.blocks(parts), breaks: Filler.blocks(parts.reversed()))
        },
    ]

    private static func sections(
        _ titles: [String], _ language: PromptLanguage, _ generator: inout SplitMix
    ) -> String {
        Filler.blocks(
            titles.flatMap { [$0, Filler.sentences(2, language, &generator)] })
    }
}
