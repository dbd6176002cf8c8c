extension AnswerComparer {
    /// Compares matrices part by part; nil if no side is one.
    mutating func compareMatrices(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict? {
        guard prediction.hasMatrix || reference.hasMatrix else { return nil }
        guard let first = prediction.rows ?? prediction.column(beside: reference.rows),
            let second = reference.rows ?? reference.column(beside: prediction.rows)
        else {
            return prediction.rows == nil && reference.rows == nil
                ? nil : decide(.different, "a matrix is compared with another form")
        }
        guard first.count == second.count, first.first?.count == second.first?.count else {
            return decide(.different, "the matrices have different sizes")
        }
        note("matrices are compared part by part")
        return compareOrdered(first.flatMap { $0 }, second.flatMap { $0 })
    }
}

extension MathNode {
    fileprivate var hasMatrix: Bool {
        switch self {
        case .matrix: true
        case .sum(let nodes), .product(let nodes): nodes.contains { $0.hasMatrix }
        case .negative(let node): node.hasMatrix
        case .quotient(let node, _), .power(let node, _): node.hasMatrix
        default: false
        }
    }

    /// A tuple's parts below or beside each other, as in a matrix with one column or row.
    fileprivate func column(beside rows: [[MathNode]]?) -> [[MathNode]]? {
        guard let rows, let first = rows.first else { return nil }
        let items: [MathNode]
        switch self {
        case .sequence(let open, let nodes, let close) where open == close && open != .curly:
            items = nodes
        case .list(let nodes, .comma), .list(let nodes, .braced): items = nodes
        default: return nil
        }
        if first.count == 1 { return items.map { [$0] } }
        return rows.count == 1 ? [items] : nil
    }

    /// The parts of a matrix or of what is worked out with matrices.
    fileprivate var rows: [[MathNode]]? {
        switch self {
        case .matrix(let rows): return rows
        case .negative(let node): return node.rows?.map { $0.map { .negative($0) } }
        case .quotient(let node, let under):
            return node.rows?.map { $0.map { .quotient($0, under) } }
        case .power(let node, .symbol("T")):
            guard let rows = node.rows, let width = rows.first?.count else { return nil }
            return (0..<width).map { column in rows.map { $0[column] } }
        case .sum(let nodes):
            var result: [[MathNode]]?
            for node in nodes {
                guard let next = node.rows else { return nil }
                guard let left = result else {
                    result = next
                    continue
                }
                guard left.count == next.count, left.first?.count == next.first?.count else {
                    return nil
                }
                result = zip(left, next).map { zip($0, $1).map { .sum([$0, $1]) } }
            }
            return result
        case .product(let nodes):
            var factors: [MathNode] = []
            var result: [[MathNode]]?
            for node in nodes {
                guard let next = node.rows else {
                    factors.append(node)
                    continue
                }
                result = result.map { MathNode.product($0, next) } ?? next
            }
            guard !factors.isEmpty else { return result }
            return result?.map { $0.map { .product(factors + [$0]) } }
        default: return nil
        }
    }

    private static func product(_ left: [[MathNode]], _ right: [[MathNode]]) -> [[MathNode]] {
        guard let width = right.first?.count, left.first?.count == right.count, right.count <= 8,
            left.count <= 8, width <= 8
        else { return [] }
        return left.map { row in
            (0..<width).map { column in
                .sum(zip(row, right).map { .product([$0, $1[column]]) })
            }
        }
    }
}
