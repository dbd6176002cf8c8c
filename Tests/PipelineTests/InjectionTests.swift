import Constraints
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("Injection")
struct InjectionTests {
    /// A draft with a keyword slot, drawn for a seed about tea.
    static func draft(_ id: String, _ language: PromptLanguage = .english) throws -> RuleDraft {
        let text =
            language == .chinese ? "介绍一下怎样泡一壶好茶，说明水温和时间。" : "Explain how to make a pot of tea."
        let sampler = try RuleSampler(allowed: [id])
        for seed in 0..<50 {
            var generator = SeededGenerator(seed: UInt64(seed), purpose: "test", id: nil)
            let draft = sampler.draw(
                1, for: SeedFacts(text: text, language: language), using: &generator)
            if draft.slots.first?.count == 2 || draft.slots.first?.purpose == .frequent {
                return draft
            }
        }
        throw ImportFault("no draft of \(id) with a slot was drawn")
    }

    @Test(
        "takes words out of a reply however they are set out",
        arguments: [
            "1: kettle, leaves", "1. kettle, leaves", "**1:** \"kettle\", 'leaves'.",
            "Sure!\n1) kettle; leaves\nEnjoy", "- 1: Kettle、leaves",
            "1: kettle, kettle, leaves, cup",
        ])
    func words(reply: String) throws {
        let draft = try Self.draft("keywords:existence")
        let words = KeywordPrompt.words(in: reply, slots: draft.slots)
        #expect(words.map { $0.map { $0.lowercased() } } == [["kettle", "leaves"]])
        #expect(try draft.filled(with: words).count == 1)
    }

    @Test(
        "doesn't believe a reply that doesn't fit",
        arguments: ["", "no idea", "2: kettle, leaves", "1: kettle", "1:", "1: ###, @@@"])
    func nonsense(reply: String) throws {
        let draft = try Self.draft("keywords:existence")
        let words = KeywordPrompt.words(in: reply, slots: draft.slots)
        #expect(throws: (any Error).self) { try draft.filled(with: words) }
        var generator = SeededGenerator(seed: 1, purpose: "test", id: nil)
        #expect(draft.filledWithoutModel(using: &generator).count == 1)
    }

    @Test("knows the words of the prompts' own examples again")
    func examples() {
        let prompts = KeywordPrompt.english.text + KeywordPrompt.chinese.text
        for word in ["hive", "nectar", "honey", "蜂箱", "花蜜", "蜂蜜"] {
            #expect(prompts.contains(word) && KeywordPrompt.isExample(word))
        }
        #expect(KeywordPrompt.isExample("Hive") && !KeywordPrompt.isExample("tea"))
    }

    @Test("asks for every slot by its number", arguments: PromptLanguage.allCases)
    func prompt(language: PromptLanguage) throws {
        let draft = try Self.draft("keywords:frequency", language)
        let text = KeywordPrompt.text(seed: "SEED {wishes}", slots: draft.slots, language)
        #expect(text.contains("1: "))
        #expect(text.contains("SEED {wishes}"))
        #expect(!text.contains("{seed}"))
    }

    @Test("keeps the seed whole and states every rule", arguments: [Presentation.listed, .woven])
    func presentation(form: Presentation) {
        for language in PromptLanguage.allCases {
            for seed in ["Say it", "Sum this up.\n\nA passage, then", "怎样泡茶"] {
                var generator = SeededGenerator(seed: 3, purpose: "test", id: RecordID(seed))
                let text = form.text(
                    seed: seed, rules: ["Rule one", "Rule two."], language, using: &generator)
                #expect(text.hasPrefix(seed))
                #expect(text.contains("Rule one") && text.contains("Rule two"))
                #expect(!text.contains(".."))
            }
        }
    }

    @Test("draws the same for a row whatever came before it, and differs between rows")
    func generator() {
        let draw = { (id: String) -> UInt64 in
            var generator = SeededGenerator(seed: 7, purpose: "x", id: RecordID(id))
            return generator.next()
        }
        #expect(draw("a") == draw("a"))
        #expect(Set((0..<1_000).map { draw("row \($0)") }).count == 1_000)
    }
}
