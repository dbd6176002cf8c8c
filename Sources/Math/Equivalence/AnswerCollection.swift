/// Several answers: a tuple, a set, or answers in a row.
struct AnswerCollection {
    enum Order: Hashable {
        case tuple
        case set
        case row
    }

    let node: MathNode
    let items: [MathNode]
    let order: Order
    /// The brackets of a tuple, which are an interval's ends.
    let ends: [MathNode.Bracket]
    private let connective: MathNode.Connective?

    init?(_ node: MathNode) {
        self.node = node
        switch node {
        case .sequence(.curly, let nodes, _):
            items = nodes
            order = .set
            ends = []
            connective = nil
        case .sequence(let open, let nodes, let close):
            items = nodes
            order = .tuple
            ends = [open, close].map { $0 == .angle ? .round : $0 }
            connective = nil
        case .list(let nodes, let connective):
            items = nodes.flatMap { item in
                if case .list = item { item.items } else { [item] }
            }.flatMap { $0.withoutBothSigns ?? [$0] }
            order = .row
            ends = []
            self.connective = connective
        default: return nil
        }
    }

    /// True for values with nothing but commas between them.
    var isBare: Bool { connective == .comma && names.allSatisfy { $0 == nil } }

    /// What each item is given a name by.
    private var names: [MathNode?] {
        items.map { item in
            guard case .relation(let sides, let relations) = item, sides[0].isName,
                relations.allSatisfy({ $0 == .equal })
            else { return nil }
            return sides[0]
        }
    }

    /// The items without the names before them.
    var unnamed: [MathNode] {
        zip(items, names).flatMap { item, name -> [MathNode] in
            guard name != nil, case .relation(let sides, _) = item, let last = sides.last else {
                return [item]
            }
            return last.withoutBothSigns ?? [last]
        }
    }

    /// True if every item has a name and they aren't one variable with different indices.
    var hasDistinctNames: Bool {
        let names = names.compactMap { $0 }
        guard names.count == items.count, names.count > 1 else { return false }
        let bases = Set(names.map { $0.text.prefix { $0 != "_" } })
        return bases.count == names.count
    }

    /// The items of both sides with the same names; nil unless all have names and they fit.
    func paired(with other: AnswerCollection) -> [(MathNode, MathNode)]? {
        var places: [MathNode: MathNode] = [:]
        for (item, name) in zip(items, names) {
            guard let name, places.updateValue(item, forKey: name) == nil else { return nil }
        }
        var pairs: [(MathNode, MathNode)] = []
        for (item, name) in zip(other.items, other.names) {
            guard let name, let own = places.removeValue(forKey: name) else { return nil }
            pairs.append((own, item))
        }
        return places.isEmpty ? pairs : nil
    }

    /// True if the values or their magnitudes ascend or descend, or if there are none that could.
    var isSorted: Bool {
        let evaluator = NumericEvaluator(point: nil)
        let values = items.compactMap { evaluator.value(of: $0) }
        guard values.count == items.count, values.allSatisfy({ $0.im == 0 }) else { return true }
        return [values.map(\.re), values.map { abs($0.re) }].contains { values in
            let pairs = zip(values, values.dropFirst())
            return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
        }
    }
}
