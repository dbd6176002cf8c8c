import Constraints
import OrderedCollections
import Records
import Rows

/// Makes rows of trees: the instruction's text, where its parts stand, and what is kept of how it came.
struct InstructionWriter: Sendable {
    let layouts: LayoutChoice
    let wording: Wording
    let tally: PhrasingTally

    /// A row, or why there is none.
    enum Result: Sendable {
        case row(Row<Instruction>)
        case dropped(Drop)
    }

    /// What is asked of one row.
    struct Order: Sendable {
        let tree: GrownTree
        let layout: Layout
        let links: InstructionLinks
        /// The row by whose draws the words around the constraints are chosen: a twin's are the same.
        let wordsOf: RecordID
        /// What was asked for and couldn't be had, by what it is.
        let wanted: [(String, JSONValue)]
    }

    /// Makes a row.
    ///
    /// - Parameters:
    ///   - order: What it is to hold.
    ///   - seed: The seed's row.
    ///   - ground: The seed.
    ///   - context: The stage's context.
    /// - Returns: The row, or the drop where its text can't be proven.
    /// - Throws: `ChatError` where a model gave up.
    func row(
        _ order: Order, seed: Row<Seed>, _ ground: Ground, _ context: StageContext
    ) async throws -> Result {
        let tree = order.tree.composition
        var generator = context.generator(for: order.wordsOf, purpose: "words")
        let frames = TreeFrames(
            ground.language, isSystem: order.layout.isSystem, using: &generator)
        let text = CompositionText(frames: frames)
        var wanted = order.wanted
        var form = order.layout.form
        if order.tree.isSingle { form = .woven }
        // A system message is a list, and so is what a running text would leave unclear.
        let isLoose = form == .woven && !order.tree.isSingle
        if isLoose, order.layout.isSystem || !CompositionText.canWeave(tree) { form = .listed }
        let whole = text.instruction(tree, ground, form)
        var parts = Parts(instruction: whole)
        if order.layout.isSystem {
            parts = Parts(instruction: ground.text, system: text.block(tree))
        } else if order.layout.hasTurns {
            let turned = try await turns(
                tree, ground, text, form, order.links.id, context, using: &generator)
            switch turned {
            case .success(let two): parts = two
            case .failure(let reason): wanted.append(("turns", .string(reason.reason)))
            }
        }
        let draft = InstructionDraft(
            seed: ground.text, language: ground.language, composition: tree,
            listed: parts.shown ?? whole)
        let result = try await wording.worded(
            draft, rewrites: order.layout.isRewritten, id: order.links.id, context)
        guard case .worded(let worded, let isRewritten, let evidence) = result else {
            if case .unproven(let drop) = result { return .dropped(drop) }
            return .dropped(Drop(.unprovenInstruction, "no text"))
        }
        if isRewritten { parts = Parts(instruction: worded) }
        tally.add(isRewritten ? [worded] : tree.leaves.map(text.sentence))
        let rules = tree.activeRules
        let questions = tree.activeQuestions
        let fields: [(String, JSONValue?)] =
            [
                ("id", .string(order.links.id.rawValue)),
                ("instruction", .string(parts.instruction)),
                ("rules", .array(rules.map(\.json))),
                ("questions", questions.isEmpty ? nil : .array(questions.map(\.json))),
                ("composition", tree.json),
                ("presentation", .string(isRewritten ? "rewritten" : form.rawValue)),
                ("system", parts.system.map(JSONValue.string)),
                ("turns", parts.turns.isEmpty ? nil : .array(parts.turns.map(\.json))),
                ("keywords", order.tree.keywords), ("rewrite", evidence),
                (
                    "wanted",
                    wanted.isEmpty
                        ? nil : .object(.init(wanted, uniquingKeysWith: { first, _ in first }))
                ),
            ] + order.links.fields
        return .row(Row(id: order.links.id, json: try seed.json.setting(fields)))
    }

    /// The messages of an instruction.
    private struct Parts {
        var instruction: String
        var system: String?
        var turns: [Turn] = []

        /// All of it as one text, for proofs; nil where the instruction is all.
        var shown: String? {
            if let system { return "\(instruction)\n\n\(system)" }
            guard let first = turns.first else { return nil }
            return "\(first.content)\n\n\(instruction)"
        }
    }

    private func turns(
        _ tree: Composition, _ ground: Ground, _ text: CompositionText, _ form: Presentation,
        _ id: RecordID, _ context: StageContext, using generator: inout SeededGenerator
    ) async throws -> Swift.Result<Parts, UnusableAnswer> {
        guard let model = layouts.turns.model,
            let texts = TurnTexts(tree, ground, text, form, using: &generator)
        else { return .failure(UnusableAnswer(reason: "no constraint can be asked for later")) }
        return try await texts.answer(by: model, id: id, context).map { answer in
            Parts(
                instruction: texts.second,
                turns: [Turn(.user, texts.first), Turn(.assistant, answer)])
        }
    }
}

extension GrownTree {
    /// Whether there is one constraint and no more: a list of one is none.
    var isSingle: Bool { composition.depth == 0 || composition.leaves.count == 1 }
}
