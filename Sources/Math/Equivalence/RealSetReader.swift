/// Reads intervals, their unions, and inequalities in one unknown as sets of real numbers.
struct RealSetReader {
    var normalizer: Normalizer
    /// What the inequalities are about.
    var unknown: MathNode?

    init(normalizer: Normalizer) { self.normalizer = normalizer }

    mutating func set(_ node: MathNode) -> RealSet? {
        switch node {
        case .union(let nodes): return fold(nodes) { $0.union($1) }
        case .intersection(let nodes): return fold(nodes) { $0.intersection($1) }
        case .difference(let one, let other):
            guard let first = set(one), let second = set(other) else { return nil }
            return first.intersection(second.complement)
        case .symbol("ℝ"): return .all
        case .sequence(.curly, let nodes, _):
            var result = RealSet.empty
            for node in nodes.flatMap({ $0.withoutBothSigns ?? [$0] }) {
                guard let place = place(node) else { return nil }
                result = result.union(RealSet(point: place))
            }
            return result
        case .sequence(let open, let nodes, let close):
            return interval(open, nodes, close)
        case .list(let nodes, let connective): return list(nodes, connective)
        case .relation(let sides, let relations): return relation(sides, relations)
        default: return nil
        }
    }

    private mutating func fold(_ nodes: [MathNode], _ rule: (RealSet, RealSet) -> RealSet)
        -> RealSet?
    {
        var result: RealSet?
        for node in nodes {
            guard let next = set(node) else { return nil }
            result = result.map { rule($0, next) } ?? next
        }
        return result
    }

    private mutating func list(_ nodes: [MathNode], _ connective: MathNode.Connective) -> RealSet? {
        if connective == .or { return fold(nodes) { $0.union($1) } }
        let isRelational = nodes.contains { if case .relation = $0 { true } else { false } }
        guard isRelational else { return fold(nodes) { $0.union($1) } }
        let both = fold(nodes) { $0.intersection($1) }
        // "x<1, x>2" and "x<1 and x>2" mean either.
        return both?.isEmpty == true ? fold(nodes) { $0.union($1) } : both
    }

    private func place(_ node: MathNode) -> RealSet.Place? {
        guard let value = NumericEvaluator(point: nil).value(of: node), value.isReal,
            value.re.isFinite
        else { return nil }
        return RealSet.Place(node: node, value: value.re)
    }

    private mutating func interval(
        _ open: MathNode.Bracket, _ nodes: [MathNode], _ close: MathNode.Bracket
    ) -> RealSet? {
        guard nodes.count == 2 else { return nil }
        var result = RealSet.all
        if !nodes[0].isInfinite {
            guard let place = place(nodes[0]) else { return nil }
            result = RealSet(place, isAbove: true, isClosed: open == .square)
        } else if nodes[0] == .constant(.infinity) {
            return nil
        }
        if !nodes[1].isInfinite {
            guard let place = place(nodes[1]) else { return nil }
            result = result.intersection(
                RealSet(place, isAbove: false, isClosed: close == .square))
        } else if nodes[1] != .constant(.infinity) {
            return nil
        }
        return result
    }

    // MARK: - Relations

    private mutating func relation(_ sides: [MathNode], _ relations: [MathRelation]) -> RealSet? {
        if relations == [.member] {
            guard takeUnknown(sides[0]) else { return nil }
            return set(sides[1])
        }
        if relations == [.notMember] {
            guard takeUnknown(sides[0]) else { return nil }
            return set(sides[1])?.complement
        }
        var result = RealSet.all
        for ((one, other), relation) in zip(zip(sides, sides.dropFirst()), relations) {
            guard relation.isInequality || relation == .equal,
                let link = link(one, relation, other)
            else { return nil }
            result = result.intersection(link)
        }
        return result
    }

    /// Takes a name for the unknown, unless there is another one already.
    private mutating func takeUnknown(_ node: MathNode) -> Bool {
        guard node.isName else { return false }
        if let unknown { return unknown == node }
        unknown = node
        return true
    }

    private mutating func link(_ one: MathNode, _ relation: MathRelation, _ other: MathNode)
        -> RealSet?
    {
        // A bound may be infinite.
        if other.isInfinite || one.isInfinite {
            let name = other.isInfinite ? one : other
            let bound = other.isInfinite ? other : one
            let direction = other.isInfinite ? relation : relation.reversed
            let isLess = direction == .less || direction == .lessOrEqual
            let isGreater = direction == .greater || direction == .greaterOrEqual
            guard
                isLess && bound == .constant(.infinity)
                    || isGreater && bound != .constant(.infinity),
                takeUnknown(name)
            else { return nil }
            return .all
        }
        if let place = place(other) { return bound(one, relation, place) }
        if let place = place(one) { return bound(other, relation.reversed, place) }
        return solved(.sum([one, .negative(other)]), relation)
    }

