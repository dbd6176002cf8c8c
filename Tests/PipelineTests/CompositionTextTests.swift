import Constraints
import OrderedCollections
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("The text of a composition")
struct CompositionTextTests {
    private static func leaf(_ id: String, _ text: String) -> Composition {
        .leaf(.init(id: id, .rule(RuleUse(id: "punctuation:no_comma", arguments: [:], text: text))))
    }

    private static let selection = Composition.selection(
        .init(
            condition: .init(kind: "is-question", arguments: [:], text: "it is short", holds: true),
            then: .and([leaf("c2", "Two"), leaf("c3", "Three.")]), otherwise: leaf("c4", "Four")))

    private static let nested = Composition.and([leaf("c1", "One"), selection, leaf("c5", "Five?")])

    @Test("indents what stands inside, and ends every sentence once", arguments: 0..<12)
    func listed(seed: Int) throws {
        for language in PromptLanguage.allCases {
            var generator = SeededGenerator(seed: UInt64(seed), purpose: "test", id: nil)
            let frames = TreeFrames(language, isSystem: false, using: &generator)
            let lines = CompositionText(frames: frames).block(Self.nested).split(separator: "\n")
            try #require(lines.count == 8)
            let stop = language == .chinese ? "。" : "."
            #expect(lines[1].hasSuffix(" One\(stop)"))
            #expect(lines[2].contains("it is short"))
            #expect(lines[3].hasPrefix("    ") && lines[3].hasSuffix("Two\(stop)"))
            #expect(lines[4].hasPrefix("    ") && lines[4].hasSuffix("Three."))
            #expect(lines[5].trimmingPrefix { $0 == " " } == frames.selection.otherwise)
            #expect(lines[6].hasPrefix("    ") && lines[6].hasSuffix("Four\(stop)"))
            #expect(!lines[7].hasPrefix(" ") && lines[7].hasSuffix("Five?"))
        }
    }

    @Test("weaves only what can be read in one way")
    func weaving() {
        #expect(!CompositionText.canWeave(Self.nested))
        #expect(CompositionText.canWeave(.and([Self.leaf("c1", "One"), Self.leaf("c2", "Two")])))
        #expect(CompositionText.canWeave(Self.selection))
        #expect(
            CompositionText.canWeave(
                .and([Self.leaf("c1", "One"), .chain([Self.leaf("c2", "Two")])])))
        let inner = Composition.selection(
            .init(
                condition: .init(kind: "x", arguments: [:], text: "so", holds: true),
                then: Self.selection, otherwise: nil))
        #expect(!CompositionText.canWeave(inner))
    }

    @Test("has four ways and more of saying each composition, in both languages")
    func frames() {
        for language in PromptLanguage.allCases {
            let words = TreeFrames.words(language)
            #expect(words.system.count >= 4 && words.chains.count >= 4 && words.turns.count >= 4)
            #expect(words.steps.count >= 4 && words.selections.count >= 4)
            #expect(words.selections.allSatisfy { $0.then.contains("~") })
            #expect(Presentation.introductions(language).count >= 4)
        }
    }

    @Test("labels the steps of chains of any length", arguments: 2...5)
    func steps(count: Int) {
        for seed in 0..<20 {
            for language in PromptLanguage.allCases {
                var generator = SeededGenerator(seed: UInt64(seed), purpose: "steps", id: nil)
                let frames = TreeFrames(language, isSystem: false, using: &generator)
                let labels = (0..<count).map { frames.step($0, of: count) }
                #expect(labels.first != labels.last)
                #expect(labels.allSatisfy { !$0.isEmpty && !$0.contains("^") })
                if frames.steps.count > 1 { #expect(labels.last == frames.steps.last) }
            }
        }
    }
}
