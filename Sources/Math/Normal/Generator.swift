internal import BigInt

/// What normal forms are made of besides rational numbers.
enum Generator: Hashable, Sendable {
    case symbol(String)
    case pi
    case euler
    case infinity
    case imaginary
    /// A prime, or a number that isn't factored, under a root.
    case base(BigInt)
    /// The natural logarithm of such a number.
    case logarithm(BigInt)
    /// A generator raised to a product of generators, such as the `2^n` in `2^{3n}`.
    case exponential(Int, Monomial)
    /// Minus one raised to a product of generators.
    case alternating(Monomial)
    /// A form under a root.
    case radicand(Quotient)
    /// A power whose base or exponent can't be split.
    case power(Quotient, Quotient)
    case function(MathFunction, [Quotient])
    case applied(String, [Quotient])
    /// Anything else, by its tree.
    case other(MathNode)

    /// True if no algebraic relation to other such generators is known: a difference that is not
    /// zero in such generators is a difference in value.
    var isIndependent: Bool {
        switch self {
        case .symbol, .pi, .euler, .imaginary, .base, .logarithm, .exponential, .infinity: true
        case .alternating, .radicand, .power, .function, .applied, .other: false
        }
    }
}

/// The generators of one comparison; both sides share them.
struct GeneratorTable: Sendable {
    private(set) var generators: [Generator] = []
    private var places: [Generator: Int] = [:]

    /// The number by which monomials name a generator.
    mutating func place(of generator: Generator) -> Int {
        if let place = places[generator] { return place }
        generators.append(generator)
        places[generator] = generators.count - 1
        return generators.count - 1
    }

    subscript(place: Int) -> Generator { generators[place] }
}
