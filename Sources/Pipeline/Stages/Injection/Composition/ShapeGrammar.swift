import Records

/// Draws the shapes of compositions.
///
/// - An And has constraints, and at most one composition among them.
/// - A Chain has tasks for steps; its last step may be a Selection of tasks.
/// - A Selection has a composition or a constraint for a branch.
/// - What is Nested is any of these with another one inside.
struct ShapeGrammar: Sendable {
    /// The most compositions that may stand inside one another.
    let depth: Int
    /// The number of parts of a composition.
    let breadth: ClosedRange<Int>

    private static let mostLeaves = 10
    private static let mostSelections = 2

    /// Draws the shape of one instruction.
    ///
    /// - Parameters:
    ///   - kind: What the whole is to be.
    ///   - constraints: The number of constraints where the whole is an And.
    ///   - isSmall: Whether to keep it as small as the kind allows, as where few rules fit.
    ///   - generator: Where the draw comes from.
    /// - Returns: A shape of the kind.
    func drawn(
        _ kind: Composition.Kind, constraints: Int, isSmall: Bool,
        using generator: inout some RandomNumberGenerator
    ) -> TreeShape {
        switch kind {
        case .and:
            return constraints == 1
                ? .constraint : .and(Array(repeating: .constraint, count: constraints))
        case .chain: return chain(isSmall, endsInSelection: false, using: &generator)
        case .selection: return .selection(.constraint, .constraint)
        case .nested:
            for _ in 0..<32 {
                let wanted = isSmall ? 2 : Int.random(in: 2...max(2, depth), using: &generator)
                let shape = nested(wanted, isSmall, using: &generator)
                if shape.depth == wanted, shape.chains <= 1,
                    shape.openSelections <= Self.mostSelections,
                    shape.slots.count <= Self.mostLeaves
                {
                    return shape
                }
            }
            return .and([.constraint, chain(true, endsInSelection: false, using: &generator)])
        }
    }

    private func nested(
        _ depth: Int, _ isSmall: Bool, using generator: inout some RandomNumberGenerator
    ) -> TreeShape {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0..<5:
            return and(with: composite(depth - 1, isSmall, using: &generator), isSmall, &generator)
        case 5 where depth == 2: return chain(isSmall, endsInSelection: true, using: &generator)
        default: return selection(depth, isSmall, using: &generator)
        }
    }

    private func count(
        _ isSmall: Bool, atLeast least: Int, _ generator: inout some RandomNumberGenerator
    ) -> Int {
        let low = max(least, breadth.lowerBound)
        return isSmall
            ? least : Int.random(in: low...max(low, breadth.upperBound), using: &generator)
    }

    private func and(
        with part: TreeShape, _ isSmall: Bool, _ generator: inout some RandomNumberGenerator
    ) -> TreeShape {
        let others = count(isSmall, atLeast: 2, &generator) - 1
        return .and(Array(repeating: .constraint, count: others) + [part])
    }

    private func chain(
        _ isSmall: Bool, endsInSelection: Bool,
        using generator: inout some RandomNumberGenerator
    ) -> TreeShape {
        let steps = Array(repeating: TreeShape.task, count: count(isSmall, atLeast: 2, &generator))
        return .chain(
            endsInSelection ? Array(steps.dropLast()) + [.selection(.task, .task)] : steps)
    }

    /// A composition that can stand in an And: no other And, whose parts would be the outer one's.
    private func composite(
        _ depth: Int, _ isSmall: Bool, using generator: inout some RandomNumberGenerator
    ) -> TreeShape {
        if depth <= 2, Int.random(in: 0..<5, using: &generator) < 2 {
            return chain(isSmall, endsInSelection: depth == 2, using: &generator)
        }
        return selection(depth, isSmall, using: &generator)
    }

    private func selection(
        _ depth: Int, _ isSmall: Bool, using generator: inout some RandomNumberGenerator
    ) -> TreeShape {
        let deep = part(depth - 1, isSmall, using: &generator)
        guard isSmall || Int.random(in: 0..<5, using: &generator) > 0 || depth > 1 else {
            return .selection(deep, nil)
        }
        let rest = isSmall || depth < 2 ? 0 : Int.random(in: 0..<depth, using: &generator)
        let other = part(rest, isSmall, using: &generator)
        return Bool.random(using: &generator) ? .selection(deep, other) : .selection(other, deep)
    }

    /// What can stand in a branch.
    private func part(
        _ depth: Int, _ isSmall: Bool, using generator: inout some RandomNumberGenerator
    ) -> TreeShape {
        guard depth > 0 else { return .constraint }
        let choice = Int.random(in: 0..<8, using: &generator)
        if depth == 1, choice < 4 {
            return .and(
                Array(repeating: .constraint, count: count(isSmall, atLeast: 2, &generator)))
        }
        if choice < 5 {
            return depth == 1
                ? selection(1, isSmall, using: &generator)
                : and(with: composite(depth - 1, isSmall, using: &generator), isSmall, &generator)
        }
        return composite(depth, isSmall, using: &generator)
    }
}
