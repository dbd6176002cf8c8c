import Records

/// A composition before anything stands at its leaves.
indirect enum TreeShape: Hashable, Sendable {
    /// A place for a constraint on the answer: a rule or one that a judge checks.
    case constraint
    /// A place for a task that follows the answer.
    case task
    case and([TreeShape])
    case chain([TreeShape])
    /// A branch for each outcome of a condition; the second may be nothing.
    case selection(TreeShape, TreeShape?)
    /// A part that is taken over as it is.
    case kept(Composition)

    /// What may stand at a leaf.
    enum Slot: Hashable, Sendable {
        case constraint
        case task
        case kept(Composition.Leaf)
    }

    /// What stands directly inside, both branches of a selection included.
    var parts: [TreeShape] {
        switch self {
        case .constraint, .task, .kept: []
        case .and(let parts), .chain(let parts): parts
        case .selection(let then, let otherwise): [then] + (otherwise.map { [$0] } ?? [])
        }
    }

    /// The leaves in the order of the text.
    var slots: [Slot] {
        switch self {
        case .constraint: [.constraint]
        case .task: [.task]
        case .kept(let tree): tree.leaves.map(Slot.kept)
        case .and, .chain, .selection: parts.flatMap(\.slots)
        }
    }

    /// The number of selections whose conditions are still to be drawn.
    var openSelections: Int {
        var count = parts.map(\.openSelections).reduce(0, +)
        if case .selection = self { count += 1 }
        return count
    }

    /// The most compositions that stand inside one another: ``Composition/depth``.
    var depth: Int {
        switch self {
        case .constraint, .task: 0
        case .kept(let tree): tree.depth
        case .and, .chain, .selection: 1 + (parts.map(\.depth).max() ?? 0)
        }
    }

    /// The most chains that count at the same time: one answer has one way to go on.
    var chains: Int {
        switch self {
        case .constraint, .task: 0
        case .kept(let tree): tree.chains
        case .and(let parts): parts.map(\.chains).reduce(0, +)
        case .chain(let steps): 1 + steps.map(\.chains).reduce(0, +)
        case .selection: parts.map(\.chains).max() ?? 0
        }
    }

    /// The leaves that count together, by their places in the text, for every outcome of the
    /// conditions.
    var worlds: [[Int]] {
        var next = 0
        return worlds(from: &next)
    }

    private func worlds(from next: inout Int) -> [[Int]] {
        switch self {
        case .constraint, .task:
            next += 1
            return [[next - 1]]
        case .kept(let tree): return tree.worlds(from: &next)
        case .and(let parts), .chain(let parts):
            var worlds: [[Int]] = [[]]
            for part in parts {
                let own = part.worlds(from: &next)
                worlds = worlds.flatMap { world in own.map { world + $0 } }
            }
            return worlds
        case .selection(let then, let otherwise):
            let first = then.worlds(from: &next)
            return first + (otherwise?.worlds(from: &next) ?? [[]])
        }
    }

    /// The tree with its leaves and conditions, each list in the order of the text.
    func filled(
        leaves: [Composition.Leaf], conditions: [Composition.Condition]
    ) -> Composition {
        var leaves = leaves[...]
        var conditions = conditions[...]
        return filled(&leaves, &conditions).linked()
    }

    private func filled(
        _ leaves: inout ArraySlice<Composition.Leaf>,
        _ conditions: inout ArraySlice<Composition.Condition>
    ) -> Composition {
        switch self {
        case .constraint, .task: return .leaf(leaves.removeFirst())
        case .kept(let tree):
            leaves.removeFirst(tree.leaves.count)
            return tree
        case .and(let parts): return .and(parts.map { $0.filled(&leaves, &conditions) })
        case .chain(let steps): return .chain(steps.map { $0.filled(&leaves, &conditions) })
        case .selection(let then, let otherwise):
            let condition = conditions.removeFirst()
            let first = then.filled(&leaves, &conditions)
            return .selection(
                .init(
                    condition: condition, then: first,
                    otherwise: otherwise?.filled(&leaves, &conditions)))
        }
    }
}
