import Constraints
import Records

/// A shape whose places are being filled.
struct TreeFilling: Sendable {
    let shape: TreeShape
    let slots: [TreeShape.Slot]
    /// The conditions of its selections in words.
    let conditions: [Composition.Condition]
    /// The places of constraints that a judge checks.
    let softPlaces: [Int]
    /// The places of rules, those that are kept among them.
    let rulePlaces: [Int]
    /// The places of tasks.
    let taskPlaces: [Int]
    /// What stands at the places that are filled.
    var leaves: [Int: Composition.Leaf.Constraint] = [:]

    /// Parts the places of a shape between rules and constraints that a judge checks.
    init(
        _ shape: TreeShape, soft: Int, conditions: [Composition.Condition],
        using generator: inout SeededGenerator
    ) {
        self.shape = shape
        self.conditions = conditions
        let slots = shape.slots
        self.slots = slots
        let constraints = slots.indices.filter { slots[$0] == .constraint }
        let softPlaces = Set(constraints.shuffled(using: &generator).prefix(soft))
        self.softPlaces = softPlaces.sorted()
        rulePlaces = slots.indices.filter { index in
            slots[index].givenRule != nil
                || slots[index] == .constraint && !softPlaces.contains(index)
        }
        taskPlaces = slots.indices.filter { slots[$0] == .task }
    }

    /// The tree as far as it is filled, which has to be everywhere.
    var tree: Composition {
        let filled = slots.indices.compactMap { index -> Composition.Leaf? in
            if case .kept(let leaf) = slots[index] { return leaf }
            return leaves[index].map { Composition.Leaf(id: Self.id(index), $0) }
        }
        return shape.filled(leaves: filled, conditions: conditions)
    }

    private static func id(_ place: Int) -> String { "c\(place + 1)" }

    /// The places for rules, and what counts beside them in each outcome of the conditions.
    var places: RulePlaces {
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
            return RulePlaces.World(places: world.compactMap { numbers[$0] }, demands: demands)
        }
        var given: [Int: Constraint] = [:]
        for (number, place) in rulePlaces.enumerated() {
            if let use = slots[place].givenRule { given[number] = try? Constraint(use) }
        }
        return RulePlaces(
            count: rulePlaces.count, worlds: worlds, given: given,
            barred: rulePlaces.count < slots.count ? Self.wholeRules : [])
    }

    /// Rules on the whole response that leave no room for sentences of any other kind.
    static let wholeRules: Set<RuleID> = {
        let id: RuleID = "length_constraints:number_sentences"
        guard let sentences = RuleCatalogue.rule(id) else { return [] }
        return Set(
            RuleCatalogue.all.filter { rule in
                rule.id != id && RuleCatalogue.conflict(rule, sentences) != nil
            }.map { $0.id })
    }()

    /// Puts rules in words, one for each place of a rule.
    mutating func fill(
        rules: [Constraint], _ language: PromptLanguage, using generator: inout SeededGenerator
    ) {
        for (place, constraint) in zip(rulePlaces, rules) {
            let variants = max(1, constraint.phrasingCount(language))
            let variant = Int.random(in: 0..<variants, using: &generator)
            leaves[place] = .rule(
                constraint.use(text: constraint.text(language: language, variant: variant)))
        }
    }

    /// Puts tasks of the bank at the places of tasks.
    ///
    /// - Returns: Whether there were enough.
    mutating func fillTasks(
        _ language: PromptLanguage, using generator: inout SeededGenerator
    ) -> Bool {
        guard let tasks = GenericTask.drawn(for: shape, language, using: &generator) else {
            return false
        }
        for (place, task) in tasks {
            leaves[place] = .question(
                Question(text: task.text, question: task.question, category: "content"))
        }
        return true
    }

    /// Marks the places that a model has to write for.
    ///
    /// - Parameters:
    ///   - categories: A category for each constraint.
    ///   - withTasks: Whether the model writes the tasks too.
    /// - Returns: What is wanted of the model, in the order of the text.
    mutating func openSoft(_ categories: [String], withTasks: Bool) -> [SoftSlot] {
        let tasks = withTasks ? taskPlaces : []
        for place in softPlaces + tasks {
            let number = softPlaces.firstIndex(of: place)
            let category = number.flatMap { categories.indices.contains($0) ? categories[$0] : nil }
            leaves[place] = .question(
                Question(text: "", question: "", category: category ?? "content"))
        }
        let open = Set(softPlaces + tasks)
        return tree.leaves.enumerated().compactMap { index, leaf in
            guard open.contains(index), case .question(let question) = leaf.constraint else {
                return nil
            }
            return SoftSlot(
                leaf: leaf.id, role: slots[index] == .task ? .task : .constraint,
                category: question.category, dependsOn: question.dependsOn)
        }
    }

    /// Takes what a model wrote, by the leaves' ids.
    mutating func fill(written: [String: Question]) {
        for place in softPlaces + taskPlaces {
            if let question = written[Self.id(place)] { leaves[place] = .question(question) }
        }
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
