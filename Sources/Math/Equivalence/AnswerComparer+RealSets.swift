extension AnswerComparer {
    /// Compares sets of real numbers, given as intervals or by inequalities; nil if no side has to
    /// be read as one.
    mutating func compareRealSets(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict? {
        guard prediction.isRealSet || reference.isRealSet else { return nil }
        var reader = RealSetReader(normalizer: normalizer)
        let first = reader.set(prediction)
        let name = reader.unknown
        reader.unknown = nil
        let second = reader.set(reference)
        normalizer = reader.normalizer
        switch (first, second) {
        case (let first?, let second?):
            let verdict = compare(first, second)
            if let one = name, let other = reader.unknown, one != other, verdict == .equal {
                return decide(.undecided, "the sets are equal, the unknowns differ")
            }
            return verdict
        case (let set?, nil): return probe(set, reference)
        case (nil, let set?): return probe(set, prediction)
        case (nil, nil): return nil
        }
    }

    private mutating func compare(_ first: RealSet, _ second: RealSet) -> MathVerdict {
        guard first.members == second.members else {
            return decide(.different, "the sets have other pieces, or ends that are open or closed")
        }
        var result = MathVerdict.equal
        for (one, other) in zip(first.places, second.places) {
            let verdict = compare(one.node, other.node)
            if verdict == .different { return decide(.different, "an end of the sets differs") }
            if verdict == .undecided { result = .undecided }
        }
        return decide(result, "the sets' ends are compared")
    }

    /// Tests an inequality at, between and beyond the ends of a set.
    private mutating func probe(_ set: RealSet, _ other: MathNode) -> MathVerdict? {
        guard case .relation(let sides, let relations) = other,
            relations.allSatisfy({ $0.isInequality })
        else { return nil }
        let unknowns = other.variables
        guard unknowns.count == 1 else { return nil }
        var count = 0
        for probe in set.probes {
            let evaluator = NumericEvaluator(
                point: nil, given: (name: unknowns[0], value: probe.value))
            let values = sides.map { evaluator.value(of: $0) }
            var holds: Bool? = true
            for ((one, next), relation) in zip(zip(values, values.dropFirst()), relations) {
                guard let one, let next, one.isReal, next.isReal, one.isCertain, next.isCertain
                else {
                    holds = nil
                    break
                }
                let gap = one.re - next.re
                let isSame =
                    abs(gap) <= 8 * (one.error + next.error) + 1e-12
                    * max(abs(one.re), abs(next.re))
                let isTrue =
                    switch relation {
                    case .less: gap < 0 && !isSame
                    case .lessOrEqual: gap < 0 || isSame
                    case .greater: gap > 0 && !isSame
                    case .greaterOrEqual: gap > 0 || isSame
                    default: !isSame
                    }
                if !isTrue { holds = false }
            }
            // Outside of its domain an inequality doesn't hold.
            guard (holds ?? false) == probe.isMember else {
                return decide(.different, "at \(probe.value) only one of them holds")
            }
            if holds != nil { count += 1 }
        }
        return count >= 5
            ? decide(.equal, "both hold at the same \(count) places")
            : decide(.undecided, "too few places have values")
    }
}

extension MathNode {
    /// True for forms that can only be sets of real numbers.
    fileprivate var isRealSet: Bool {
        switch self {
        case .union, .intersection, .difference: true
        case .symbol(let name): name == "ℝ"
        case .relation(let sides, let relations):
            relations.contains { $0.isInequality }
                || (relations == [.member] && sides[1].isRealSet)
        case .list(let items, let connective):
            connective != .braced
                && items.contains {
                    if case .relation(_, let relations) = $0 {
                        relations.contains { $0.isInequality }
                    } else {
                        $0.isRealSet
                    }
                }
        case .sequence(let open, let items, let close):
            items.count == 2 && open != .curly
                && (open != close || items.contains { $0.isInfinite })
        default: false
        }
    }

    var isInfinite: Bool {
        switch self {
        case .constant(.infinity), .negative(.constant(.infinity)): true
        default: false
        }
    }
}
