extension Normalizer {
    /// A tree for a polynomial of numbers, roots and constants; nil if anything else occurs.
    func node(_ polynomial: Polynomial) -> MathNode? {
        var terms: [MathNode] = []
        for term in polynomial.terms {
            var factors = [MathNode.number(term.coefficient, decimals: nil)]
            for factor in term.monomial.factors {
                let base: MathNode
                switch table[factor.generator] {
                case .base(let number): base = .number(ExactNumber(number), decimals: nil)
                case .pi: base = .constant(.pi)
                case .euler: base = .constant(.euler)
                case .logarithm(let number):
                    base = .function(
                        .naturalLogarithm, [.number(ExactNumber(number), decimals: nil)])
                default: return nil
                }
                factors.append(
                    .power(base, .number(factor.exponent.number, decimals: nil)))
            }
            terms.append(factors.count == 1 ? factors[0] : .product(factors))
        }
        if terms.isEmpty { return .integer(0) }
        return terms.count == 1 ? terms[0] : .sum(terms)
    }
}

extension Generator {
    /// True for what an inequality may be solved for.
    var isUnknown: Bool { unknownName != nil || !isNumber }

    /// The name of a variable.
    var unknownName: MathNode? {
        if case .symbol(let name) = self { .symbol(name) } else { nil }
    }

    private var isNumber: Bool {
        switch self {
        case .pi, .euler, .base, .logarithm: true
        default: false
        }
    }
}
