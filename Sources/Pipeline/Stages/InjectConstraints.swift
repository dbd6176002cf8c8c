import Chat
import Constraints
import Foundation
package import Records
import Rows

/// Works rules into seeds: draws a set that goes together, fills its keywords, puts it in words.
package struct InjectConstraints: RecordStage {
    package typealias Input = Seed
    package typealias Output = Instruction

    package static let name = "inject-constraints"
    package static let version = 1

    /// How often rules are drawn again for a seed on which too few go together.
    private static let redraws = 8

    private let model: String?
    private let rules: RuleChoice
    private let presentation: Presentation

    package init(_ options: OptionReader) {
        model = options.has("model") ? options.model("model") : nil
        rules = options.group("rules", RuleChoice.init)
        presentation = options.choice("presentation", default: Presentation.mixed)
    }

    package var prompts: [Prompt] {
        model == nil ? [] : KeywordPrompt.prompts
    }

    package func process(
        _ row: Row<Seed>, _ context: StageContext
    ) async throws -> Outcome<Instruction> {
        let seed = try row.read()
        guard let language = PromptLanguage(code: seed.language ?? "en") else {
            return .dropped(
                Drop(
                    .noCompatibleRules,
                    "rules are put in English and Chinese, the seed is in \(seed.language ?? "?")"))
        }
        let facts = SeedFacts(text: seed.text, language: language)
        var generator = context.generator(for: row.id)
        let wanted = Int.random(in: rules.perInstruction, using: &generator)
        var draft = rules.sampler.draw(wanted, for: facts, using: &generator)
        let keywords = try await fill(draft, seed: seed.text, language, row.id, context)
        var constraints: [Constraint]
        switch keywords {
        case .model(let filled): constraints = filled
        case .fallback: constraints = draft.filledWithoutModel(using: &generator)
        }
        // A rule that no word at hand fits was left out: another draw may have none such.
        for _ in 0..<Self.redraws where constraints.count < rules.perInstruction.lowerBound {
            draft = rules.sampler.draw(wanted, for: facts, using: &generator)
            constraints = draft.filledWithoutModel(using: &generator)
        }
        guard constraints.count >= rules.perInstruction.lowerBound else {
            return .dropped(
                Drop(
                    .noCompatibleRules,
                    "\(constraints.count) rules go together on it, at least "
                        + "\(rules.perInstruction.lowerBound) are wanted"))
        }
        let uses = constraints.shuffled(using: &generator).map { constraint in
            let variants = constraint.phrasingCount(language)
            let variant = Int.random(in: 0..<max(1, variants), using: &generator)
            return constraint.use(text: constraint.text(language: language, variant: variant))
        }
        let form = presentation.drawn(for: uses.count, using: &generator)
        let text = form.text(
            seed: seed.text, rules: uses.map(\.text), language, using: &generator)
        return .kept([
            try row.adding([
                ("instruction", .string(text)), ("rules", .array(uses.map(\.json))),
                ("presentation", .string(form.rawValue)),
                ("keywords", draft.slots.isEmpty ? nil : keywords.json),
            ])
        ])
    }

    /// Where the keywords came from.
    private enum Keywords {
        case model([Constraint])
        case fallback(reason: String)

        var json: JSONValue {
            switch self {
            case .model: ["by": "model"]
            case .fallback(let reason): ["by": "fallback", "reason": .string(reason)]
            }
        }
    }

    /// Has the model think of the keywords; what it says is checked before it is believed.
    private func fill(
        _ draft: RuleDraft, seed: String, _ language: PromptLanguage, _ id: RecordID,
        _ context: StageContext
    ) async throws -> Keywords {
        guard let model, !draft.slots.isEmpty else {
            return .fallback(reason: "no model is asked for keywords")
        }
        let messages = [
            ChatMessage(.user, KeywordPrompt.text(seed: seed, slots: draft.slots, language))
        ]
        let replies = try await context.ask(model, messages, id: id)
        let words = KeywordPrompt.words(
            in: replies.first?.answer.text ?? "", slots: draft.slots)
        if let echo = words.joined().first(where: {
            KeywordPrompt.isExample($0) && !seed.localizedCaseInsensitiveContains($0)
        }) {
            return .fallback(reason: "\"\(echo)\" is the prompt's own example")
        }
        do {
            return .model(try draft.filled(with: words))
        } catch {
            return .fallback(reason: "\(error)")
        }
    }
}
