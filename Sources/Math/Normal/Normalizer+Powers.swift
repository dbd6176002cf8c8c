internal import BigInt

extension Normalizer {
    mutating func power(_ base: MathNode, _ exponent: MathNode) throws(MathObstacle) -> Quotient {
        let power = try quotient(exponent)
        if let constant = power.constant {
            return try self.power(quotient(base), constant: constant)
        }
        if case .constant(.euler) = base { return try exponential(power) }
        return try self.power(quotient(base), symbolic: power)
    }

    /// Raises to a rational power; odd roots of negative numbers are real.
    mutating func power(_ base: Quotient, constant: ExactNumber) throws(MathObstacle) -> Quotient {
        if constant.isZero {
            if base.over.isZero { throw .undefined }
            return .one
        }
        if base.over.isZero {
            if constant.isNegative { throw .undefined }
            return .zero
        }
        if let count = constant.smallInteger { return try power(base, integer: count) }
        if constant.isInteger {
            guard let number = base.constant, number.magnitude == .one else { throw .tooMuchWork }
            return number == .one || constant.numerator % 2 == 0 ? .one : Quotient(.minusOne)
        }
        let exponent = try Exponent(constant)
        guard base.under == .one else {
            guard let radicand = try quotientRadicand(base) else {
                return generator(.power(base, Quotient(constant)))
            }
            return try power(radicand, constant: constant)
        }
        if let single = base.over.single { return try power(single, exponent) }
        let content = base.over.content
        let radicand = Quotient(base.over.scaled(by: content.inverse ?? .one))
        let factor = try power(.init(monomial: .one, coefficient: content), exponent)
        return try product(factor, whole(exponent, of: radicand))
    }

    /// A fraction of numbers with one radical below the line, made whole.
    private mutating func quotientRadicand(_ base: Quotient) throws(MathObstacle) -> Quotient? {
        guard base.under.terms.count == 2, let generator = base.under.generators.first,
            base.under.generators.count == 1, case .base = table[generator]
        else { return nil }
        let last = base.under.terms[1]
        let conjugate = Polynomial(collecting: [
            base.under.terms[0],
            .init(monomial: last.monomial, coefficient: -last.coefficient),
        ])
        let result = try fraction(
            product(base.over, conjugate), product(base.under, conjugate))
        return result.under == .one ? result : nil
    }

    /// A power of a radicand: the whole part multiplied out, the rest as a generator.
    private mutating func whole(_ exponent: Exponent, of radicand: Quotient) throws(MathObstacle)
        -> Quotient
    {
        let whole = exponent.whole
        let place = table.place(of: .radicand(radicand))
        let rest = try exponent + Exponent(over: -whole, under: 1)
        let root = Quotient(Polynomial(generator: place, exponent: rest))
        return try product(root, power(radicand, integer: whole))
    }

    private mutating func power(_ term: Polynomial.Term, _ exponent: Exponent)
        throws(MathObstacle) -> Quotient
    {
        var result = try power(term.coefficient.magnitude, exponent)
        if term.coefficient.isNegative {
            if exponent.under % 2 == 1 {
                if exponent.over % 2 != 0 { result = -result }
            } else if exponent.under == 2 {
                result = try product(
                    result, power(generator(.imaginary), integer: exponent.over))
            } else {
                let base = Quotient(.minusOne)
                result = try product(
                    result, generator(.power(base, Quotient(exponent.number))))
            }
        }
        var left: [Monomial.Factor] = []
        for factor in term.monomial.factors {
            guard isPositive(factor.generator) else {
                left.append(factor)
                continue
            }
            let raised = try factor.exponent * exponent.number
            result = try product(result, positive(factor.generator, raised))
        }
        if left.isEmpty { return result }
        if left.count == 1, left[0].exponent == .one {
            return try product(
                result, Quotient(Polynomial(generator: left[0].generator, exponent: exponent)))
        }
        let rest = Polynomial(
            sorted: [.init(monomial: Monomial(factors: left), coefficient: .one)])
        return try product(result, whole(exponent, of: Quotient(rest)))
    }

    private func isPositive(_ place: Int) -> Bool {
        switch table[place] {
        case .base, .pi, .euler: true
        case .exponential(let base, _): isPositive(base)
        default: false
        }
    }

    private mutating func positive(_ place: Int, _ exponent: Exponent) throws(MathObstacle)
        -> Quotient
    {
        guard case .base(let base) = table[place] else {
            return Quotient(Polynomial(generator: place, exponent: exponent))
        }
        let whole = exponent.whole
        let factor = try ExactNumber(base).power(whole, budget: &budget)
        let rest = try exponent + Exponent(over: -whole, under: 1)
        if rest.over == 0 { return Quotient(factor) }
        return Quotient(Polynomial(generator: place, exponent: rest).scaled(by: factor))
    }

