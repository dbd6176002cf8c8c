import Constraints
import Records
import Rows

/// Decides what one instruction is to be, and draws until it can be had.
struct TreePlan: Sendable {
    let grower: TreeGrower
    let compositions: CompositionChoice
    let layouts: LayoutChoice
    let ground: Ground
    let context: StageContext

    /// A tree with how it is to be shown.
    struct Planned: Sendable {
        let tree: GrownTree
        let layout: Layout
        /// What was asked for and couldn't be had.
        let wanted: [(String, JSONValue)]

        func order(
            _ links: InstructionLinks, wordsOf id: RecordID
        ) -> InstructionWriter.Order {
            InstructionWriter.Order(
                tree: tree, layout: layout, links: links, wordsOf: id, wanted: wanted)
        }
    }

    /// A tree, or why there is none.
    enum Result: Sendable {
        case planned(Planned)
        case dropped(Drop)
    }

    /// How often a kind is drawn again where the rules or conditions at hand don't fit.
    private static let redraws = 10

    /// Plans an instruction.
    ///
    /// - Parameters:
    ///   - id: Its row.
    ///   - parent: The instruction whose constraints it keeps; nil for none.
    /// - Returns: The tree, or a drop.
    /// - Throws: `ChatError` where a model gave up.
    func planned(_ id: RecordID, growing parent: Planned?) async throws -> Result {
        var shapes = context.generator(for: id, purpose: "shape")
        let kind = compositions.drawn(using: &shapes)
        let isSoft = Double.random(in: 0..<1, using: &shapes) < grower.soft.share
        var layout = layouts.drawn(parent?.tree.composition.kind ?? kind, using: &shapes)
        // A condition calls the seed by where it stands, so a ladder's steps all stand alike.
        if let parent { layout = layout.standing(as: parent.layout) }
        do {
            if let parent {
                return try await grown(from: parent, layout, isSoft, id, using: &shapes)
            }
            return try await drawn(kind, layout, isSoft, id, using: &shapes)
        } catch let fault as NoSoftConstraints {
            return .dropped(
                Drop(
                    .noSoftConstraints, fault.reasons.joined(separator: " | "),
                    evidence: .array(fault.reasons.map(JSONValue.string))))
        }
    }

    private func drawn(
        _ wanted: Composition.Kind, _ layout: Layout, _ isSoft: Bool, _ id: RecordID,
        using shapes: inout SeededGenerator
    ) async throws -> Result {
        var generator = context.generator(for: id)
        let most = Int.random(in: grower.rules.perInstruction, using: &generator)
        for kind in wanted == .and ? [.and] : [wanted, .and] {
            for attempt in 0..<Self.redraws {
                let soft =
                    isSoft ? Int.random(in: grower.soft.perInstruction, using: &shapes) : nil
                // A smaller And is still one of as many rules as were asked for at least.
                let rules = max(grower.rules.perInstruction.lowerBound, most - attempt / 2)
                guard rules + (soft ?? 0) > 0 else { continue }
                let shape = layout.arranged(
                    compositions.grammar.drawn(
                        kind, constraints: rules + (soft ?? 0),
                        isSmall: attempt >= Self.redraws / 2, using: &shapes), using: &shapes)
                let order = TreeGrower.Order(
                    shape: shape, soft: soft, parent: nil, subject: layout.subject(ground),
                    asksForKeywords: attempt == 0 && kind == wanted)
                let tree = try await grower.grown(
                    order, on: ground, id: id, context, using: &generator)
                guard let tree else { continue }
                let differs = kind != wanted
                return .planned(
                    Planned(
                        tree: tree, layout: layout,
                        wanted: differs ? [("composition", .string(wanted.rawValue))] : []))
            }
        }
        return .dropped(
            Drop(
                .noCompatibleRules,
                "no \(grower.rules.perInstruction.lowerBound) rules go together on it"
                    + (wanted == .and ? "" : ", and no \(wanted.rawValue) composition fits")))
    }

    /// All constraints of the parent, and one or two more; fewer rather than none.
    private func grown(
        from parent: Planned, _ layout: Layout, _ isSoft: Bool, _ id: RecordID,
        using shapes: inout SeededGenerator
    ) async throws -> Result {
        var generator = context.generator(for: id)
        let tree = parent.tree.composition
        let kept: [TreeShape] =
            if case .and(let parts) = tree { parts.map(TreeShape.kept) } else { [.kept(tree)] }
        for attempt in 0..<Self.redraws {
            let more = attempt < 2 ? Int.random(in: 1...2, using: &shapes) : 1
            let shape = TreeShape.and(
                kept + Array(repeating: TreeShape.constraint, count: more))
            guard shape.depth <= max(compositions.grammar.depth, tree.depth) else { break }
            let order = TreeGrower.Order(
                shape: shape, soft: isSoft ? Int.random(in: 0...1, using: &shapes) : nil,
                parent: parent.tree, subject: layout.subject(ground),
                asksForKeywords: attempt == 0)
            let grown = try await grower.grown(
                order, on: ground, id: id, context, using: &generator)
            if let grown {
                return .planned(Planned(tree: grown, layout: layout, wanted: parent.wanted))
            }
        }
        return .dropped(
            Drop(
                .noCompatibleRules,
                "nothing more goes with the \(tree.leaves.count) constraints that it has"))
    }
}

extension Layout {
    /// The same layout with the constraints in the message in which another has them.
    fileprivate func standing(as other: Layout) -> Layout {
        Layout(
            form: form, isSystem: other.isSystem, hasTurns: !other.isSystem && hasTurns,
            isRewritten: !other.isSystem && isRewritten)
    }
}
