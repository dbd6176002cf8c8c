extension AnswerComparer {
    /// Compares equations and inequalities with each other and equations with values; nil if
    /// neither side is one, or if a set decides.
    mutating func compareStatements(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict? {
        let first = Statement(prediction)
        let second = Statement(reference)
        switch (first, second) {
        case (nil, nil): return nil
        case (let first?, let second?): return compare(first, second, prediction, reference)
        case (let first?, nil):
            guard let value = first.value else { return valueless(first, reference) }
            note("the prediction's value is taken: \(value.text)")
            return compare(value, reference)
        case (nil, let second?):
            guard let value = second.value else { return valueless(second, prediction) }
            note("the reference's value is taken: \(value.text)")
            return compare(prediction, value)
        }
    }

    private mutating func valueless(_ statement: Statement, _ other: MathNode) -> MathVerdict? {
        guard statement.isEquation else { return nil }
        switch other {
        case .list, .sequence, .union, .intersection, .difference, .text: return nil
        default: return decide(.different, "an equation is compared with a value")
        }
    }

    private mutating func compare(
        _ first: Statement, _ second: Statement, _ prediction: MathNode, _ reference: MathNode
    ) -> MathVerdict? {
        if first.isMembership, second.isMembership, let one = first.value, let other = second.value
        {
            return compare(one, other)
        }
        if first.isEquation, second.isEquation { return compareEquations(first, second) }
        if first.isEquation != second.isEquation, !first.isMembership, !second.isMembership {
            if first.relations == [.unequal] || second.relations == [.unequal] {
                return decide(.different, "an equation is compared with an inequality")
            }
            return nil
        }
        if let verdict = compareRealSets(prediction, reference) { return verdict }
        return compareInequalities(first, second)
    }

    // MARK: - Equations

    private mutating func compareEquations(_ first: Statement, _ second: Statement) -> MathVerdict {
        let one = first.sides[0]
        let other = second.sides[0]
        if one.isName, other.isName {
            let isSameName = one == other
            let verdict = compare(
                first.sides[first.sides.count - 1], second.sides[second.sides.count - 1])
            if isSameName { return verdict }
            if first.sides.count == 2, second.sides.count == 2,
                areProportional(first, second) == .equal
            {
                return decide(.equal, "the equations are the same up to a factor")
            }
            return verdict == .equal
                ? decide(.undecided, "the values are equal, the names differ")
                : decide(verdict, "the names and the values differ")
        }
        return areProportional(first, second)
    }

    /// Compares the differences of both sides up to a constant factor.
    private mutating func areProportional(_ first: Statement, _ second: Statement) -> MathVerdict {
        let one = MathNode.sum([first.sides[0], .negative(first.sides[first.sides.count - 1])])
        let other = MathNode.sum([second.sides[0], .negative(second.sides[second.sides.count - 1])])
        do throws(MathObstacle) {
            let left = try normalizer.quotient(one)
            let right = try normalizer.quotient(other)
            if left.over.isZero || right.over.isZero {
                return decide(
                    left.over.isZero && right.over.isZero ? .equal : .different,
                    "an equation holds everywhere")
            }
            if left.over.isMultiple(of: right.over) {
                return decide(.equal, "the equations are the same up to a factor")
            }
        } catch {
            note("no normal form: \(error.rawValue)")
        }
        var ratio: Approximation?
        var count = 0
        for number in 0..<SamplePoint.count {
            let evaluator = NumericEvaluator(point: SamplePoint(number: number, isWhole: false))
            guard let left = evaluator.value(of: one), let right = evaluator.value(of: other),
                left.isCertain, right.isCertain, right.size > 1e-9, left.size > 1e-9
            else { continue }
            let value = left * right.inverse
            if let ratio, (value + -ratio).size > 1e-9 * max(value.size, ratio.size) {
                return decide(.different, "the equations aren't the same up to a factor")
            }
            ratio = value
            count += 1
        }
        return count >= 4
            ? decide(.equal, "the equations are the same up to a factor at \(count) points")
            : decide(.undecided, "the equations can't be worked out")
    }

    // MARK: - Inequalities

    /// Compares inequalities in several unknowns link by link.
    private mutating func compareInequalities(_ first: Statement, _ second: Statement)
        -> MathVerdict
    {
        guard first.relations.count == second.relations.count else {
            return decide(.undecided, "the chains have different lengths")
        }
        var left = second.links
        for link in first.links {
            guard let place = left.firstIndex(where: { compare(link, $0) }) else {
                return decide(.different, "a link of the chain has no match")
            }
            left.remove(at: place)
        }
        return decide(.equal, "every link of the chain has its match")
    }

    private mutating func compare(_ first: Statement.Link, _ second: Statement.Link) -> Bool {
        guard first.relation == second.relation else { return false }
        if first.lower == second.lower, first.upper == second.upper { return true }
        let one = MathNode.sum([first.lower, .negative(first.upper)])
        let other = MathNode.sum([second.lower, .negative(second.upper)])
        do throws(MathObstacle) {
            let left = try normalizer.quotient(one)
            let right = try normalizer.quotient(other)
            guard left.under == right.under else { return false }
            guard let factor = left.over.multiple(of: right.over) else { return false }
            return first.relation == .unequal || first.relation == .equal || !factor.isNegative
        } catch {
            return false
        }
    }
}

extension Polynomial {
    /// The number by which the other has to be multiplied to give this one.
    fileprivate func multiple(of other: Polynomial) -> ExactNumber? {
        guard terms.count == other.terms.count, let first = terms.first,
            let last = other.terms.first,
            let inverse = last.coefficient.inverse
        else { return nil }
        let factor = first.coefficient * inverse
        return other.scaled(by: factor) == self ? factor : nil
    }

    fileprivate func isMultiple(of other: Polynomial) -> Bool { multiple(of: other) != nil }
}

/// A chain of relations, cleaned of approximations of what was said exactly before.
struct Statement {
    let sides: [MathNode]
    let relations: [MathRelation]

    /// One relation of a chain, turned so that the lesser side comes first.
    struct Link {
        let lower: MathNode
        let upper: MathNode
        let relation: MathRelation
    }

    init?(_ node: MathNode) {
        guard case .relation(var sides, var relations) = node else { return nil }
        if let place = relations.firstIndex(of: .approximate) {
            if place > 0 || !sides[0].isName {
                relations.removeSubrange(place...)
                sides.removeSubrange((place + 1)...)
            }
            relations = relations.map { $0 == .approximate ? .equal : $0 }
        }
        if let place = relations.lastIndex(of: .arrow), relations.count > 1 {
            // What follows from the rest.
            relations.removeSubrange(...place)
            sides.removeSubrange(...place)
        }
        self.sides = sides
        self.relations = relations
    }

    var isEquation: Bool {
        relations.allSatisfy { $0 == .equal || $0 == .congruent || $0 == .arrow }
    }

    var isMembership: Bool { relations == [.member] }

    /// What is said to be the value of the name on the left, or the end of a chain of equations.
    var value: MathNode? {
        if isMembership { return sides[1] }
        if sides.count == 1 { return sides[0] }
        guard isEquation, sides[0].isName || relations.count > 1 else { return nil }
        return sides[sides.count - 1]
    }

    var links: [Link] {
        zip(zip(sides, sides.dropFirst()), relations).map { pair, relation in
            switch relation {
            case .greater, .greaterOrEqual:
                Link(lower: pair.1, upper: pair.0, relation: relation.reversed)
            default: Link(lower: pair.0, upper: pair.1, relation: relation)
            }
        }
    }
}