    /// A rational power of a positive rational number, by its prime factors.
    mutating func power(_ number: ExactNumber, _ exponent: Exponent) throws(MathObstacle)
        -> Quotient
    {
        if number == .one { return .one }
        var result = Quotient.one
        for (side, sign) in [(number.numerator, 1), (number.denominator, -1)] where side != 1 {
            for (base, count) in try ExactNumber.factors(of: side, budget: &budget) {
                let raised = try exponent * ExactNumber(sign * count)
                result = try product(
                    result, positive(table.place(of: .base(base)), raised))
            }
        }
        return result
    }

    mutating func power(_ base: Quotient, integer count: Int) throws(MathObstacle) -> Quotient {
        if count == 0 { return .one }
        if count == 1 { return base }
        if count < 0 {
            guard count > -1_000_000_000 else { throw .tooMuchWork }
            return try power(inverse(base), integer: -count)
        }
        if let number = base.constant {
            return Quotient(try number.power(count, budget: &budget))
        }
        if base.under == .one, let single = base.over.single {
            return try power(single, integer: count)
        }
        guard count <= 64 else { throw .tooMuchWork }
        var result = Quotient.one
        var square = base
        var rest = count
        while rest > 0 {
            if rest & 1 == 1 { result = try product(result, square) }
            rest >>= 1
            if rest > 0 { square = try product(square, square) }
        }
        return result
    }

    private mutating func power(_ term: Polynomial.Term, integer count: Int) throws(MathObstacle)
        -> Quotient
    {
        var result = Quotient(try term.coefficient.power(count, budget: &budget))
        for factor in term.monomial.factors {
            let raised = try factor.exponent * ExactNumber(count)
            switch table[factor.generator] {
            case .base: result = try product(result, positive(factor.generator, raised))
            case .radicand(let radicand):
                result = try product(result, whole(raised, of: radicand))
            case .imaginary:
                let rest = count % 4
                if rest > 1 { result = -result }
                if rest % 2 == 1 { result = try product(result, generator(.imaginary)) }
            default:
                result = try product(
                    result,
                    Quotient(Polynomial(generator: factor.generator, exponent: raised)))
            }
        }
        return result
    }

    /// A power with generators in its exponent.
    private mutating func power(_ base: Quotient, symbolic exponent: Quotient)
        throws(MathObstacle) -> Quotient
    {
        if base == .one { return .one }
        guard exponent.under == .one, base.under == .one, let single = base.over.single else {
            return generator(.power(base, exponent))
        }
        var result = Quotient.one
        for term in exponent.over.terms {
            guard term.monomial != .one else {
                result = try product(result, power(base, constant: term.coefficient))
                continue
            }
            let multiple = try Exponent(term.coefficient)
            if single.coefficient.isNegative {
                let sign = table.place(of: .alternating(term.monomial))
                result = try product(
                    result, Quotient(Polynomial(generator: sign, exponent: multiple)))
            }
            let number = single.coefficient.magnitude
            for (side, sign) in [(number.numerator, 1), (number.denominator, -1)] where side != 1 {
                for (base, count) in try ExactNumber.factors(of: side, budget: &budget) {
                    let place = table.place(of: .base(base))
                    result = try product(
                        result,
                        exponential(place, term.monomial, multiple * ExactNumber(sign * count)))
                }
            }
            for factor in single.monomial.factors {
                result = try product(
                    result,
                    exponential(
                        factor.generator, term.monomial, multiple * factor.exponent.number))
            }
        }
        return result
    }

    private mutating func exponential(_ base: Int, _ monomial: Monomial, _ exponent: Exponent)
        -> Quotient
    {
        let place = table.place(of: .exponential(base, monomial))
        return Quotient(Polynomial(generator: place, exponent: exponent))
    }

    /// The exponential function; multiples of `iπ` become roots of unity.
    mutating func exponential(_ argument: Quotient) throws(MathObstacle) -> Quotient {
        let pi = table.place(of: .pi)
        let imaginary = table.place(of: .imaginary)
        if argument.under == .one, let single = argument.over.single,
            single.monomial.factors.count == 2,
            single.monomial.exponent(of: pi) == .one,
            single.monomial.exponent(of: imaginary) == .one
        {
            let angle = single.coefficient
            if let cosine = try cosine(ofTurns: angle), let sine = try sine(ofTurns: angle) {
                return try sum(cosine, product(sine, generator(.imaginary)))
            }
        }
        return try power(generator(.euler), symbolic: argument)
    }
}
