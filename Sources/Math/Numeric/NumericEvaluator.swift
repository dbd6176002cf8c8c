import Foundation

/// Evaluates trees in floating point at one assignment of values to variables.
struct NumericEvaluator {
    /// Values of variables; nil where there are none.
    let point: SamplePoint?
    /// A variable, or a function of it, whose value is given.
    let given: (name: String, value: Double)?

    init(point: SamplePoint?, given: (name: String, value: Double)? = nil) {
        self.point = point
        self.given = given
    }

    /// The value; nil if the tree isn't one, or depends on something that has none.
    func value(of node: MathNode) -> Approximation? {
        switch node {
        case .number(let number, _): return Approximation(number.double)
        case .based(let digits, let base):
            return Int(digits, radix: base).map { Approximation(Double($0)) }
        case .symbol(let name): return value(named: name)
        case .constant(let constant): return NumericEvaluator.value(of: constant)
        case .sum(let nodes):
            var sum = Approximation(0)
            for node in nodes {
                guard let value = value(of: node) else { return nil }
                sum = sum + value
            }
            return sum
        case .negative(let node): return value(of: node).map { -$0 }
        case .product(let nodes):
            var product = Approximation(1)
            for node in nodes {
                guard let value = value(of: node) else { return nil }
                product = product * value
            }
            return product
        case .quotient(let over, let under):
            guard let first = value(of: over), let second = value(of: under) else { return nil }
            return first * second.inverse
        case .power(let base, let exponent): return power(base, exponent)
        case .root(let radicand, let index):
            guard let value = value(of: radicand), let count = self.value(of: index),
                count.re == count.re.rounded(), abs(count.re) < 1e6
            else { return nil }
            return value.root(Int(count.re))
        case .function(let function, let arguments):
            var values: [Approximation] = []
            for argument in arguments {
                guard let value = value(of: argument) else { return nil }
                values.append(value)
            }
            return call(function, values)
        case .applied(let name, _):
            // Sums over an index and the like depend on more than their text.
            return name.utf8.count > 2 ? nil : value(named: node.text)
        case .percent(let node): return value(of: node).map { $0 * Approximation(0.01) }
        case .degrees(let node): return value(of: node).map { $0 * Approximation(.pi / 180) }
        case .ratio(let nodes) where nodes.count == 2:
            guard let first = value(of: nodes[0]), let second = value(of: nodes[1]) else {
                return nil
            }
            return first * second.inverse
        default: return nil
        }
    }

    private func value(named name: String) -> Approximation? {
        if let given, given.name == name { return Approximation(given.value) }
        return point?.value(of: name)
    }

    private static func value(of constant: MathConstant) -> Approximation? {
        switch constant {
        case .pi: Approximation(.pi)
        case .euler: Approximation(M_E)
        case .imaginary: Approximation(0, 1)
        case .infinity: nil
        }
    }

    private func power(_ base: MathNode, _ exponent: MathNode) -> Approximation? {
        guard let first = value(of: base) else { return nil }
        // Rational exponents as roots, so that odd roots of negative numbers are real.
        let fraction: (MathNode, MathNode)? =
            switch exponent {
            case .quotient(let over, let under): (over, under)
            case .negative(.quotient(let over, let under)): (.negative(over), under)
            default: nil
            }
        if let (over, under) = fraction, let count = value(of: under), let up = value(of: over),
            count.im == 0, up.im == 0, count.re == count.re.rounded(), abs(count.re) < 1e3,
            count.re > 0, up.re == up.re.rounded()
        {
            return first.root(Int(count.re)).power(up)
        }
        guard let second = value(of: exponent) else { return nil }
        return first.power(second)
    }

    private func call(_ function: MathFunction, _ values: [Approximation]) -> Approximation? {
        guard let first = values.first else { return nil }
        switch function {
        case .sine: return first.sine
        case .cosine: return first.cosine
        case .tangent: return first.sine * first.cosine.inverse
        case .cotangent: return first.cosine * first.sine.inverse
        case .secant: return first.cosine.inverse
        case .cosecant: return first.sine.inverse
        case .arcsine: return first.real(asin)
        case .arccosine: return first.real(acos)
        case .arctangent: return first.real(atan)
        case .arccotangent: return first.real { .pi / 2 - atan($0) }
        case .hyperbolicSine: return first.real(sinh)
        case .hyperbolicCosine: return first.real(cosh)
        case .hyperbolicTangent: return first.real(tanh)
        case .naturalLogarithm: return first.logarithm
        case .logarithm:
            return values.count == 2 ? first.logarithm * values[1].logarithm.inverse : nil
        case .exponential: return first.exponential
        case .magnitude:
            return Approximation(first.size, 0, error: first.error + first.size * 2e-16)
        case .floor, .ceiling:
            guard first.im == 0, abs(first.re - first.re.rounded()) > 4 * first.error else {
                return first.error == 0 || first.re == first.re.rounded() ? first : nil
            }
            return Approximation(first.re.rounded(function == .floor ? .down : .up))
        case .realPart: return Approximation(first.re, 0, error: first.error)
        case .imaginaryPart: return Approximation(first.im, 0, error: first.error)
        case .conjugate: return Approximation(first.re, -first.im, error: first.error)
        case .factorial: return first.im == 0 ? gamma(first.re) : nil
        case .binomial:
            guard values.count == 2, values.allSatisfy({ $0.im == 0 }),
                let up = gamma(first.re), let down = gamma(values[1].re),
                let rest = gamma(first.re - values[1].re)
            else { return nil }
            return up * down.inverse * rest.inverse
        case .maximum, .minimum:
            guard values.allSatisfy({ $0.im == 0 }) else { return nil }
            return function == .maximum
                ? values.max { $0.re < $1.re } : values.min { $0.re < $1.re }
        case .doubleFactorial, .greatestCommonDivisor, .leastCommonMultiple, .remainder: return nil
        }
    }

    /// The factorial of a small whole number.
    private func gamma(_ count: Double) -> Approximation? {
        guard count >= 0, count <= 170, count == count.rounded() else { return nil }
        var value = 1.0
        var factor = 2.0
        while factor <= count {
            value *= factor
            factor += 1
        }
        return Approximation(value, 0, error: value * count * 2e-16)
    }
}
