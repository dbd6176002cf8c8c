import Records

extension Composition {
    /// The tree in which each step's questions depend on what counts of the step before.
    func linked() -> Composition { linked(after: []) }

    private func linked(after before: [String]) -> Composition {
        switch self {
        case .leaf(let leaf):
            guard case .question(let question) = leaf.constraint else { return self }
            return .leaf(
                Leaf(
                    id: leaf.id,
                    .question(
                        Question(
                            text: question.text, question: question.question,
                            category: question.category, dependsOn: before))))
        case .and(let parts): return .and(parts.map { $0.linked(after: before) })
        case .chain(let steps):
            var last = before
            var linked: [Composition] = []
            for step in steps {
                linked.append(step.linked(after: last))
                let active = step.activeLeaves.map(\.id)
                if !active.isEmpty { last = active }
            }
            return .chain(linked)
        case .selection(let selection):
            return .selection(
                Selection(
                    condition: selection.condition, then: selection.then.linked(after: before),
                    otherwise: selection.otherwise?.linked(after: before)))
        }
    }

    /// The tree with the conditions replaced, in the order of the text.
    func with(conditions: [Condition]) -> Composition {
        var rest = conditions[...]
        return with(&rest).linked()
    }

    private func with(_ conditions: inout ArraySlice<Condition>) -> Composition {
        switch self {
        case .leaf: return self
        case .and(let parts): return .and(parts.map { $0.with(&conditions) })
        case .chain(let steps): return .chain(steps.map { $0.with(&conditions) })
        case .selection(let selection):
            let condition = conditions.popFirst() ?? selection.condition
            let then = selection.then.with(&conditions)
            return .selection(
                Selection(
                    condition: condition, then: then,
                    otherwise: selection.otherwise?.with(&conditions)))
        }
    }

    /// The most chains that count at the same time.
    var chains: Int {
        switch self {
        case .leaf: 0
        case .and(let parts): parts.map(\.chains).reduce(0, +)
        case .chain(let steps): 1 + steps.map(\.chains).reduce(0, +)
        case .selection: parts.map(\.chains).max() ?? 0
        }
    }

    /// The leaves that count together for every outcome of the conditions, counted from a number.
    func worlds(from next: inout Int) -> [[Int]] {
        switch self {
        case .leaf:
            next += 1
            return [[next - 1]]
        case .and(let parts), .chain(let parts):
            var worlds: [[Int]] = [[]]
            for part in parts {
                let own = part.worlds(from: &next)
                worlds = worlds.flatMap { world in own.map { world + $0 } }
            }
            return worlds
        case .selection(let selection):
            let first = selection.then.worlds(from: &next)
            return first + (selection.otherwise?.worlds(from: &next) ?? [[]])
        }
    }
}
