extension Normalizer {
    /// The sine of a multiple of π, where it is a sum of square roots; the multiple is in half
    /// turns.
    mutating func sine(ofTurns turns: ExactNumber) throws(MathObstacle) -> Quotient? {
        let two = ExactNumber(2)
        var angle = turns - (turns * .small(1, 2)).floor * two
        var isNegative = false
        if !(angle < .one) {
            angle = angle - .one
            isNegative = true
        }
        if ExactNumber.small(1, 2) < angle { angle = .one - angle }
        guard let value = try firstQuadrant(angle) else { return nil }
        return isNegative ? -value : value
    }

    mutating func cosine(ofTurns turns: ExactNumber) throws(MathObstacle) -> Quotient? {
        try sine(ofTurns: turns + .small(1, 2))
    }

    private mutating func firstQuadrant(_ turns: ExactNumber) throws(MathObstacle) -> Quotient? {
        let quarter = ExactNumber.small(1, 4)
        let half = ExactNumber.small(1, 2)
        switch turns {
        case .small(0, 1): return .zero
        case .small(1, 2): return .one
        case .small(1, 6): return Quotient(half)
        case .small(1, 4): return try roots([(2, half)])
        case .small(1, 3): return try roots([(3, half)])
        case .small(1, 12): return try roots([(6, quarter), (2, -quarter)])
        case .small(5, 12): return try roots([(6, quarter), (2, quarter)])
        case .small(1, 10): return try roots([(5, quarter), (1, -quarter)])
        case .small(3, 10): return try roots([(5, quarter), (1, quarter)])
        default: return nil
        }
    }

    private mutating func roots(_ parts: [(radicand: Int, factor: ExactNumber)])
        throws(MathObstacle) -> Quotient
    {
        var result = Quotient.zero
        for part in parts {
            let root = try power(ExactNumber(part.radicand), Exponent(over: 1, under: 2))
            result = try sum(result, product(root, Quotient(part.factor)))
        }
        return result
    }

    /// The argument over π, if it is a rational multiple.
    private mutating func turns(_ argument: Quotient) -> ExactNumber? {
        if argument.over.isZero { return .zero }
        guard argument.under == .one, let single = argument.over.single,
            single.monomial.factors.count == 1,
            single.monomial.factors[0].generator == table.place(of: .pi),
            single.monomial.factors[0].exponent == .one
        else { return nil }
        return single.coefficient
    }

    mutating func trigonometric(_ function: MathFunction, _ argument: Quotient)
        throws(MathObstacle) -> Quotient?
    {
        if let turns = turns(argument), let sine = try sine(ofTurns: turns),
            let cosine = try cosine(ofTurns: turns)
        {
            switch function {
            case .sine: return sine
            case .cosine: return cosine
            case .tangent: return try product(sine, inverse(cosine))
            case .cotangent: return try product(cosine, inverse(sine))
            case .secant: return try inverse(cosine)
            default: return try inverse(sine)
            }
        }
        guard argument.over.terms.first?.coefficient.isNegative == true else { return nil }
        let value = generator(.function(function, [-argument]))
        return function == .cosine || function == .secant ? value : -value
    }

    mutating func inverseTrigonometric(_ function: MathFunction, _ argument: Quotient)
        throws(MathObstacle) -> Quotient?
    {
        let pi = constant(.pi)
        for turns in Normalizer.angles {
            guard let angle = ExactNumber(turns.over, turns.under),
                let direct = try trigonometric(
                    function.direct, product(pi, Quotient(angle))),
                try areEqual(direct, argument)
            else { continue }
            switch function {
            case .arccosine, .arccotangent:
                let positive = angle.isNegative ? angle + .one : angle
                let result = function == .arccosine ? angle.magnitude : positive
                return try product(pi, Quotient(result))
            default: return try product(pi, Quotient(angle))
            }
        }
        if function == .arccosine || function == .arccotangent {
            for turns in Normalizer.angles {
                guard let angle = ExactNumber(turns.over, turns.under),
                    let direct = try trigonometric(
                        function.direct, product(pi, Quotient(.one + angle))),
                    try areEqual(direct, argument)
                else { continue }
                return try product(pi, Quotient(.one + angle))
            }
        }
        return nil
    }

    /// Angles between a quarter turn back and one forward whose functions are known, in half turns.
    private static let angles: [(over: Int, under: Int)] = [
        (0, 1), (1, 6), (1, 4), (1, 3), (1, 12), (5, 12), (1, 10), (3, 10),
        (-1, 6), (-1, 4), (-1, 3), (-1, 12), (-5, 12), (-1, 10), (-3, 10),
    ]
}

extension MathFunction {
    /// The function that an inverse function undoes.
    fileprivate var direct: MathFunction {
        switch self {
        case .arcsine: .sine
        case .arccosine: .cosine
        case .arctangent: .tangent
        default: .cotangent
        }
    }
}
