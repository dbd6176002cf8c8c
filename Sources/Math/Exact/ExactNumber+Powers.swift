internal import BigInt

extension ExactNumber {
    /// The most bits of a number that is worked out; longer ones stay symbolic.
    static let longest = 16_384

    /// Raises to an integer power.
    func power(_ exponent: Int, budget: inout WorkBudget) throws(MathObstacle) -> ExactNumber {
        if exponent == 0 { return .one }
        if exponent == 1 || self == .one { return self }
        guard let base = exponent < 0 ? inverse : self else { throw .undefined }
        let count = exponent.magnitude
        if base.isZero || base == .one { return base }
        if base == .minusOne { return count % 2 == 0 ? .one : .minusOne }
        let width = max(2, bitsOfLongerSide)
        let most = base.isInteger ? ExactNumber.longest * 2 : ExactNumber.longest / 2
        guard count <= UInt(ExactNumber.longest), width * Int(count) <= most else {
            throw .tooMuchWork
        }
        let words = width * Int(count) / 64
        try budget.spend(1 + words + words * words / 16)
        if case .small(let over, 1) = base, over == 2, count < 62 { return .small(1 << count, 1) }
        let over = ExactNumber(base.numerator.power(Int(count)))
        if base.isInteger { return over }
        let under = ExactNumber(base.denominator.power(Int(count)))
        guard case .small = over, case .small = under else {
            return .big(over.numerator, under.numerator)
        }
        return over * (under.inverse ?? .one)
    }

    private var bitsOfLongerSide: Int {
        switch self {
        case .small(let over, let under):
            Int.bitWidth - max(over.magnitude, under.magnitude).leadingZeroBitCount
        case .big: bitWidth
        }
    }

    /// The factorial of a whole number.
    static func factorial(_ count: Int, budget: inout WorkBudget) throws(MathObstacle)
        -> ExactNumber
    {
        guard count >= 0, count <= 3_000 else { throw .tooMuchWork }
        try budget.spend(1 + count * count / 1_024)
        if count < 2 { return .one }
        if count <= 20 { return .small((2...count).reduce(1, *), 1) }
        return ExactNumber((2...count).reduce(BigInt(1)) { $0 * BigInt($1) })
    }

    /// The number of ways to choose some out of a whole number of things.
    static func binomial(_ count: Int, _ chosen: Int, budget: inout WorkBudget)
        throws(MathObstacle) -> ExactNumber
    {
        guard count >= 0, count <= 100_000 else { throw .tooMuchWork }
        guard chosen >= 0, chosen <= count else { return .zero }
        let steps = min(chosen, count - chosen)
        guard steps <= 1_000 else { throw .tooMuchWork }
        try budget.spend(1 + steps * steps / 128)
        var result = BigInt(1)
        for step in 0..<steps { result = result * BigInt(count - step) / BigInt(step + 1) }
        return ExactNumber(result)
    }

    /// The prime factors of a positive whole number with their multiplicities.
    ///
    /// Trial division goes up to a bound; what is left above it is taken for a prime unless it is
    /// a power. So two numbers with a common large factor may get different bases.
    static func factors(of number: BigInt, budget: inout WorkBudget) throws(MathObstacle)
        -> [(base: BigInt, count: Int)]
    {
        if let word = Int(exactly: number) {
            return try factors(of: word, budget: &budget).map { (BigInt($0.base), $0.count) }
        }
        guard number.bitWidth <= 2_048 else { throw .tooMuchWork }
        var result: [(base: BigInt, count: Int)] = []
        var rest = number
        let cost = 1 + number.bitWidth / 64
        for candidate in 2..<1_000 where candidate == 2 || candidate % 2 == 1 {
            try budget.spend(cost)
            var count = 0
            while true {
                let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: BigInt(candidate))
                guard remainder.isZero else { break }
                try budget.spend(cost)
                rest = quotient
                count += 1
            }
            if count > 0 { result.append((BigInt(candidate), count)) }
        }
        if rest != 1, let word = Int(exactly: rest) {
            let more = try factors(of: word, budget: &budget)
            return result + more.map { (BigInt($0.base), $0.count) }
        }
        if rest != 1 {
            let root = rest.squareRoot()
            result.append(root * root == rest ? (root, 2) : (rest, 1))
        }
        return result
    }

    private static func factors(of number: Int, budget: inout WorkBudget) throws(MathObstacle)
        -> [(base: Int, count: Int)]
    {
        var result: [(base: Int, count: Int)] = []
        var rest = number
        var candidate = 2
        while candidate <= 100_000, candidate * candidate <= rest {
            if candidate & 63 == 1 { try budget.spend(1) }
            var count = 0
            while rest % candidate == 0 {
                rest /= candidate
                count += 1
            }
            if count > 0 { result.append((candidate, count)) }
            candidate += candidate == 2 ? 1 : 2
        }
        if rest > 1 {
            let root = Int(Double(rest).squareRoot().rounded())
            let square = root.multipliedReportingOverflow(by: root)
            let isSquare = !square.overflow && square.partialValue == rest
            result.append(isSquare ? (root, 2) : (rest, 1))
        }
        return result
    }
}
