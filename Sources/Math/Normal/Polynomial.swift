internal import BigInt

/// A sum of terms with different monomials, none of them zero, in ascending order of monomials.
struct Polynomial: Hashable, Sendable {
    struct Term: Hashable, Sendable {
        var monomial: Monomial
        var coefficient: ExactNumber
    }

    private(set) var terms: [Term]

    static let zero = Polynomial(sorted: [])
    static let one = Polynomial(constant: .one)

    init(sorted terms: [Term]) { self.terms = terms }

    init(constant: ExactNumber) {
        terms = constant.isZero ? [] : [Term(monomial: .one, coefficient: constant)]
    }

    init(generator: Int, exponent: Exponent = .one) {
        let factor = Monomial.Factor(generator: generator, exponent: exponent)
        terms = [Term(monomial: Monomial(factors: [factor]), coefficient: .one)]
    }

    /// Sorts terms and adds up those with the same monomial.
    init(collecting unsorted: [Term]) {
        terms = []
        terms.reserveCapacity(unsorted.count)
        for term in unsorted.sorted(by: { $0.monomial < $1.monomial }) {
            if let last = terms.last, last.monomial == term.monomial {
                terms[terms.count - 1].coefficient = last.coefficient + term.coefficient
            } else {
                if terms.last?.coefficient.isZero == true { terms.removeLast() }
                terms.append(term)
            }
        }
        if terms.last?.coefficient.isZero == true { terms.removeLast() }
    }

    var isZero: Bool { terms.isEmpty }

    /// The value if no generator occurs.
    var constant: ExactNumber? {
        if terms.isEmpty { return .zero }
        return terms.count == 1 && terms[0].monomial == .one ? terms[0].coefficient : nil
    }

    /// The only term, if there is one only.
    var single: Term? { terms.count == 1 ? terms[0] : nil }

    /// The generators that occur.
    var generators: Set<Int> {
        terms.reduce(into: []) { found, term in
            for factor in term.monomial.factors { found.insert(factor.generator) }
        }
    }

    static func + (left: Polynomial, right: Polynomial) -> Polynomial {
        if left.isZero { return right }
        if right.isZero { return left }
        return Polynomial(collecting: left.terms + right.terms)
    }

    static prefix func - (value: Polynomial) -> Polynomial { value.scaled(by: .minusOne) }

    func scaled(by factor: ExactNumber) -> Polynomial {
        if factor == .one { return self }
        if factor.isZero { return .zero }
        return Polynomial(
            sorted: terms.map {
                Term(monomial: $0.monomial, coefficient: $0.coefficient * factor)
            })
    }

    /// The positive number by which all coefficients become coprime integers.
    var content: ExactNumber {
        guard var over = terms.first?.coefficient.numerator.magnitude,
            var under = terms.first?.coefficient.denominator.magnitude
        else { return .one }
        for term in terms.dropFirst() {
            over = over.greatestCommonDivisor(with: term.coefficient.numerator.magnitude)
            let next = term.coefficient.denominator.magnitude
            under = under / under.greatestCommonDivisor(with: next) * next
        }
        return ExactNumber(BigInt(over), BigInt(under)) ?? .one
    }

    /// The polynomials that stand before the powers of one generator, by its exponents.
    func coefficients(of generator: Int) -> [Exponent: Polynomial] {
        var parts: [Exponent: [Term]] = [:]
        for term in terms {
            let rest = Term(
                monomial: term.monomial.without(generator), coefficient: term.coefficient)
            parts[term.monomial.exponent(of: generator), default: []].append(rest)
        }
        return parts.mapValues { Polynomial(collecting: $0) }
    }
}

/// A fraction of polynomials; the denominator isn't zero, and is one if it would have one term.
struct Quotient: Hashable, Sendable {
    var over: Polynomial
    var under: Polynomial

    static let zero = Quotient(.zero)
    static let one = Quotient(.one)

    init(_ over: Polynomial, under: Polynomial = .one) {
        self.over = over
        self.under = under
    }

    init(_ number: ExactNumber) { self.init(Polynomial(constant: number)) }

    /// The value if it is a rational number.
    var constant: ExactNumber? { under == .one ? over.constant : nil }

    var generators: Set<Int> { over.generators.union(under.generators) }

    static prefix func - (value: Quotient) -> Quotient {
        Quotient(-value.over, under: value.under)
    }
}
