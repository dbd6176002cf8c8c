extension MathNode {
    /// The letters of a word or of names side by side; nil for anything else.
    var letters: String? {
        switch self {
        case .text(let text): text
        case .symbol(let name): name
        case .constant(.euler): "e"
        case .constant(.imaginary): "i"
        case .product(let nodes):
            nodes.reduce("") { (text: String?, node) in
                guard let text, let more = node.letters else { return nil }
                return text + more
            }
        default: nil
        }
    }

    /// True if words are in it, as letters.
    var hasText: Bool {
        switch self {
        case .text: true
        case .product(let nodes): nodes.contains { $0.hasText }
        default: false
        }
    }

    /// What an answer consists of: the items of a row, or itself.
    var items: [MathNode] {
        switch self {
        case .list(let nodes, _): nodes.flatMap(\.items)
        case .sequence(.curly, let nodes, _): nodes
        default: [self]
        }
    }

    /// The direct parts.
    var children: [MathNode] {
        switch self {
        case .number, .based, .symbol, .constant, .text: []
        case .sum(let nodes), .product(let nodes), .ratio(let nodes), .union(let nodes),
            .intersection(let nodes), .list(let nodes, _), .sequence(_, let nodes, _),
            .function(_, let nodes), .applied(_, let nodes), .relation(let nodes, _):
            nodes
        case .negative(let node), .bothSigns(let node, _), .percent(let node), .degrees(let node),
            .labelled(_, let node):
            [node]
        case .quotient(let one, let other), .power(let one, let other),
            .root(let one, let other), .difference(let one, let other):
            [one, other]
        case .matrix(let rows), .determinant(let rows): rows.flatMap { $0 }
        }
    }

    /// Puts other parts in place of the direct ones.
    func with(_ change: (MathNode) -> MathNode) -> MathNode {
        switch self {
        case .number, .based, .symbol, .constant, .text: self
        case .sum(let nodes): .sum(nodes.map(change))
        case .product(let nodes): .product(nodes.map(change))
        case .ratio(let nodes): .ratio(nodes.map(change))
        case .union(let nodes): .union(nodes.map(change))
        case .intersection(let nodes): .intersection(nodes.map(change))
        case .list(let nodes, let connective): .list(nodes.map(change), connective)
        case .sequence(let open, let nodes, let close):
            .sequence(open, nodes.map(change), close)
        case .function(let function, let nodes): .function(function, nodes.map(change))
        case .applied(let name, let nodes): .applied(name, nodes.map(change))
        case .relation(let nodes, let relations): .relation(nodes.map(change), relations)
        case .negative(let node): .negative(change(node))
        case .bothSigns(let node, let minusFirst):
            .bothSigns(change(node), minusFirst: minusFirst)
        case .percent(let node): .percent(change(node))
        case .degrees(let node): .degrees(change(node))
        case .labelled(let letter, let node): .labelled(letter, change(node))
        case .quotient(let one, let other): .quotient(change(one), change(other))
        case .power(let one, let other): .power(change(one), change(other))
        case .root(let one, let other): .root(change(one), index: change(other))
        case .difference(let one, let other): .difference(change(one), change(other))
        case .matrix(let rows): .matrix(rows.map { $0.map(change) })
        case .determinant(let rows): .determinant(rows.map { $0.map(change) })
        }
    }

    /// True for the node itself or one of its parts.
    func contains(_ test: (MathNode) -> Bool) -> Bool {
        test(self) || children.contains { $0.contains(test) }
    }

    private var hasBothSigns: Bool {
        contains { if case .bothSigns = $0 { true } else { false } }
    }

    /// The answers with one sign each, if there are signs that stand for both.
    var withoutBothSigns: [MathNode]? {
        guard hasBothSigns else { return nil }
        switch self {
        case .list(let nodes, _), .sequence(.curly, let nodes, _):
            return nodes.flatMap { $0.withoutBothSigns ?? [$0] }
        case .relation(let sides, let relations) where relations.allSatisfy({ $0 == .equal }):
            return sides[sides.count - 1].withoutBothSigns ?? [self]
        default: return [signed(isFirst: true), signed(isFirst: false)]
        }
    }

    private func signed(isFirst: Bool) -> MathNode {
        if case .bothSigns(let node, let minusFirst) = self {
            let inner = node.signed(isFirst: isFirst)
            return isFirst == minusFirst ? .negative(inner) : inner
        }
        return with { $0.signed(isFirst: isFirst) }
    }

    /// The names of variables in the order in which they stand.
    var variables: [String] {
        var found: [String] = []
        collectVariables(into: &found)
        return found
    }

    private func collectVariables(into found: inout [String]) {
        if case .symbol(let name) = self, !found.contains(name) { found.append(name) }
        for child in children { child.collectVariables(into: &found) }
    }

    /// Gives variables the names that stand at the same places elsewhere.
    func renamed(like other: MathNode) -> MathNode {
        let names = variables
        let wanted = other.variables
        guard names.count == wanted.count, names.count < 16 else { return self }
        return renamed(Dictionary(uniqueKeysWithValues: zip(names, wanted)))
    }

    private func renamed(_ names: [String: String]) -> MathNode {
        if case .symbol(let name) = self { return .symbol(names[name] ?? name) }
        return with { $0.renamed(names) }
    }

    /// True for what an answer is given a name by: `x`, `f(x)`, `|AB|`, `(p,q)`, `A:B`.
    var isName: Bool {
        switch self {
        case .symbol, .text, .applied: true
        case .constant(.euler), .constant(.imaginary): true
        case .product(let nodes), .ratio(let nodes), .sequence(.round, let nodes, .round):
            nodes.allSatisfy { $0.isName }
        case .function(let function, let nodes):
            function != .factorial && nodes.allSatisfy { $0.isName }
        case .quotient(let over, let under): over.isName && under.isName
        case .power(let base, let exponent):
            base.isName && (exponent == .negative(.one) || exponent == .minusOne)
        case .degrees(let node): node.isName
        default: false
        }
    }
}
