internal import BigInt

/// Brings expressions into a normal form: a fraction of polynomials in generators.
///
/// Two expressions whose cross products agree are equal. If they don't and all generators are
/// independent, the expressions differ.
struct Normalizer: Sendable {
    var budget: WorkBudget
    var table = GeneratorTable()

    init(budget: WorkBudget) { self.budget = budget }

    /// The normal form of a value.
    mutating func quotient(_ node: MathNode) throws(MathObstacle) -> Quotient {
        try budget.spend(1)
        switch node {
        case .number(let value, _): return Quotient(value)
        case .based(let digits, let base): return try value(ofDigits: digits, base: base)
        case .symbol(let name): return generator(.symbol(name))
        case .constant(let constant): return self.constant(constant)
        case .sum(let nodes):
            var result = Quotient.zero
            for node in nodes { result = try sum(result, quotient(node)) }
            return result
        case .negative(let node): return try -quotient(node)
        case .product(let nodes):
            var result = Quotient.one
            for node in nodes { result = try product(result, quotient(node)) }
            return result
        case .quotient(let over, let under):
            return try product(quotient(over), inverse(quotient(under)))
        case .power(let base, let exponent): return try power(base, exponent)
        case .root(let radicand, let index):
            guard let count = try quotient(index).constant, let inverse = count.inverse else {
                throw .undefined
            }
            return try power(quotient(radicand), constant: inverse)
        case .function(let function, let arguments): return try call(function, arguments)
        case .applied(let name, let arguments):
            var values: [Quotient] = []
            for argument in arguments { values.append(try opaque(argument)) }
            return generator(.applied(name, values))
        case .percent(let node):
            return try product(quotient(node), Quotient(ExactNumber(1, 100) ?? .zero))
        case .degrees(let node):
            let unit = try product(constant(.pi), Quotient(ExactNumber(1, 180) ?? .zero))
            return try product(quotient(node), unit)
        case .ratio(let nodes) where nodes.count == 2:
            return try product(quotient(nodes[0]), inverse(quotient(nodes[1])))
        case .determinant(let rows): return try determinant(rows)
        case .matrix(let rows) where rows.count == 1 && rows[0].count == 1:
            return try quotient(rows[0][0])
        default: throw .noValue
        }
    }

    /// The normal form of an argument, which needn't be a value.
    private mutating func opaque(_ node: MathNode) throws(MathObstacle) -> Quotient {
        do {
            return try quotient(node)
        } catch .tooMuchWork {
            throw .tooMuchWork
        } catch {
            return generator(.other(node))
        }
    }

    mutating func generator(_ generator: Generator) -> Quotient {
        Quotient(Polynomial(generator: table.place(of: generator)))
    }

    mutating func constant(_ constant: MathConstant) -> Quotient {
        switch constant {
        case .pi: generator(.pi)
        case .euler: generator(.euler)
        case .imaginary: generator(.imaginary)
        case .infinity: generator(.infinity)
        }
    }

    private mutating func value(ofDigits digits: String, base: Int) throws(MathObstacle) -> Quotient
    {
        try budget.spend(1 + digits.utf8.count * digits.utf8.count / 512)
        guard digits.utf8.count <= 4_096 else { throw .tooMuchWork }
        // By hand: the library's own conversion stops the program for some bases and digits.
        var value = BigInt(0)
        for byte in digits.utf8 {
            guard MathLexer.isDigit(byte), Int(byte - 48) < base else { throw .noValue }
            value = value * BigInt(base) + BigInt(Int(byte - 48))
        }
        return Quotient(ExactNumber(value))
    }

    /// True if both forms have the same value; false says nothing about generators that depend on
    /// each other.
    mutating func areEqual(_ first: Quotient, _ second: Quotient) throws(MathObstacle) -> Bool {
        if first == second { return true }
        if first.under == second.under { return false }
        return try product(first.over, second.under) == product(second.over, first.under)
    }

    /// True if nothing is known that could make different forms equal.
    func areIndependent(_ first: Quotient, _ second: Quotient) -> Bool {
        first.generators.union(second.generators).allSatisfy { table[$0].isIndependent }
    }
}

// MARK: - Arithmetic

extension Normalizer {
    mutating func sum(_ first: Quotient, _ second: Quotient) throws(MathObstacle) -> Quotient {
        try budget.spend(1 + (first.over.terms.count + second.over.terms.count) / 2)
        if let one = first.over.terms.first, let other = second.over.terms.first {
            try budget.spend(one.coefficient.cost(with: other.coefficient))
        }
        if first.under == second.under {
            let over = first.over + second.over
            return over.isZero ? .zero : Quotient(over, under: first.under)
        }
        let over = try product(first.over, second.under) + product(second.over, first.under)
        if over.isZero { return .zero }
        return try fraction(over, product(first.under, second.under))
    }

    mutating func product(_ first: Quotient, _ second: Quotient) throws(MathObstacle) -> Quotient {
        if first.under == .one, second.under == .one {
            return Quotient(try product(first.over, second.over))
        }
        if first.over == second.under { return try fraction(second.over, first.under) }
        if second.over == first.under { return try fraction(first.over, second.under) }
        return try fraction(
            product(first.over, second.over), product(first.under, second.under))
    }

