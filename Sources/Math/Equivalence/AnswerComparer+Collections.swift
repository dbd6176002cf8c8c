extension AnswerComparer {
    /// Compares rows of answers, tuples and sets; nil if neither side is one.
    mutating func compareCollections(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict?
    {
        let first = AnswerCollection(prediction)
        let second = AnswerCollection(reference)
        if let one = first?.choices ?? prediction.choices,
            let other = second?.choices ?? reference.choices, first != nil || second != nil
        {
            return decide(one == other ? .equal : .different, "the letters of choices are compared")
        }
        switch (first, second) {
        case (nil, nil): return nil
        case (let first?, nil):
            if case .matrix = reference { return nil }
            guard first.items.count == 1, first.order != .tuple else {
                return decide(.different, "several answers are compared with one")
            }
            return compare(first.items[0], reference)
        case (nil, let second?):
            if case .matrix = prediction { return nil }
            guard second.items.count == 1, second.order != .tuple else {
                return decide(.different, "one answer is compared with several")
            }
            return compare(prediction, second.items[0])
        case (let first?, let second?): return compare(first, second)
        }
    }

    private mutating func compare(_ first: AnswerCollection, _ second: AnswerCollection)
        -> MathVerdict
    {
        switch (first.order, second.order) {
        case (.tuple, .tuple):
            guard first.items.count == second.items.count else {
                return decide(.different, "they have different numbers of parts")
            }
            if first.items.count == 2, first.ends != second.ends {
                return decide(.different, "brackets differ: an end is open or closed")
            }
            return compareOrdered(first.items, second.items)
        case (.tuple, .set), (.set, .tuple):
            return decide(.different, "a set has no order")
        case (.tuple, .row), (.row, .tuple):
            // One tuple in a row of one, or the tuple's parts without brackets.
            if first.order == .row, first.items.count == 1 {
                return compare(first.items[0], second.node)
            }
            if second.order == .row, second.items.count == 1 {
                return compare(first.node, second.items[0])
            }
            guard first.items.count == second.items.count else {
                return decide(.different, "they have different numbers of parts")
            }
            return compareOrdered(first.items, second.items)
        case (.set, .set): return compareUnordered(first.items, second.items)
        default: return compareRows(first, second)
        }
    }

    private mutating func compareRows(_ first: AnswerCollection, _ second: AnswerCollection)
        -> MathVerdict
    {
        if let pairs = first.paired(with: second) {
            note("answers are matched by their names")
            return compareOrdered(pairs.map(\.0), pairs.map(\.1))
        }
        let isOrdered = first.hasDistinctNames != second.hasDistinctNames
        let found = first.unnamed
        let wanted = second.unnamed
        if isOrdered, found.count == wanted.count {
            note("answers are matched in the order of their names")
            return compareOrdered(found, wanted)
        }
        let verdict = compareUnordered(found, wanted)
        guard verdict == .equal, first.isBare, second.isBare, found.count > 2,
            found.count == wanted.count, !second.isSorted
        else { return verdict }
        // Solutions are listed in some order; numbers in none may be a sequence.
        if compareOrdered(found, wanted) == .equal { return .equal }
        return decide(.undecided, "the order may matter: the reference isn't sorted")
    }

    // MARK: - Items

    /// Compares items at the same places.
    mutating func compareOrdered(_ first: [MathNode], _ second: [MathNode]) -> MathVerdict {
        guard first.count == second.count else {
            return decide(.different, "they have different numbers of parts")
        }
        var result = MathVerdict.equal
        for (one, other) in zip(first, second) {
            let verdict = compare(one, other)
            if verdict == .different { return .different }
            if verdict == .undecided { result = .undecided }
        }
        return result
    }

    /// Compares items in any order, each as often as it occurs or once.
    mutating func compareUnordered(_ first: [MathNode], _ second: [MathNode]) -> MathVerdict {
        if first.count == second.count, first.count > 24 {
            let verdict = compareOrdered(first.sortedByValue, second.sortedByValue)
            return verdict == .equal ? verdict : decide(.undecided, "too many items to match")
        }
        guard first.count <= 64, second.count <= 64 else {
            return decide(.undecided, "too many items to match")
        }
        var isCertain = true
        var matched = Set<Int>()
        for one in first {
            var found = false
            for (place, other) in second.enumerated() {
                let verdict = compare(one, other)
                if verdict == .undecided { isCertain = false }
                guard verdict == .equal else { continue }
                found = true
                if matched.insert(place).inserted { break }
            }
            guard found else {
                return isCertain
                    ? decide(.different, "an item of the prediction is not in the reference")
                    : decide(.undecided, "an item can't be matched")
            }
        }
        for (place, other) in second.enumerated() where !matched.contains(place) {
            // What occurs twice may have been matched once.
            let isThere = first.contains { compare($0, other) == .equal }
            guard isThere else {
                return isCertain
                    ? decide(.different, "an item of the reference is missing")
                    : decide(.undecided, "an item can't be matched")
            }
        }
        if first.count != second.count, first.contains(where: { $0.isSingleNumber }) {
            return decide(.undecided, "numbers are repeated on one side only")
        }
        return decide(.equal, "every item has its match")
    }
}

extension AnswerCollection {
    /// The letters of a row of choices, in order.
    fileprivate var choices: [Character]? {
        guard order == .row, items.count > 1 else { return nil }
        let letters = items.compactMap(\.choices)
        guard letters.count == items.count, letters.allSatisfy({ $0.count == 1 }) else {
            return nil
        }
        return letters.flatMap { $0 }.sorted()
    }
}

extension MathNode {
    /// The letters of choices side by side, in order.
    fileprivate var choices: [Character]? {
        guard let letters, !letters.isEmpty, letters.count <= 8,
            letters.allSatisfy({ ("A"..."H").contains($0) })
        else { return nil }
        return letters.sorted()
    }

    fileprivate var isSingleNumber: Bool {
        switch self {
        case .sequence, .relation, .text, .list: false
        default: true
        }
    }
}

extension [MathNode] {
    fileprivate var sortedByValue: [MathNode] {
        let evaluator = NumericEvaluator(point: SamplePoint(number: 0, isWhole: false))
        let keyed = map { (node: $0, key: $0.key(evaluator)) }
        return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.node)
    }
}

extension MathNode {
    fileprivate func key(_ evaluator: NumericEvaluator) -> [Double] {
        switch self {
        case .sequence(_, let items, _): items.flatMap { $0.key(evaluator) }
        case .relation(let sides, _): sides.last?.key(evaluator) ?? []
        default: evaluator.value(of: self).map { [$0.re, $0.im] } ?? [.infinity]
        }
    }
}
