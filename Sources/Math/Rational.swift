/// A fraction in lowest terms with a positive denominator; operations that overflow `Int` give nil.
struct Rational: Hashable, Sendable {
    let numerator: Int
    let denominator: Int

    static let zero = Rational(0)

    init(_ value: Int) {
        numerator = value
        denominator = 1
    }

    init?(_ numerator: Int, over denominator: Int) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let common = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int(common)
        self.denominator = sign * denominator / Int(common)
    }

    /// Reads digits with at most one decimal point among them.
    init?(digits text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? parts[1] : ""
        guard let over = Int(parts[0] + decimals) else { return nil }
        var under = 1
        for _ in decimals {
            let (next, overflow) = under.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            under = next
        }
        self.init(over, over: under)
    }

    static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
        var pair = (first, second)
        while pair.1 != 0 { pair = (pair.1, pair.0 % pair.1) }
        return pair.0
    }

    func times(_ other: Rational) -> Rational? {
        let (over, high) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (under, low) = denominator.multipliedReportingOverflow(by: other.denominator)
        return high || low ? nil : Rational(over, over: under)
    }

    func plus(_ other: Rational) -> Rational? {
        let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (over, third) = left.addingReportingOverflow(right)
        let (under, fourth) = denominator.multipliedReportingOverflow(by: other.denominator)
        return first || second || third || fourth ? nil : Rational(over, over: under)
    }

    var inverse: Rational? { Rational(denominator, over: numerator) }
}