    mutating func inverse(_ value: Quotient) throws(MathObstacle) -> Quotient {
        if value.over.isZero { throw .undefined }
        return try fraction(value.under, value.over)
    }

    /// Divides polynomials; a divisor with one term becomes a factor.
    mutating func fraction(_ over: Polynomial, _ under: Polynomial) throws(MathObstacle) -> Quotient
    {
        if under.isZero { throw .undefined }
        if over.isZero { return .zero }
        if over == under { return .one }
        guard let single = under.single else { return Quotient(over, under: under) }
        guard let inverse = single.coefficient.inverse else { throw .undefined }
        var factors: [Monomial.Factor] = []
        var divisor = Polynomial.one
        var factor = inverse
        for part in single.monomial.factors {
            let negative = Exponent(over: -part.exponent.over, under: part.exponent.under)
            switch table[part.generator] {
            case .base(let base):
                factor = factor * (ExactNumber(base).inverse ?? .one)
                factors.append(
                    .init(generator: part.generator, exponent: try negative + .one))
            case .radicand(let radicand):
                divisor = try product(divisor, radicand.over)
                factors.append(
                    .init(generator: part.generator, exponent: try negative + .one))
            case .imaginary:
                factor = -factor
                factors.append(part)
            default: factors.append(.init(generator: part.generator, exponent: negative))
            }
        }
        let multiplier = Polynomial(
            sorted: [.init(monomial: Monomial(factors: factors), coefficient: factor)])
        let result = try product(over, multiplier)
        return divisor == .one ? Quotient(result) : try fraction(result, divisor)
    }

    private mutating func scaled(_ polynomial: Polynomial, by factor: ExactNumber)
        throws(MathObstacle) -> Polynomial
    {
        for term in polynomial.terms { try budget.spend(term.coefficient.cost(with: factor)) }
        return polynomial.scaled(by: factor)
    }

    mutating func product(_ first: Polynomial, _ second: Polynomial) throws(MathObstacle)
        -> Polynomial
    {
        if let factor = second.constant { return try scaled(first, by: factor) }
        if let factor = first.constant { return try scaled(second, by: factor) }
        let (count, overflow) = first.terms.count.multipliedReportingOverflow(
            by: second.terms.count)
        guard !overflow else { throw .tooMuchWork }
        try budget.spend(count * 4)
        var terms: [Polynomial.Term] = []
        terms.reserveCapacity(count)
        var rest = Polynomial.zero
        for left in first.terms {
            for right in second.terms {
                try budget.spend(left.coefficient.cost(with: right.coefficient))
                var term = Polynomial.Term(
                    monomial: .one, coefficient: left.coefficient * right.coefficient)
                var extra: [Polynomial] = []
                term.monomial = try product(
                    left.monomial, right.monomial, coefficient: &term.coefficient, extra: &extra)
                if extra.isEmpty {
                    terms.append(term)
                } else {
                    var part = Polynomial(sorted: [term])
                    for factor in extra { part = try product(part, factor) }
                    rest = rest + part
                }
            }
        }
        let sum = terms.count == 1 ? Polynomial(sorted: terms) : Polynomial(collecting: terms)
        return sum + rest
    }

    /// Adds exponents; whole powers of bases leave the monomial.
    private mutating func product(
        _ first: Monomial, _ second: Monomial, coefficient: inout ExactNumber,
        extra: inout [Polynomial]
    ) throws(MathObstacle) -> Monomial {
        if first.factors.isEmpty { return second }
        if second.factors.isEmpty { return first }
        var result: [Monomial.Factor] = []
        result.reserveCapacity(first.factors.count + second.factors.count)
        var (left, right) = (first.factors[...], second.factors[...])
        while let one = left.first, let other = right.first {
            if one.generator < other.generator {
                result.append(one)
                left.removeFirst()
            } else if one.generator > other.generator {
                result.append(other)
                right.removeFirst()
            } else {
                left.removeFirst()
                right.removeFirst()
                let exponent = try reduced(
                    one.exponent + other.exponent, of: one.generator, coefficient: &coefficient,
                    extra: &extra)
                if exponent.over != 0 {
                    result.append(.init(generator: one.generator, exponent: exponent))
                }
            }
        }
        return Monomial(factors: result + left + right)
    }

    /// Takes whole powers out of an exponent where the generator's power is known.
    private mutating func reduced(
        _ exponent: Exponent, of place: Int, coefficient: inout ExactNumber,
        extra: inout [Polynomial]
    ) throws(MathObstacle) -> Exponent {
        switch table[place] {
        case .base(let base):
            let whole = exponent.whole
            guard whole != 0 else { return exponent }
            coefficient = try coefficient * ExactNumber(base).power(whole, budget: &budget)
            return try exponent + Exponent(over: -whole, under: 1)
        case .radicand(let radicand):
            let whole = exponent.whole
            guard whole > 0 else { return exponent }
            guard whole <= 4 else { throw .tooMuchWork }
            for _ in 0..<whole { extra.append(radicand.over) }
            return try exponent + Exponent(over: -whole, under: 1)
        case .imaginary:
            let rest = ((exponent.over % 4) + 4) % 4
            if rest > 1 { coefficient = -coefficient }
            return Exponent(over: rest % 2, under: 1)
        default: return exponent
        }
    }
}
