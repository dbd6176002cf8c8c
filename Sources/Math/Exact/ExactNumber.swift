internal import BigInt

/// A rational number of any size, in lowest terms.
///
/// Numbers whose sides fit in a machine word stay there: big integers come in on overflow only.
enum ExactNumber: Hashable, Sendable {
    /// The second number is positive.
    case small(Int, Int)
    /// At least one side doesn't fit in a word; the second number is positive.
    case big(BigInt, BigInt)

    static let zero = ExactNumber.small(0, 1)
    static let one = ExactNumber.small(1, 1)
    static let minusOne = ExactNumber.small(-1, 1)

    init(_ value: Int) {
        self = value == .min ? .big(BigInt(value), 1) : .small(value, 1)
    }

    init(_ value: BigInt) { self.init(value, reducedOver: 1) }

    /// Divides; nil if the second number is zero.
    init?(_ over: Int, _ under: Int) {
        guard under != 0 else { return nil }
        if over != .min, under != .min {
            let divisor = ExactNumber.divisor(over.magnitude, under.magnitude)
            let sign = under < 0 ? -1 : 1
            self = .small(sign * (over / divisor), sign * (under / divisor))
        } else {
            self.init(BigInt(over), BigInt(under))
        }
    }

    /// Divides; nil if the second number is zero.
    init?(_ over: BigInt, _ under: BigInt) {
        guard !under.isZero else { return nil }
        let divisor = over.greatestCommonDivisor(with: under)
        let signed = under.sign == .minus ? -divisor : divisor
        self.init(over / signed, reducedOver: under / signed)
    }

    private init(_ over: BigInt, reducedOver under: BigInt) {
        if let first = Int(exactly: over), let second = Int(exactly: under), first != .min {
            self = .small(first, second)
        } else {
            self = .big(over, under)
        }
    }

    private static func divisor(_ first: UInt, _ second: UInt) -> Int {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return Int(first == 0 ? 1 : first)
    }

    var numerator: BigInt {
        switch self {
        case .small(let over, _): BigInt(over)
        case .big(let over, _): over
        }
    }

    var denominator: BigInt {
        switch self {
        case .small(_, let under): BigInt(under)
        case .big(_, let under): under
        }
    }

    var isZero: Bool { self == .zero }

    var isInteger: Bool {
        switch self {
        case .small(_, let under): under == 1
        case .big(_, let under): under == 1
        }
    }

    var isNegative: Bool {
        switch self {
        case .small(let over, _): over < 0
        case .big(let over, _): over.sign == .minus
        }
    }

    /// The value if it is an integer of one word.
    var smallInteger: Int? {
        if case .small(let over, 1) = self { over } else { nil }
    }

    /// Bits of the longer side.
    var bitWidth: Int {
        switch self {
        case .small: 64
        case .big(let over, let under): max(over.bitWidth, under.bitWidth)
        }
    }

    var magnitude: ExactNumber { isNegative ? -self : self }

    /// The greatest integer that is no greater.
    var floor: ExactNumber {
        switch self {
        case .small(let over, let under):
            let quotient = over / under
            return .small(over < 0 && quotient * under != over ? quotient - 1 : quotient, 1)
        case .big(let over, let under):
            let (quotient, rest) = over.quotientAndRemainder(dividingBy: under)
            return ExactNumber(rest.sign == .minus && !rest.isZero ? quotient - 1 : quotient)
        }
    }

    /// The nearest double; infinite if there is none.
    var double: Double {
        switch self {
        case .small(let over, let under): return Double(over) / Double(under)
        case .big(let over, let under):
            let excess = max(0, min(over.bitWidth, under.bitWidth) - 128)
            return Double(over >> excess) / Double(under >> excess)
        }
    }
}

extension ExactNumber: Comparable {
    static func < (left: ExactNumber, right: ExactNumber) -> Bool { (left - right).isNegative }

    static prefix func - (value: ExactNumber) -> ExactNumber {
        switch value {
        case .small(let over, let under): .small(-over, under)
        case .big(let over, let under): ExactNumber(-over, reducedOver: under)
        }
    }

    static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        if case .small(let a, let b) = left, case .small(let c, let d) = right {
            if b == 1, d == 1 {
                let (sum, overflow) = a.addingReportingOverflow(c)
                if !overflow, sum != .min { return .small(sum, 1) }
            }
            let (first, one) = a.multipliedReportingOverflow(by: d)
            let (second, two) = c.multipliedReportingOverflow(by: b)
            let (sum, three) = first.addingReportingOverflow(second)
            let (under, four) = b.multipliedReportingOverflow(by: d)
            if !one, !two, !three, !four, let result = ExactNumber(sum, under) { return result }
        }
        // Greatest common divisors are dear: none is needed for integers.
        if left.isInteger, right.isInteger {
            return ExactNumber(left.numerator + right.numerator, reducedOver: 1)
        }
        return ExactNumber(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator) ?? .zero
    }

    static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber { left + -right }

    static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        if left == .one { return right }
        if right == .one { return left }
        if case .small(let a, let b) = left, case .small(let c, let d) = right {
            let (over, one) = a.multipliedReportingOverflow(by: c)
            let (under, two) = b.multipliedReportingOverflow(by: d)
            if !one, !two, let result = ExactNumber(over, under) { return result }
        }
        if left.isInteger, right.isInteger {
            return ExactNumber(left.numerator * right.numerator, reducedOver: 1)
        }
        return ExactNumber(
            left.numerator * right.numerator, left.denominator * right.denominator) ?? .zero
    }

    /// One over the number; nil for zero.
    var inverse: ExactNumber? {
        switch self {
        case .small(let over, let under):
            if over == 0 { return nil }
            return over > 0 ? .small(under, over) : .small(-under, -over)
        case .big(let over, let under):
            return over.sign == .minus
                ? ExactNumber(-under, reducedOver: -over) : ExactNumber(under, reducedOver: over)
        }
    }

    /// Units of work that a product or a sum with another number takes about.
    func cost(with other: ExactNumber) -> Int {
        if case .small(let over, let under) = self {
            if case .small = other { return 1 }
            if over.magnitude <= 1, under == 1 { return 1 }
        }
        if case .small(let over, 1) = other, over.magnitude <= 1 { return 1 }
        let words = (bitWidth + other.bitWidth) / 64
        return isInteger && other.isInteger ? 8 + words * words / 16 : 16 + words * words * 4
    }
}

extension ExactNumber: CustomStringConvertible {
    var description: String {
        isInteger ? "\(numerator)" : "\(numerator)/\(denominator)"
    }
}