    private mutating func bound(_ side: MathNode, _ relation: MathRelation, _ place: RealSet.Place)
        -> RealSet?
    {
        if case .function(.magnitude, let nodes) = side, !side.isConstant {
            return magnitude(nodes[0], relation, place)
        }
        if side.isName, takeUnknown(side) { return RealSet.where(relation, place) }
        return solved(.sum([side, .negative(place.node)]), relation)
    }

    /// Reads `|u| < c` as `-c < u < c`.
    private mutating func magnitude(
        _ inner: MathNode, _ relation: MathRelation, _ place: RealSet.Place
    ) -> RealSet? {
        let negative = RealSet.Place(node: .negative(place.node), value: -place.value)
        switch relation {
        case .less, .lessOrEqual:
            guard place.value >= 0, let upper = bound(inner, relation, place),
                let lower = bound(inner, relation.reversed, negative)
            else { return nil }
            return upper.intersection(lower)
        case .greater, .greaterOrEqual:
            guard place.value >= 0, let upper = bound(inner, relation, place),
                let lower = bound(inner, relation.reversed, negative)
            else { return nil }
            return upper.union(lower)
        default: return nil
        }
    }

    /// Solves an inequality of the first or second degree against zero.
    private mutating func solved(_ difference: MathNode, _ relation: MathRelation) -> RealSet? {
        guard let form = try? normalizer.quotient(difference), form.under == .one else {
            return nil
        }
        let unknowns = form.over.generators.filter { normalizer.table[$0].isUnknown }
        guard unknowns.count == 1, let place = unknowns.first,
            let name = normalizer.table[place].unknownName, takeUnknown(name)
        else { return nil }
        let parts = form.over.coefficients(of: place)
        guard
            parts.keys.allSatisfy({ $0.under == 1 && (0...2).contains($0.over) }),
            let square = coefficient(parts, 2), let linear = coefficient(parts, 1),
            let constant = coefficient(parts, 0)
        else { return nil }
        if abs(square.value) < 1e-12 {
            guard abs(linear.value) > 1e-12 else { return nil }
            let root = RealSet.Place(
                node: .negative(.quotient(constant.node, linear.node)),
                value: -constant.value / linear.value)
            return RealSet.where(linear.value < 0 ? relation.reversed : relation, root)
        }
        return quadratic(square, linear, constant, relation)
    }

    private func quadratic(
        _ square: RealSet.Place, _ linear: RealSet.Place, _ constant: RealSet.Place,
        _ relation: MathRelation
    ) -> RealSet? {
        let value = linear.value * linear.value - 4 * square.value * constant.value
        guard value > 1e-9 else { return nil }
        let inner = MathNode.sum([
            .power(linear.node, .integer(2)),
            .negative(.product([.integer(4), square.node, constant.node])),
        ])
        let root = MathNode.root(inner, index: .integer(2))
        let under = MathNode.product([.integer(2), square.node])
        let ends = [MathNode.negative(root), root].map {
            MathNode.quotient(.sum([.negative(linear.node), $0]), under)
        }
        let places = ends.compactMap { place($0) }.sorted { $0.value < $1.value }
        guard places.count == 2 else { return nil }
        let direction = square.value < 0 ? relation.reversed : relation
        let below = RealSet.where(direction.reversed, places[0])
        let above = RealSet.where(direction, places[1])
        switch direction {
        case .greater, .greaterOrEqual: return below.union(above)
        case .less, .lessOrEqual: return below.intersection(above)
        case .equal: return below.union(above)
        default: return below.intersection(above)
        }
    }

    private func coefficient(_ parts: [Exponent: Polynomial], _ degree: Int) -> RealSet.Place? {
        let part = parts[Exponent(over: degree, under: 1)] ?? .zero
        guard let node = normalizer.node(part) else { return nil }
        return place(node)
    }
}

extension RealSet {
    /// The numbers in a relation to a place.
    fileprivate static func `where`(_ relation: MathRelation, _ place: Place) -> RealSet {
        switch relation {
        case .less: RealSet(place, isAbove: false, isClosed: false)
        case .lessOrEqual: RealSet(place, isAbove: false, isClosed: true)
        case .greater: RealSet(place, isAbove: true, isClosed: false)
        case .greaterOrEqual: RealSet(place, isAbove: true, isClosed: true)
        case .unequal: RealSet(point: place).complement
        default: RealSet(point: place)
        }
    }
}
