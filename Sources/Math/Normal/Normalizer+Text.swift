extension Normalizer {
    /// A normal form in plain signs, for explanations.
    func text(_ quotient: Quotient) -> String {
        quotient.under == .one
            ? text(quotient.over) : "(\(text(quotient.over)))/(\(text(quotient.under)))"
    }

    func text(_ polynomial: Polynomial) -> String {
        if polynomial.isZero { return "0" }
        return polynomial.terms.prefix(40).map { term in
            let factors = term.monomial.factors.map { factor in
                let name = text(table[factor.generator])
                let exponent = factor.exponent.number
                return exponent == .one ? name : "\(name)^(\(exponent))"
            }
            if factors.isEmpty { return term.coefficient.description }
            let lead = term.coefficient == .one ? [] : [term.coefficient.description]
            return (lead + factors).joined(separator: "·")
        }.joined(separator: " + ")
    }

    private func text(_ generator: Generator) -> String {
        switch generator {
        case .symbol(let name): return name
        case .pi: return "pi"
        case .euler: return "e"
        case .infinity: return "infinity"
        case .imaginary: return "i"
        case .base(let base): return "\(base)"
        case .logarithm(let base): return "ln(\(base))"
        case .exponential(let base, let monomial):
            return "\(text(table[base]))^[\(text(monomial))]"
        case .alternating(let monomial): return "(-1)^[\(text(monomial))]"
        case .radicand(let radicand): return "(\(text(radicand)))"
        case .power(let base, let exponent): return "(\(text(base)))^(\(text(exponent)))"
        case .function(let function, let arguments):
            return "\(function.rawValue)(\(arguments.map { text($0) }.joined(separator: ", ")))"
        case .applied(let name, let arguments):
            return "\(name)(\(arguments.map { text($0) }.joined(separator: ", ")))"
        case .other(let node): return node.text
        }
    }

    private func text(_ monomial: Monomial) -> String {
        text(Polynomial(sorted: [.init(monomial: monomial, coefficient: .one)]))
    }
}
