/// A named function of numbers.
enum MathFunction: String, Hashable, Sendable, CaseIterable {
    case sine = "sin"
    case cosine = "cos"
    case tangent = "tan"
    case cotangent = "cot"
    case secant = "sec"
    case cosecant = "csc"
    case arcsine = "arcsin"
    case arccosine = "arccos"
    case arctangent = "arctan"
    case arccotangent = "arccot"
    case hyperbolicSine = "sinh"
    case hyperbolicCosine = "cosh"
    case hyperbolicTangent = "tanh"
    case naturalLogarithm = "ln"
    /// The argument, then the base.
    case logarithm = "log"
    case exponential = "exp"
    case magnitude = "abs"
    case floor
    case ceiling = "ceil"
    case factorial
    case doubleFactorial
    case binomial = "binom"
    case maximum = "max"
    case minimum = "min"
    case greatestCommonDivisor = "gcd"
    case leastCommonMultiple = "lcm"
    case realPart = "Re"
    case imaginaryPart = "Im"
    case conjugate
    case remainder = "mod"

    /// The function whose value gives the argument back.
    var inverse: MathFunction? {
        switch self {
        case .sine: .arcsine
        case .cosine: .arccosine
        case .tangent: .arctangent
        case .cotangent: .arccotangent
        default: nil
        }
    }

    /// The names by which answers call functions, with or without a backslash.
    static let names: [String: MathFunction] = {
        var names = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
        names["asin"] = .arcsine
        names["acos"] = .arccosine
        names["atan"] = .arctangent
        names["arctg"] = .arctangent
        names["tg"] = .tangent
        names["ctg"] = .cotangent
        names["cosec"] = .cosecant
        names["lg"] = .logarithm
        for name in ["floor", "factorial", "doubleFactorial", "conjugate", "mod", "binom"] {
            names[name] = nil
        }
        names["floor"] = .floor
        return names
    }()
}
