extension AnswerComparer {
    /// Compares values: by normal forms, by decimals, then at several points.
    mutating func compareValues(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict {
        if prediction.isBased != reference.isBased, let digits = prediction.digitsWithoutBase,
            digits == reference.digitsWithoutBase
        {
            return decide(.equal, "the digits are the same, one side leaves out the base")
        }
        if reference.isBased, !prediction.isBased {
            let verdict = compareForms(prediction, reference)
            return verdict == .equal
                ? decide(.undecided, "the reference is in another base") : verdict
        }
        return compareForms(prediction, reference)
    }

    private mutating func compareForms(_ prediction: MathNode, _ reference: MathNode)
        -> MathVerdict
    {
        if !isValue(prediction) || !isValue(reference) {
            let isSame = isValue(prediction) == isValue(reference)
            return decide(
                isSame ? .undecided : .different,
                isSame ? "no rule compares these forms" : "a value is compared with another form")
        }
        do throws(MathObstacle) {
            let first = try normalizer.quotient(prediction)
            let second = try normalizer.quotient(reference)
            if isTraced {
                let forms = [normalizer.text(first), normalizer.text(second)]
                note("normal form of the prediction: \(forms[0])")
                note("normal form of the reference: \(forms[1])")
            }
            if try normalizer.areEqual(first, second) {
                return decide(.equal, "the normal forms are the same")
            }
            if let verdict = compareDecimals(prediction, reference, first, second) {
                return verdict
            }
            if normalizer.areIndependent(first, second) {
                return decide(.different, "the normal forms differ")
            }
        } catch {
            note("no normal form: \(error.rawValue)")
            if error == .tooMuchWork, normalizer.budget.left == 0 {
                return decide(.undecided, error.rawValue)
            }
            if error == .undefined { return decide(.undecided, error.rawValue) }
            if let verdict = compareWrittenDecimals(prediction, reference) { return verdict }
        }
        return sample(prediction, reference)
    }

    private func isValue(_ node: MathNode) -> Bool {
        switch node {
        case .text, .list, .sequence, .relation, .union, .intersection, .difference, .labelled,
            .bothSigns:
            false
        case .matrix(let rows): rows.count == 1 && rows[0].count == 1
        default: true
        }
    }

    // MARK: - Decimals

    /// Compares where one side is written as a decimal; nil if neither is.
    private mutating func compareDecimals(
        _ prediction: MathNode, _ reference: MathNode, _ first: Quotient, _ second: Quotient
    ) -> MathVerdict? {
        let found = prediction.decimals
        let wanted = reference.decimals
        guard found != nil || wanted != nil else { return nil }
        if let one = first.constant, let other = second.constant {
            if let digits = options.decimals {
                let isEqual = one.rounded(digits) == other.rounded(digits)
                return decide(
                    isEqual ? .equal : .different, "both are rounded to \(digits) decimals")
            }
            if let wanted, isStatedRoundly(other, wanted) || (wanted >= 2 && !one.isDecimal) {
                return decide(
                    one.isRounded(to: other, digits: wanted) ? .equal : .different,
                    "the reference states \(wanted) decimals")
            }
            if let found, wanted == nil, found >= 6 {
                return decide(
                    other.isRounded(to: one, digits: found) ? .equal : .different,
                    "the prediction states \(found) decimals")
            }
            return nil
        }
        return compareWrittenDecimals(prediction, reference)
    }

    /// Tells a decimal that may be rounded from one that is short enough to be exact.
    private func isStatedRoundly(_ value: ExactNumber, _ decimals: Int) -> Bool {
        decimals >= 2 && !((value * ExactNumber(100)).magnitude < .one)
            && (decimals >= 3 || !(value.magnitude < .one))
    }

    /// Compares a decimal with a real number that has no rational value.
    private mutating func compareWrittenDecimals(_ prediction: MathNode, _ reference: MathNode)
        -> MathVerdict?
    {
        let found = prediction.decimals
        let wanted = reference.decimals
        guard (found == nil) != (wanted == nil), let digits = found ?? wanted else { return nil }
        let evaluator = NumericEvaluator(point: nil)
        guard let first = evaluator.value(of: prediction),
            let second = evaluator.value(of: reference),
            first.isCertain, second.isCertain, first.isReal, second.isReal
        else { return nil }
        let gap = abs(first.re - second.re)
        let kept = options.decimals ?? digits
        guard options.decimals != nil || (wanted == nil ? kept >= 6 : kept >= 2) else { return nil }
        let half = 0.5 * NumericEvaluator.power(ofTen: -min(kept, 300))
        // Beyond what a double tells apart, digits don't count.
        let slack = max(half * 1.0001, 1e-14 * max(abs(first.re), abs(second.re)))
        return decide(
            gap <= slack ? .equal : .different, "compared to \(kept) decimals, numerically")
    }

    // MARK: - Samples

    /// Compares the values at several points.
    private mutating func sample(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict {
        let isConstant = prediction.isConstant && reference.isConstant
        let isWhole = prediction.needsWholeNumbers || reference.needsWholeNumbers
        let cost = prediction.size + reference.size
        var agreed = 0
        var agreedBelow = 0
        var differedBelow = 0
        for number in 0..<(isConstant ? 1 : SamplePoint.count) {
            do throws(MathObstacle) { try normalizer.budget.spend(cost) } catch {
                return decide(.undecided, error.rawValue)
            }
            let point = SamplePoint(number: number, isWhole: isWhole)
            let evaluator = NumericEvaluator(point: point)
            guard let first = evaluator.value(of: prediction),
                let second = evaluator.value(of: reference), first.isCertain, second.isCertain
            else { continue }
            if !isConstant, !isWhole, first.isReal != second.isReal, !point.isPositive { continue }
            let gap = (first + -second).size
            let bound = 4 * (first.error + second.error)
            let scale = max(first.size, second.size)
            let isSame = gap <= bound + 1e-11 * scale
            let isOther = gap > 4 * bound + 1e-9 * scale
            if isOther, point.isPositive {
                return decide(.different, "the values differ: \(first.text) and \(second.text)")
            }
            if isOther { differedBelow += 1 }
            if isSame, point.isPositive { agreed += 1 }
            if isSame, !point.isPositive { agreedBelow += 1 }
        }
        if isConstant {
            return agreed == 1
                ? decide(.equal, "the values agree to eleven digits")
                : decide(.undecided, "the values can't be worked out")
        }
        if agreed >= 3, differedBelow == 0 {
            return decide(.equal, "the values agree at \(agreed + agreedBelow) points")
        }
        if agreed + agreedBelow + differedBelow < 3 {
            return decide(.undecided, "too few points have values")
        }
        return agreed > 0 && agreed >= 3
            ? decide(.undecided, "the values agree for positive variables only")
            : decide(.undecided, "too few points have values")
    }
}

extension NumericEvaluator {
    static func power(ofTen exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<abs(exponent) { result *= 10 }
        return exponent < 0 ? 1 / result : result
    }
}

extension Approximation {
    fileprivate var text: String { isReal ? "\(re)" : "\(re)+\(im)i" }
}

extension ExactNumber {
    /// Rounds to digits after the point, half away from zero.
    fileprivate func rounded(_ digits: Int) -> ExactNumber {
        var scale = ExactNumber.one
        for _ in 0..<min(max(digits, 0), 30) { scale = scale * ExactNumber(10) }
        let half = ExactNumber.small(1, 2)
        let size = (magnitude * scale + half).floor * (scale.inverse ?? .one)
        return isNegative ? -size : size
    }

    /// True if finitely many digits after the point state the value.
    fileprivate var isDecimal: Bool {
        guard case .small(_, var under) = self else { return true }
        while under % 2 == 0 { under /= 2 }
        while under % 5 == 0 { under /= 5 }
        return under == 1
    }

    /// True if a value rounds to a decimal with so many digits.
    fileprivate func isRounded(to decimal: ExactNumber, digits: Int) -> Bool {
        var unit = ExactNumber.small(1, 2)
        for _ in 0..<min(digits, 400) { unit = unit * .small(1, 10) }
        return !(unit < (self - decimal).magnitude)
    }
}

extension MathNode {
    fileprivate var isBased: Bool { if case .based = self { true } else { false } }

    /// The digits of a whole number, whatever its base.
    fileprivate var digitsWithoutBase: String? {
        switch self {
        case .based(let digits, _): digits
        case .number(let value, nil) where value.isInteger: value.description
        default: nil
        }
    }

    /// Digits after the point of a plain decimal.
    var decimals: Int? {
        switch self {
        case .number(_, let decimals): decimals
        case .negative(let node): node.decimals
        case .percent(let node): node.decimals.map { $0 + 2 }
        default: nil
        }
    }

    /// True if no variable occurs.
    var isConstant: Bool {
        !contains { node in
            switch node {
            case .symbol, .applied: true
            default: false
            }
        }
    }

    /// The number of parts.
    var size: Int { children.reduce(1) { $0 + $1.size } }

    /// True for forms that mean something for whole numbers only.
    fileprivate var needsWholeNumbers: Bool {
        contains { node in
            switch node {
            case .function(.factorial, _), .function(.binomial, _), .function(.doubleFactorial, _):
                return !node.isConstant
            case .power(let base, let exponent):
                guard !exponent.isConstant, base.isConstant,
                    let value = NumericEvaluator(point: nil).value(of: base)
                else { return false }
                return value.im == 0 && value.re < 0
            default: return false
            }
        }
    }
}
