import Chat
import Constraints
import Records
import Rows

/// Puts rules, tasks and conditions into a shape.
struct TreeGrower: Sendable {
    let rules: RuleChoice
    let soft: SoftChoice
    /// The model that thinks of keywords; nil for none.
    let keywordModel: String?

    /// What is wanted of one tree.
    struct Order: Sendable {
        let shape: TreeShape
        /// How many of the constraints a judge checks; nil where nothing is written for the seed.
        let soft: Int?
        /// The tree that this one grows from.
        let parent: GrownTree?
        let subject: ConditionSubject
        /// Whether a model may be asked for keywords.
        let asksForKeywords: Bool
    }

    /// Rules that have no place beside tasks that follow an answer.
    private static let barredBesideTasks: Set<RuleID> = ["combination:two_responses"]

    /// Grows a tree.
    ///
    /// - Parameters:
    ///   - order: What is wanted.
    ///   - ground: The seed.
    ///   - id: The row.
    ///   - context: The stage's context.
    ///   - generator: Where the draws come from.
    /// - Returns: The tree; nil where no draw of rules or conditions fits the shape.
    /// - Throws: ``NoSoftConstraints``, or `ChatError` where a model gave up.
    func grown(
        _ order: Order, on ground: Ground, id: RecordID, _ context: StageContext,
        using generator: inout SeededGenerator
    ) async throws -> GrownTree? {
        let shape = order.shape
        let slots = shape.slots
        guard let conditions = ground.conditions(shape.openSelections, using: &generator) else {
            return nil
        }
        let constraints = slots.indices.filter { slots[$0] == .constraint }
        let softPlaces = Set(
            constraints.shuffled(using: &generator).prefix(order.soft ?? 0))
        let rulePlaces = slots.indices.filter { index in
            slots[index].givenRule != nil
                || slots[index] == .constraint && !softPlaces.contains(index)
        }
        let keywords: Keywords
        let drawn = try await ruled(
            places(rulePlaces, shape, slots), order, ground, id, context, using: &generator)
        guard let drawn else { return nil }
        keywords = drawn.keywords
        var leaves: [Int: Composition.Leaf.Constraint] = [:]
        for (place, constraint) in zip(rulePlaces, drawn.constraints) {
            let variant = Int.random(
                in: 0..<max(1, constraint.phrasingCount(ground.language)), using: &generator)
            leaves[place] = .rule(
                constraint.use(text: constraint.text(language: ground.language, variant: variant)))
        }
        let tasks = slots.indices.filter { slots[$0] == .task }
        if order.soft == nil, !tasks.isEmpty {
            guard
                let generic = GenericTask.drawn(for: shape, ground.language, using: &generator)
            else { return nil }
            for (place, task) in generic {
                leaves[place] = .question(
                    Question(text: task.text, question: task.question, category: "content"))
            }
        }
        let stored = conditions.map {
            ground.stored($0, of: order.subject, using: &generator)
        }
        let open = softPlaces.sorted() + (order.soft == nil ? [] : tasks)
        let categories = soft.categories(softPlaces.count, using: &generator)
        let softCategories = Dictionary(
            uniqueKeysWithValues: zip(softPlaces.sorted(), categories))
        for place in open {
            leaves[place] = .question(
                Question(
                    text: "", question: "", category: softCategories[place] ?? "content"))
        }
        func tree(_ leaves: [Int: Composition.Leaf.Constraint]) -> Composition {
            let filled = slots.indices.compactMap { index -> Composition.Leaf? in
                if case .kept(let leaf) = slots[index] { return leaf }
                return leaves[index].map { Composition.Leaf(id: "c\(index + 1)", $0) }
            }
            return shape.filled(leaves: filled, conditions: stored)
        }
        if !open.isEmpty {
            let draft = tree(leaves)
            let wanted = draft.leaves.enumerated().compactMap { index, leaf -> SoftSlot? in
                guard open.contains(index), case .question(let question) = leaf.constraint else {
                    return nil
                }
                return SoftSlot(
                    leaf: leaf.id, role: slots[index] == .task ? .task : .constraint,
                    category: question.category, dependsOn: question.dependsOn)
            }
            let written = try await soft.written(
                wanted, seed: ground.text, kind: draft.kind, ground.language, id: id, context)
            for place in open {
                if let question = written["c\(place + 1)"] { leaves[place] = .question(question) }
            }
        }
        let composition = tree(leaves)
        guard !composition.activeLeaves.isEmpty else { return nil }
        return GrownTree(
            composition: composition, conditions: (order.parent?.conditions ?? []) + conditions,
            keywords: keywords.json ?? order.parent?.keywords)
    }

    /// The places for rules, and what counts beside them in each outcome of the conditions.
    private func places(
        _ rulePlaces: [Int], _ shape: TreeShape, _ slots: [TreeShape.Slot]
    ) -> RulePlaces {
        let numbers = Dictionary(
            uniqueKeysWithValues: rulePlaces.enumerated().map { ($1, $0) })
        let worlds = shape.worlds.map { world -> RulePlaces.World in
            let others = world.filter { numbers[$0] == nil }
            let tasks = others.count { slots[$0].isTask }
            var demands: [Demand] = []
            // Each task needs room of its own, and none fits into data or a copy.
            if tasks > 0 {
                demands = [
                    .count(.sentences, (2 * tasks)..<Int.max),
                    .count(.words, (20 * tasks)..<Int.max),
                ]
            } else if !others.isEmpty {
                demands = [.count(.sentences, 1..<Int.max)]
            }
            return RulePlaces.World(
                places: world.compactMap { numbers[$0] }, demands: demands)
        }
        var given: [Int: Constraint] = [:]
        for (number, place) in rulePlaces.enumerated() {
            if let use = slots[place].givenRule { given[number] = try? Constraint(use) }
        }
        return RulePlaces(
            count: rulePlaces.count, worlds: worlds, given: given,
            barred: slots.contains(where: \.isTask) ? Self.barredBesideTasks : [])
    }

    /// Draws the rules and fills their keywords.
    private func ruled(
        _ places: RulePlaces, _ order: Order, _ ground: Ground, _ id: RecordID,
        _ context: StageContext, using generator: inout SeededGenerator
    ) async throws -> (constraints: [Constraint], keywords: Keywords)? {
        let model = order.asksForKeywords ? keywordModel : nil
        guard
            let placed = rules.sampler.draw(
                for: places, seed: ground.facts, fillsSlots: model == nil, using: &generator)
        else { return nil }
        var keywords = Keywords.none
        if let model, !placed.slots.isEmpty {
            keywords = try await Keywords.thought(
                of: placed, by: model, ground, id: id, context)
        } else if placed.hadSlots {
            keywords = .fallback(
                reason: keywordModel == nil
                    ? "no model is asked for keywords" : "what the model said fits no rule")
        }
        if case .model(let constraints) = keywords { return (constraints, keywords) }
        return placed.filledWithoutModel(using: &generator).map { ($0, keywords) }
    }
}

extension TreeShape.Slot {
    /// The rule that stands there already.
    fileprivate var givenRule: RuleUse? {
        guard case .kept(let leaf) = self, case .rule(let use) = leaf.constraint else { return nil }
        return use
    }

    /// Whether it is more to do, rather than how to do it.
    fileprivate var isTask: Bool {
        if case .kept(let leaf) = self, case .question(let question) = leaf.constraint {
            return !question.dependsOn.isEmpty
        }
        return self == .task
    }
}
