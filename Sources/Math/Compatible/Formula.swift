import Foundation

/// An expression as the trainer's parsers understand it.
indirect enum Formula: Hashable, Sendable {
    case number(Double)
    case symbol(String)
    case imaginaryUnit
    case constant(Constant)
    case sum(Formula, Formula)
    case product(Formula, Formula)
    case power(Formula, Formula)
    case call(String, [Formula])

    /// Constants with a name.
    enum Constant: Hashable, Sendable { case pi, e, infinity }

    static func negative(_ formula: Formula) -> Formula { .product(.number(-1), formula) }

    static func difference(_ one: Formula, _ other: Formula) -> Formula {
        .sum(one, negative(other))
    }

    static func quotient(_ one: Formula, _ other: Formula) -> Formula {
        .product(one, .power(other, .number(-1)))
    }

    /// True if nothing but numbers occurs.
    var isConstant: Bool {
        switch self {
        case .number, .imaginaryUnit, .constant: true
        case .symbol: false
        case .sum(let one, let other), .product(let one, let other), .power(let one, let other):
            one.isConstant && other.isConstant
        case .call(let name, let arguments):
            Formula.functions[name] != nil && arguments.allSatisfy(\.isConstant)
        }
    }

    /// True for infinity itself, with any sign.
    var isInfinity: Bool {
        switch self {
        case .constant(.infinity): true
        case .product(.number(-1), let other): other.isInfinity
        default: false
        }
    }

    /// True for quotients of polynomials: what algebra always decides.
    var isRational: Bool {
        switch self {
        case .number, .symbol: true
        case .imaginaryUnit: false
        case .constant(let constant): constant != .infinity
        case .sum(let one, let other), .product(let one, let other):
            one.isRational && other.isRational
        case .power(let base, .number(let exponent)):
            base.isRational && exponent == exponent.rounded() && abs(exponent) <= 20
        case .power(let base, .product(.number(-1), .number(let exponent))):
            base.isRational && exponent == exponent.rounded() && abs(exponent) <= 20
        // A root of a number is a number.
        case .power(let base, let exponent): base.isConstant && exponent.isConstant
        case .call: isConstant
        }
    }

    /// Functions with a value; others are symbols with arguments.
    static let functions: [String: @Sendable (ComplexNumber) -> ComplexNumber] = [
        "sqrt": { $0.power(ComplexNumber(0.5)) }, "exp": \.exponential, "ln": \.logarithm,
        "sin": \.sine, "cos": \.cosine, "tan": { $0.sine / $0.cosine },
        "cot": { $0.cosine / $0.sine }, "sec": { ComplexNumber(1) / $0.cosine },
        "csc": { ComplexNumber(1) / $0.sine }, "abs": { ComplexNumber($0.magnitude) },
        "asin": { real($0, within: 1, asin) }, "acos": { real($0, within: 1, acos) },
        "atan": { real($0, within: .infinity, atan) },
        "sinh": { ($0.exponential - (ComplexNumber(0) - $0).exponential) / ComplexNumber(2) },
        "cosh": { ($0.exponential + (ComplexNumber(0) - $0).exponential) / ComplexNumber(2) },
        "floor": { real($0, within: 1e15) { $0.rounded(.down) } },
        "ceiling": { real($0, within: 1e15) { $0.rounded(.up) } },
        "factorial": { value in
            ComplexNumber(value.imaginary == 0 ? tgamma(value.real + 1) : .nan)
        },
    ]

    private static func real(
        _ value: ComplexNumber, within limit: Double, _ function: (Double) -> Double
    ) -> ComplexNumber {
        ComplexNumber(
            value.imaginary == 0 && abs(value.real) <= limit ? function(value.real) : .nan)
    }

    /// The value where symbols have values; not finite where there is none.
    func value(_ symbols: (String) -> ComplexNumber) -> ComplexNumber {
        switch self {
        case .number(let number): ComplexNumber(number)
        case .symbol(let name): symbols(name)
        case .imaginaryUnit: ComplexNumber(0, 1)
        case .constant(.pi): ComplexNumber(.pi)
        case .constant(.e): ComplexNumber(exp(1))
        case .constant(.infinity): ComplexNumber(.infinity)
        case .sum(let one, let other): one.value(symbols) + other.value(symbols)
        case .product(let one, let other): one.value(symbols) * other.value(symbols)
        case .power(let base, let exponent): base.value(symbols).power(exponent.value(symbols))
        case .call(let name, let arguments):
            call(name, arguments.map { $0.value(symbols) }, symbols)
        }
    }

    private func call(
        _ name: String, _ values: [ComplexNumber], _ symbols: (String) -> ComplexNumber
    ) -> ComplexNumber {
        if let function = Formula.functions[name] {
            return values.count == 1 ? function(values[0]) : ComplexNumber(.nan)
        }
        // An unknown function: any fixed one that depends on all of its arguments.
        var result = symbols("\(name)(")
        for (index, value) in values.enumerated() {
            result = result + (value * ComplexNumber(Double(index) + 1.25, 0.5)).cosine
        }
        return result
    }
}
