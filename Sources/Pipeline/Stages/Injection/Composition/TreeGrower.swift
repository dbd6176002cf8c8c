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
        let language = ground.language
        let conditions = ground.conditions(order.shape.openSelections, using: &generator)
        guard let conditions else { return nil }
        var stored: [Composition.Condition] = []
        for condition in conditions {
            stored.append(ground.stored(condition, of: order.subject, using: &generator))
        }
        var filling = TreeFilling(
            order.shape, soft: order.soft ?? 0, conditions: stored, using: &generator)
        let ruled = try await ruled(
            filling.places, order.asksForKeywords, ground, id, context, using: &generator)
        guard let ruled else { return nil }
        filling.fill(rules: ruled.constraints, language, using: &generator)
        if order.soft == nil, !filling.fillTasks(language, using: &generator) { return nil }
        if order.soft != nil {
            let categories = soft.categories(filling.softPlaces.count, using: &generator)
            let slots = filling.openSoft(categories, withTasks: true)
            let written = try await soft.written(
                slots, seed: ground.text, kind: filling.tree.kind, language, id: id, context)
            filling.fill(written: written)
        }
        let composition = filling.tree
        guard !composition.activeLeaves.isEmpty else { return nil }
        return GrownTree(
            composition: composition, conditions: (order.parent?.conditions ?? []) + conditions,
            keywords: ruled.keywords.json ?? order.parent?.keywords)
    }

    /// Draws the rules and fills their keywords.
    private func ruled(
        _ places: RulePlaces, _ asksForKeywords: Bool, _ ground: Ground, _ id: RecordID,
        _ context: StageContext, using generator: inout SeededGenerator
    ) async throws -> (constraints: [Constraint], keywords: Keywords)? {
        let model = asksForKeywords ? keywordModel : nil
        guard
            let placed = rules.sampler.draw(
                for: places, seed: ground.facts, fillsSlots: model == nil, using: &generator)
        else { return nil }
        var keywords = Keywords.none
        if let model, !placed.slots.isEmpty {
            keywords = try await Keywords.thought(of: placed, by: model, ground, id: id, context)
        } else if placed.hadSlots {
            keywords = .fallback(
                reason: keywordModel == nil
                    ? "no model is asked for keywords" : "the rules were drawn again without one")
        }
        if case .model(let constraints) = keywords { return (constraints, keywords) }
        return placed.filledWithoutModel(using: &generator).map { ($0, keywords) }
    }
}
