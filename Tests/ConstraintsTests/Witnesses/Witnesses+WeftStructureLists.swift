@testable import Constraints

extension Witnesses {
    static let weftStructureLists: [RuleID: WitnessMaker] = [
        NumberedItems.id: { arguments, language, generator in
            let count = try arguments.integer("num_items")
            let items = Filler.phrases(count + 1, language, &generator).enumerated().map {
                "\($0.offset + 1). \($0.element)"
            }
            let start = Filler.sentences(1, language, &generator)
            return Witness(
                obeys: Filler.blocks([start, Filler.lines(items.dropLast()), start]),
                breaks: Filler.blocks([start, Filler.lines(items), start]))
        },
        SortedItems.id: { arguments, language, generator in
            let isForward = try arguments.string("order") == "A to Z"
            let phrases = Filler.phrases(5, language, &generator)
            let sorted = isForward ? phrases : phrases.reversed()
            return Witness(
                obeys: Filler.bullets(sorted),
                breaks: Filler.bullets([sorted[1], sorted[0]] + sorted.dropFirst(2)))
        },
        NumberSortedItems.id: { arguments, language, generator in
            let isRising = try ["ascending", "从小到大"].contains(arguments.string("order"))
            let phrases = [7, 30, 1_200].map {
                "\($0) " + Filler.words(3, language, &generator)
            }
            let sorted = isRising ? phrases : phrases.reversed()
            return Witness(
                obeys: Filler.bullets(sorted),
                breaks: Filler.bullets([sorted[1], sorted[0], sorted[2]]))
        },
        UniqueItems.id: { arguments, language, generator in
            let count = try arguments.integer("min_items")
            let phrases = Filler.phrases(count, language, &generator)
            return Witness(
                obeys: Filler.bullets(phrases),
                breaks: Filler.bullets(phrases + [phrases[0] + "!"]))
        },
        UniqueStarts.id: { _, language, generator in
            let phrases = Filler.phrases(5, language, &generator)
            return Witness(
                obeys: Filler.bullets(phrases),
                breaks: Filler.bullets(phrases + [phrases[2] + ", " + phrases[0]]))
        },
        ListDepth.id: { arguments, language, generator in
            let depth = try arguments.integer("depth")
            let items = Filler.phrases(depth + 1, language, &generator).enumerated().map {
                String(repeating: "    ", count: $0.offset) + "- " + $0.element
            }
            let end = "\n- " + Filler.words(3, language, &generator)
            return Witness(
                obeys: Filler.lines(items.dropLast()) + end, breaks: Filler.lines(items) + end)
        },
        BulletsPerSection.id: { arguments, language, generator in
            let count = try arguments.integer("num_bullets")
            let sections = (0..<3).map { _ in
                "## " + Filler.words(2, language, &generator) + "\n\n"
                    + Filler.bullets(Filler.phrases(count, language, &generator))
            }
            return Witness(
                obeys: Filler.blocks(sections),
                breaks: Filler.blocks(sections) + "\n- " + Filler.words(3, language, &generator))
        },
        SubItems.id: { arguments, language, generator in
            let count = try arguments.integer("num_bullets")
            let items = (1...3).map { number in
                Filler.lines(
                    ["\(number). " + Filler.words(3, language, &generator)]
                        + Filler.phrases(count, language, &generator).map { "    - " + $0 })
            }
            return Witness(
                obeys: Filler.lines(items),
                breaks: Filler.lines(items) + "\n    - " + Filler.words(3, language, &generator))
        },
        NoLists.id: { _, language, generator in
            let text = Filler.sentences(3, language, &generator)
            return Witness(
                obeys: text,
                breaks: Filler.blocks([text, "1. " + Filler.words(3, language, &generator)]))
        },
    ]

    static let weftStructureBullets: [RuleID: WitnessMaker] = [
        ItemWords.id: { arguments, language, generator in
            let least = try arguments.integer("min_words")
            let most = try arguments.integer("max_words")
            let share = language == .english ? 1 : 2
            let first = [
                Filler.words((least + share - 1) / share, language, &generator) + ".",
                Filler.words(most / share, language, &generator),
            ]
            let long = Filler.words(most / share + 1, language, &generator)
            return Witness(
                obeys: Filler.bullets(first), breaks: Filler.bullets(first + [long]))
        },
        BulletMarker.id: { arguments, language, generator in
            let marker = try arguments.string("marker")
            let other = marker == "-" ? "*" : "-"
            let lines = Filler.phrases(3, language, &generator)
            let list = Filler.lines(lines.map { "\(marker) \($0)" })
            return Witness(obeys: list, breaks: list + "\n\(other) \(lines[0])")
        },
        BulletEmoji.id: { arguments, language, generator in
            let emoji = try arguments.string("emoji")
            let list = Filler.bullets(
                Filler.phrases(3, language, &generator).map { "\(emoji) \($0)" })
            return Witness(
                obeys: list, breaks: list + "\n- " + Filler.words(3, language, &generator))
        },
        BoldLead.id: { _, language, generator in
            let colon = language == .english ? ": " : "："
            let list = Filler.bullets(
                Filler.phrases(3, language, &generator).map { "**\($0)**\(colon)\($0)" })
            return Witness(
                obeys: list, breaks: list + "\n- " + Filler.words(3, language, &generator))
        },
        Checklist.id: { arguments, language, generator in
            let count = try arguments.integer("num_items")
            let checked = try arguments.integer("num_checked")
            let phrases = Filler.phrases(count, language, &generator)
            let list = { (checked: Int) in
                Filler.bullets(
                    phrases.enumerated().map {
                        ($0.offset < checked ? "[x] " : "[ ] ") + $0.element
                    })
            }
            return Witness(obeys: list(checked), breaks: list(checked + 1))
        },
        NoEndMark.id: { _, language, generator in
            let list = Filler.bullets(Filler.phrases(3, language, &generator))
            return Witness(obeys: list, breaks: list + (language == .english ? "." : "。"))
        },
    ]
}
