/// The exponent of a factor: a fraction of machine words in lowest terms, with a positive
/// denominator.
struct Exponent: Hashable, Sendable {
    let over: Int
    let under: Int

    static let one = Exponent(over: 1, under: 1)
    static let zero = Exponent(over: 0, under: 1)

    init(over: Int, under: Int) {
        self.over = over
        self.under = under
    }

    /// Takes a number whose sides are short enough to be added and multiplied without overflow.
    init(_ number: ExactNumber) throws(MathObstacle) {
        guard case .small(let over, let under) = number, over.magnitude < 1 << 31, under < 1 << 15
        else { throw .tooMuchWork }
        self.init(over: over, under: under)
    }

    var number: ExactNumber { ExactNumber(over, under) ?? .zero }

    static func + (left: Exponent, right: Exponent) throws(MathObstacle) -> Exponent {
        if left.under == 1, right.under == 1, left.over.magnitude < 1 << 31,
            right.over.magnitude < 1 << 31
        {
            return Exponent(over: left.over + right.over, under: 1)
        }
        return try Exponent(left.number + right.number)
    }

    static func * (left: Exponent, right: ExactNumber) throws(MathObstacle) -> Exponent {
        try Exponent(left.number * right)
    }

    /// The greatest integer that is no greater.
    var whole: Int {
        let quotient = over / under
        return over < 0 && quotient * under != over ? quotient - 1 : quotient
    }
}

/// A product of powers of generators, ordered by generator, without exponents of zero.
struct Monomial: Hashable, Sendable {
    struct Factor: Hashable, Sendable {
        var generator: Int
        var exponent: Exponent
    }

    var factors: [Factor]

    static let one = Monomial(factors: [])

    /// The exponent of a generator.
    func exponent(of generator: Int) -> Exponent {
        factors.first { $0.generator == generator }?.exponent ?? .zero
    }

    /// Leaves a generator out.
    func without(_ generator: Int) -> Monomial {
        Monomial(factors: factors.filter { $0.generator != generator })
    }
}

extension Monomial: Comparable {
    static func < (left: Monomial, right: Monomial) -> Bool {
        for (first, second) in zip(left.factors, right.factors) {
            if first.generator != second.generator { return first.generator < second.generator }
            if first.exponent != second.exponent {
                return first.exponent.over * second.exponent.under
                    > second.exponent.over * first.exponent.under
            }
        }
        return left.factors.count > right.factors.count
    }
}
