internal import BigInt

extension Normalizer {
    mutating func call(_ function: MathFunction, _ nodes: [MathNode]) throws(MathObstacle)
        -> Quotient
    {
        var arguments: [Quotient] = []
        for node in nodes { arguments.append(try quotient(node)) }
        guard let first = arguments.first else { throw .noValue }
        if let result = try known(function, first, arguments, nodes) { return result }
        return generator(.function(function, arguments))
    }

    /// The value where a rule gives it.
    private mutating func known(
        _ function: MathFunction, _ first: Quotient, _ arguments: [Quotient], _ nodes: [MathNode]
    ) throws(MathObstacle) -> Quotient? {
        switch function {
        case .sine, .cosine, .tangent, .cotangent, .secant, .cosecant:
            return try trigonometric(function, first)
        case .arcsine, .arccosine, .arctangent, .arccotangent:
            return try inverseTrigonometric(function, first)
        case .naturalLogarithm: return try logarithm(first)
        case .logarithm:
            guard arguments.count == 2, let over = try logarithm(first),
                let under = try logarithm(arguments[1])
            else { return nil }
            return try product(over, inverse(under))
        case .exponential:
            if let value = first.constant {
                return try power(generator(.euler), constant: value)
            }
            return try exponential(first)
        case .magnitude: return try magnitude(first, nodes[0])
        case .floor, .ceiling:
            if let value = first.constant {
                return Quotient(function == .floor ? value.floor : -(-value).floor)
            }
            guard let value = real(nodes[0]) else { return nil }
            let rounded = function == .floor ? value.rounded(.down) : value.rounded(.up)
            guard abs(value - value.rounded()) > 1e-6, let whole = Int(exactly: rounded) else {
                return nil
            }
            return Quotient(ExactNumber(whole))
        case .factorial:
            guard let count = first.constant?.smallInteger, count >= 0 else { return nil }
            return Quotient(try ExactNumber.factorial(count, budget: &budget))
        case .doubleFactorial:
            guard let count = first.constant?.smallInteger, count >= 0, count <= 300 else {
                return nil
            }
            var result = ExactNumber.one
            for factor in stride(from: count, to: 1, by: -2) {
                result = result * ExactNumber(factor)
            }
            return Quotient(result)
        case .binomial:
            guard arguments.count == 2, let count = first.constant?.smallInteger, count >= 0,
                let chosen = arguments[1].constant?.smallInteger
            else { return nil }
            return Quotient(try ExactNumber.binomial(count, chosen, budget: &budget))
        case .maximum, .minimum, .greatestCommonDivisor, .leastCommonMultiple, .remainder:
            return many(function, arguments)
        default: return nil
        }
    }

    private func many(_ function: MathFunction, _ arguments: [Quotient]) -> Quotient? {
        let values = arguments.compactMap(\.constant)
        guard values.count == arguments.count, let first = values.first else { return nil }
        switch function {
        case .maximum: return values.max().map { Quotient($0) }
        case .minimum: return values.min().map { Quotient($0) }
        case .remainder:
            guard values.count == 2, let inverse = values[1].inverse else { return nil }
            return Quotient(first - (first * inverse).floor * values[1])
        default:
            guard values.allSatisfy({ $0.isInteger && !$0.isZero }) else { return nil }
            var result = first.numerator.magnitude
            for value in values.dropFirst().map(\.numerator.magnitude) {
                let divisor = result.greatestCommonDivisor(with: value)
                result =
                    function == .greatestCommonDivisor ? divisor : result / divisor * value
            }
            return Quotient(ExactNumber(BigInt(result)))
        }
    }

    /// A real number's double; nil for variables, complex and uncertain values.
    private func real(_ node: MathNode) -> Double? {
        let evaluator = NumericEvaluator(point: nil)
        guard let value = evaluator.value(of: node), value.isReal, value.isCertain else {
            return nil
        }
        return value.re
    }

    private mutating func magnitude(_ argument: Quotient, _ node: MathNode) throws(MathObstacle)
        -> Quotient?
    {
        if let value = argument.constant { return Quotient(value.magnitude) }
        if let value = real(node), abs(value) > 1e-9 { return value < 0 ? -argument : argument }
        let leads = argument.over.terms.first?.coefficient.isNegative == true
        return leads ? generator(.function(.magnitude, [-argument])) : nil
    }

    /// The natural logarithm of a rational number, or of a root of such, by its prime factors.
    private mutating func logarithm(_ argument: Quotient) throws(MathObstacle) -> Quotient? {
        guard argument.under == .one, let single = argument.over.single,
            !single.coefficient.isNegative
        else { return nil }
        var result = Quotient.zero
        for factor in single.monomial.factors {
            let part: Quotient
            switch table[factor.generator] {
            case .base(let base): part = generator(.logarithm(base))
            case .euler: part = .one
            default: return nil
            }
            result = try sum(result, product(part, Quotient(factor.exponent.number)))
        }
        let number = single.coefficient
        for (side, sign) in [(number.numerator, 1), (number.denominator, -1)] where side != 1 {
            for (base, count) in try ExactNumber.factors(of: side, budget: &budget) {
                let part = generator(.logarithm(base))
                result = try sum(result, product(part, Quotient(ExactNumber(sign * count))))
            }
        }
        return result
    }

    mutating func determinant(_ rows: [[MathNode]]) throws(MathObstacle) -> Quotient {
        guard !rows.isEmpty, rows.count <= 6, rows.allSatisfy({ $0.count == rows.count }) else {
            throw .noValue
        }
        var values: [[Quotient]] = []
        for row in rows {
            var line: [Quotient] = []
            for node in row { line.append(try quotient(node)) }
            values.append(line)
        }
        return try determinant(values[...], columns: Array(values.indices))
    }

    private mutating func determinant(_ rows: ArraySlice<[Quotient]>, columns: [Int])
        throws(MathObstacle) -> Quotient
    {
        guard let row = rows.first else { return .one }
        var result = Quotient.zero
        for (place, column) in columns.enumerated() where !row[column].over.isZero {
            let minor = try determinant(
                rows.dropFirst(), columns: columns.filter { $0 != column })
            let part = try product(row[column], minor)
            result = try sum(result, place % 2 == 0 ? part : -part)
        }
        return result
    }
}
