/// Decides what the computer algebra system behind the trainer would say, where that is plain.
///
/// Different values at some point are proof of difference. Equal values everywhere are proof of
/// equality for numbers and for quotients of polynomials, which algebra always brings together; for
/// others the verdict stays open.
enum SymbolicComparison {
    static func verdict(_ one: TrainerText, _ other: TrainerText) -> CompatibleVerdict {
        if one == other { return .equal }
        return verdict(FormulaReading.read(one), FormulaReading.read(other))
    }

    static func verdict(_ one: FormulaReading, _ other: FormulaReading) -> CompatibleVerdict {
        switch (one, other) {
        case (.unknown, _), (_, .unknown): return .undecided(.unread)
        case (.text, _), (_, .text): return .different
        case (.formula(let left), .formula(let right)): return formulas(left, right)
        case (.relation(let sign, let a, let b), .relation(let otherSign, let c, let d)):
            if sign == otherSign, a == c, b == d { return .equal }
            return relations(.difference(a, b), .difference(c, d))
        case (.sequence(let kind, let left), .sequence(let otherKind, let right)):
            return kind == otherKind ? sequences(kind, left, right) : .different
        case (.matrix(let left), .matrix(let right)): return matrices(left, right)
        case (.solved(let left), .solved(let right)): return solutions(left, right)
        case (.solved, .sequence), (.sequence, .solved): return .undecided(.unproven)
        case (.truth(let left), .truth(let right)): return left == right ? .equal : .different
        default: return .different
        }
    }

    /// The absolute difference of the sides is all that counts.
    private static func relations(_ one: Formula, _ other: Formula) -> CompatibleVerdict {
        let verdicts = [agreement(one, other), agreement(one, .negative(other))]
        if verdicts.contains(.equal) { return .equal }
        return verdicts.first { $0 != .different } ?? .different
    }

    /// Equations that aren't multiples of each other have other solutions.
    private static func solutions(_ one: Formula, _ other: Formula) -> CompatibleVerdict {
        var ratios: [ComplexNumber] = []
        for point in 0..<8 {
            let left = one.value { value(of: $0, at: point) }
            let right = other.value { value(of: $0, at: point) }
            let ratio = left / right
            if ratio.isFinite { ratios.append(ratio) }
        }
        guard let first = ratios.first, ratios.count > 2 else { return .undecided(.numeric) }
        let isMultiple = ratios.allSatisfy {
            ($0 - first).magnitude <= 1e-6 * max(1, first.magnitude)
        }
        return isMultiple ? .undecided(.unproven) : .different
    }

    /// Elements are compared by structure, not by value.
    private static func sequences(
        _ kind: FormulaReading.SequenceKind, _ one: [FormulaReading], _ other: [FormulaReading]
    ) -> CompatibleVerdict {
        if kind == .set {
            if Set(one) == Set(other) { return .equal }
            let isMissing = one.contains { element in
                other.allSatisfy { verdict(element, $0) == .different }
            }
            return isMissing ? .different : .undecided(.unproven)
        }
        guard one.count == other.count else { return .different }
        if one == other { return .equal }
        let verdicts = zip(one, other).map { verdict($0, $1) }
        return verdicts.contains(.different) ? .different : .undecided(.unproven)
    }

    private static func matrices(_ one: [[Formula]], _ other: [[Formula]]) -> CompatibleVerdict {
        guard one.map(\.count) == other.map(\.count) else { return .different }
        let verdicts = zip(one.joined(), other.joined()).map { left, right in
            cells(left, right)
        }
        if verdicts.contains(.different) { return .different }
        return verdicts.first { $0 != .equal } ?? .equal
    }

    /// Numbers are rounded to three digits.
    private static func cells(_ one: Formula, _ other: Formula) -> CompatibleVerdict {
        guard one.isConstant, other.isConstant else { return agreement(one, other) }
        let left = one.value { _ in ComplexNumber(.nan) }
        let right = other.value { _ in ComplexNumber(.nan) }
        guard left.isFinite, right.isFinite else { return .undecided(.numeric) }
        let distance = (left - right).magnitude
        if distance < 1e-9 { return .equal }
        return distance > 0.0011 ? .different : .undecided(.numeric)
    }

    private static func formulas(_ one: Formula, _ other: Formula) -> CompatibleVerdict {
        if one == other { return .equal }
        if one.isInfinity || other.isInfinity { return infinities(one, other) }
        guard one.isConstant, other.isConstant else { return agreement(one, other) }
        let left = one.value { _ in ComplexNumber(.nan) }
        let right = other.value { _ in ComplexNumber(.nan) }
        guard left.isFinite, right.isFinite else { return .undecided(.numeric) }
        let distance = (left - right).magnitude
        let scale = max(left.magnitude, right.magnitude)
        if distance <= 1e-12 * scale { return .equal }
        // So small that one side may well be nothing but rounding.
        if scale < 1e-13 { return .undecided(.numeric) }
        guard abs(left.imaginary) < 1e-12, abs(right.imaginary) < 1e-12 else {
            return distance > 1e-6 * scale ? .different : .undecided(.numeric)
        }
        return PythonNumber.isClose(left.real, right.real) ? .equal : .different
    }

    private static func infinities(_ one: Formula, _ other: Formula) -> CompatibleVerdict {
        let finite = one.isInfinity ? other : one
        let value = finite.value { self.value(of: $0, at: 0) }
        return finite.isInfinity || value.isFinite ? .different : .undecided(.numeric)
    }

    /// Compares values at points that no simple identity holds at by chance.
    private static func agreement(_ one: Formula, _ other: Formula) -> CompatibleVerdict {
        if one == other { return .equal }
        var agreements = 0
        var isClose = false
        for point in 0..<8 {
            func symbol(_ name: String) -> ComplexNumber { value(of: name, at: point) }
            let left = one.value(symbol)
            let right = other.value(symbol)
            guard left.isFinite, right.isFinite else { continue }
            let scale = max(1, left.magnitude, right.magnitude)
            let distance = (left - right).magnitude
            if distance > 1e-6 * scale { return .different }
            if distance > 1e-9 * scale { isClose = true }
            agreements += 1
        }
        guard agreements >= 3, !isClose else { return .undecided(.numeric) }
        return one.isRational && other.isRational ? .equal : .undecided(.unproven)
    }

    /// A value for a symbol at one of the points: the same for the same name.
    private static func value(of name: String, at point: Int) -> ComplexNumber {
        // FNV-1a, so that runs agree; points alternate between the real line and the plane.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ UInt64(point &+ 1)) &* 0x9e37_79b9_7f4a_7c15
        hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9
        let real = Double(hash >> 40) / Double(1 << 24) * 3 - 1.3
        let imaginary = Double((hash >> 12) & 0xFFFFFF) / Double(1 << 24) * 2 - 0.7
        return ComplexNumber(real, point.isMultiple(of: 2) ? 0 : imaginary)
    }
}
