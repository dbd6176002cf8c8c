/// A safe form's value as a sum of rational multiples of distinct monomials: equal values have
/// equal sums.
///
/// That holds because roots of different square-free numbers are linearly independent over the
/// rationals (Besicovitch 1940) and because pi, like a variable, satisfies no polynomial over them.
struct ExactValue: Hashable, Sendable {
    /// A product of a root, a power of pi, and a power of one variable, without a coefficient.
    struct Monomial: Hashable, Sendable {
        /// The square-free number under the root; 1 for none.
        var radicand = 1
        var piPower = 0
        var variable: Unicode.Scalar?
        var exponent = 0
    }

    /// No coefficient is zero.
    private(set) var terms: [Monomial: Rational] = [:]

    /// Evaluates a sum; nil where a number outgrows `Int` or a root is too large to be reduced.
    init?(_ expression: AnswerExpression) {
        for term in expression.terms {
            guard let value = ExactValue(term), add(value) else { return nil }
        }
    }

    /// The largest number under a root: reducing it takes the root of this many steps at most.
    private static let largestRadicand = 10_000_000_000

    private init(_ coefficient: Rational, _ monomial: Monomial) {
        if coefficient != .zero { terms[monomial] = coefficient }
    }

    private init?(_ term: AnswerTerm) {
        var product = ExactValue(Rational(term.isNegative ? -1 : 1), Monomial())
        for factor in term.factors {
            guard let value = ExactValue(factor), let next = product.times(value) else {
                return nil
            }
            product = next
        }
        self = product
    }

    private init?(_ factor: AnswerFactor) {
        switch factor {
        case .number(let digits):
            guard let number = Rational(digits: digits) else { return nil }
            self.init(number, Monomial())
        case .radical(let digits):
            guard let number = Int(digits), number <= ExactValue.largestRadicand else { return nil }
            let (outside, inside) = ExactValue.reducedRoot(number)
            self.init(Rational(outside), Monomial(radicand: inside))
        case .pi:
            self.init(Rational(1), Monomial(piPower: 1))
        case .variable(let letter, let exponent):
            self.init(Rational(1), Monomial(variable: letter, exponent: exponent))
        case .fraction(let over, let under):
            guard let above = ExactValue(over), let below = ExactValue(under)?.inverse,
                let quotient = above.times(below)
            else { return nil }
            self = quotient
        }
    }

    /// Takes the largest square out of a root: 72 gives 6 outside and 2 inside.
    private static func reducedRoot(_ number: Int) -> (outside: Int, inside: Int) {
        if number == 0 { return (0, 1) }
        var outside = 1
        var inside = 1
        var rest = number
        var divisor = 2
        while divisor * divisor <= rest {
            var power = 0
            while rest.isMultiple(of: divisor) {
                rest /= divisor
                power += 1
                if power.isMultiple(of: 2) { outside *= divisor }
            }
            if !power.isMultiple(of: 2) { inside *= divisor }
            divisor += 1
        }
        return (outside, inside * rest)
    }

    /// Adds in place; false on overflow.
    private mutating func add(_ other: ExactValue) -> Bool {
        for (monomial, coefficient) in other.terms {
            guard let sum = (terms[monomial] ?? .zero).plus(coefficient) else { return false }
            terms[monomial] = sum == .zero ? nil : sum
        }
        return true
    }

    private func times(_ other: ExactValue) -> ExactValue? {
        var product = ExactValue(.zero, Monomial())
        for (left, first) in terms {
            for (right, second) in other.terms {
                guard let (factor, monomial) = left.times(right),
                    let scaled = first.times(second)?.times(Rational(factor)),
                    product.add(ExactValue(scaled, monomial))
                else { return nil }
            }
        }
        return product
    }

    /// One over the value; nil for zero and for sums.
    private var inverse: ExactValue? {
        guard let (monomial, coefficient) = terms.first, terms.count == 1,
            let scale = coefficient.times(Rational(monomial.radicand))?.inverse
        else { return nil }
        var turned = monomial
        turned.piPower.negate()
        turned.exponent.negate()
        return ExactValue(scale, turned)
    }
}

extension ExactValue.Monomial {
    /// Multiplies; nil for two different variables and on overflow.
    fileprivate func times(_ other: Self) -> (factor: Int, Self)? {
        guard variable == nil || other.variable == nil || variable == other.variable else {
            return nil
        }
        let common = Int(
            Rational.greatestCommonDivisor(radicand.magnitude, other.radicand.magnitude))
        let (root, overflow) = (radicand / common).multipliedReportingOverflow(
            by: other.radicand / common)
        if overflow { return nil }
        var product = Self(
            radicand: root, piPower: piPower + other.piPower, variable: variable ?? other.variable,
            exponent: exponent + other.exponent)
        if product.exponent == 0 { product.variable = nil }
        return (common, product)
    }
}
