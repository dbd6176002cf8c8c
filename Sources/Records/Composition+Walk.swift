extension Composition {
    /// A composition's kind by ComplexBench's names.
    package enum Kind: String, CaseIterable, Sendable {
        case and
        case chain
        case selection
        case nested
    }

    /// The kind of the whole tree; a single constraint is an And of one.
    package var kind: Kind {
        guard depth <= 1 else { return .nested }
        switch self {
        case .leaf, .and: return .and
        case .chain: return .chain
        case .selection: return .selection
        }
    }

    /// The most compositions that stand inside one another: 0 for a leaf, 1 for an And of leaves.
    package var depth: Int {
        if case .leaf = self { return 0 }
        return 1 + (parts.map(\.depth).max() ?? 0)
    }

    /// What stands directly inside, both branches of a selection included.
    package var parts: [Composition] {
        switch self {
        case .leaf: []
        case .and(let parts), .chain(let parts): parts
        case .selection(let selection):
            [selection.then] + (selection.otherwise.map { [$0] } ?? [])
        }
    }

    /// Every leaf in the order of the text, those of branches not taken too.
    package var leaves: [Leaf] {
        if case .leaf(let leaf) = self { return [leaf] }
        return parts.flatMap(\.leaves)
    }

    /// The leaves that count: those of branches not taken don't.
    package var activeLeaves: [Leaf] {
        switch self {
        case .leaf(let leaf): [leaf]
        case .and(let parts), .chain(let parts): parts.flatMap(\.activeLeaves)
        case .selection(let selection): selection.active?.activeLeaves ?? []
        }
    }

    /// The rules that count, each with its leaf's id.
    package var activeRules: [RuleUse] {
        activeLeaves.compactMap { leaf in
            guard case .rule(let use) = leaf.constraint else { return nil }
            return RuleUse(id: use.id, arguments: use.arguments, text: use.text, leaf: leaf.id)
        }
    }

    /// The questions that count, each with its leaf's id.
    package var activeQuestions: [Question] {
        activeLeaves.compactMap { leaf in
            guard case .question(let question) = leaf.constraint else { return nil }
            return Question(
                text: question.text, question: question.question, category: question.category,
                dependsOn: question.dependsOn, leaf: leaf.id)
        }
    }

    /// The conditions of every selection, in the order of the text.
    package var conditions: [Condition] {
        if case .selection(let selection) = self {
            return [selection.condition] + parts.flatMap(\.conditions)
        }
        return parts.flatMap(\.conditions)
    }
}
