/// A value with the unit that follows or precedes it.
struct Quantity {
    let value: MathNode
    let unit: MeasuredUnit

    /// Splits words off a value; nil if there are none.
    init?(_ node: MathNode) {
        switch node {
        case .product(let nodes):
            var unit = MeasuredUnit()
            var rest: [MathNode] = []
            for node in nodes {
                if !unit.multiply(node, sign: 1) { rest.append(node) }
            }
            guard !unit.isEmpty, !rest.isEmpty else { return nil }
            if rest.count == 1, case .degrees(let inner) = rest[0] {
                rest = [inner]
            }
            let inner = rest.count == 1 ? rest[0] : .product(rest)
            if let deeper = Quantity(inner) {
                value = deeper.value
                unit.multiply(deeper.unit)
            } else {
                value = inner
            }
            self.unit = unit
        case .quotient(let over, let under):
            guard let quantity = Quantity(over) else { return nil }
            var unit = quantity.unit
            guard unit.multiply(under, sign: -1) || unit.multiplyLetter(under, sign: -1) else {
                return nil
            }
            value = quantity.value
            self.unit = unit
        case .sum(let nodes), .ratio(let nodes):
            // A unit after a sum or a time of day belongs to the whole.
            guard let last = nodes.last, let quantity = Quantity(last),
                nodes.dropLast().allSatisfy({ Quantity($0) == nil })
            else { return nil }
            let parts = Array(nodes.dropLast()) + [quantity.value]
            if case .sum = node { value = .sum(parts) } else { value = .ratio(parts) }
            unit = quantity.unit
        case .negative(let node):
            guard let quantity = Quantity(node) else { return nil }
            value = .negative(quantity.value)
            unit = quantity.unit
        case .power(let base, _):
            // "5^{th}".
            guard case .power(_, let exponent) = node, exponent.hasText,
                let word = exponent.letters, UnitTable.suffixes.contains(word.lowercased())
            else { return nil }
            value = base
            unit = MeasuredUnit()
        default: return nil
        }
    }
}

/// A product of units with whole exponents.
struct MeasuredUnit: Hashable {
    /// Exponents by what is measured.
    private(set) var dimensions: [String: Int] = [:]
    /// How many of the dimensions' units it is.
    private(set) var factor = ExactNumber.one
    /// Words that aren't known as units.
    private(set) var words: [String] = []
    private(set) var isEmpty = true

    /// Takes a factor in if it is a unit.
    mutating func multiply(_ node: MathNode, sign: Int) -> Bool {
        switch node {
        case .text(let text):
            multiply(text, exponent: sign)
            return true
        case .power(.text(let text), .number(let exponent, nil)):
            guard let exponent = exponent.smallInteger, abs(exponent) < 10 else { return false }
            multiply(text, exponent: sign * exponent)
            return true
        case .quotient(let over, let under):
            guard over.hasText else { return false }
            var copy = self
            guard copy.multiply(over, sign: sign),
                copy.multiply(under, sign: -sign) || copy.multiplyLetter(under, sign: -sign)
            else { return false }
            self = copy
            return true
        default: return false
        }
    }

    /// Takes in a letter below the line: the `h` in `km/h`.
    mutating func multiplyLetter(_ node: MathNode, sign: Int) -> Bool {
        switch node {
        case .symbol(let name):
            multiply(name, exponent: sign)
            return true
        case .power(.symbol(let name), .number(let exponent, nil)):
            guard let exponent = exponent.smallInteger, abs(exponent) < 10 else { return false }
            multiply(name, exponent: sign * exponent)
            return true
        default: return false
        }
    }

    mutating func multiply(_ other: MeasuredUnit) {
        for (dimension, exponent) in other.dimensions {
            dimensions[dimension, default: 0] += exponent
        }
        factor = factor * other.factor
        words += other.words
        isEmpty = isEmpty && other.isEmpty
    }

    private mutating func multiply(_ text: String, exponent: Int) {
        isEmpty = false
        var sign = 1
        var power = 1
        for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }) {
            switch word.lowercased() {
            case "square", "sq", "平方": power = 2
            case "cubic", "cu", "立方": power = 3
            case "per": sign = -1
            case "squared": repeatLast(1)
            case "cubed": repeatLast(2)
            default:
                multiply(word: String(word), exponent: exponent * power * sign)
                power = 1
            }
        }
    }

    /// Speeds in one word.
    private static let speeds = [
        "mph": ("mile", "hour"), "kph": ("km", "hour"), "kmh": ("km", "hour"),
        "mps": ("meter", "second"),
    ]

    private var last: (word: String, exponent: Int)?

    private mutating func repeatLast(_ times: Int) {
        guard let last else { return }
        for _ in 0..<times { multiply(word: last.word, exponent: last.exponent) }
    }

    private mutating func multiply(word: String, exponent: Int) {
        last = (word, exponent)
        if let (distance, time) = MeasuredUnit.speeds[word.lowercased()] {
            multiply(word: distance, exponent: exponent)
            multiply(word: time, exponent: -exponent)
            return
        }
        guard let unit = UnitTable.unit(word) else {
            let plain = AnswerWords.plain(word)
            let singular =
                plain.count > 3 && plain.hasSuffix("s") ? String(plain.dropLast()) : plain
            words.append("\(singular)^\(exponent)")
            return
        }
        dimensions[unit.dimension, default: 0] += exponent
        for _ in 0..<abs(exponent) {
            factor = exponent > 0 ? factor * unit.factor : factor * (unit.factor.inverse ?? .one)
        }
    }

    static func == (left: MeasuredUnit, right: MeasuredUnit) -> Bool {
        left.dimensions == right.dimensions && left.factor == right.factor
            && left.words == right.words
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(dimensions)
        hasher.combine(factor)
        hasher.combine(words)
    }
}

extension AnswerComparer {
    /// Compares values with units, degrees or percent signs; nil if neither has any.
    mutating func compareQuantities(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict? {
        let first = Quantity(prediction)
        let second = Quantity(reference)
        switch (first, second) {
        case (nil, nil): return comparePostfixed(prediction, reference)
        case (let first?, nil):
            if reference.letters != nil, reference.hasText { return nil }
            if let bare = reference.withoutPostfix { return compareOtherUnits(first.value, bare) }
            note("a unit that only the prediction has is ignored")
            return compare(first.value, reference)
        case (nil, let second?):
            if prediction.letters != nil, prediction.hasText { return nil }
            if let bare = prediction.withoutPostfix { return compareOtherUnits(bare, second.value) }
            note("a unit that only the reference has is ignored")
            return compare(prediction, second.value)
        case (let first?, let second?):
            if first.unit == second.unit { return compare(first.value, second.value) }
            if first.unit.words.isEmpty, second.unit.words.isEmpty {
                guard first.unit.dimensions == second.unit.dimensions else {
                    return decide(.different, "the units measure different things")
                }
                note("units are converted")
                return compare(
                    .product([first.value, .number(first.unit.factor, decimals: nil)]),
                    .product([second.value, .number(second.unit.factor, decimals: nil)]))
            }
            return compareOtherUnits(first.value, second.value)
        }
    }

    /// Compares values beside which other words or signs stand.
    private mutating func compareOtherUnits(_ prediction: MathNode, _ reference: MathNode)
        -> MathVerdict
    {
        let verdict = compare(prediction, reference)
        return verdict == .equal
            ? decide(.undecided, "the values are equal, what stands beside them differs") : verdict
    }

    /// Compares degrees and percentages with plain numbers.
    private mutating func comparePostfixed(_ prediction: MathNode, _ reference: MathNode)
        -> MathVerdict?
    {
        switch (prediction.signInside, reference.signInside) {
        case (.degrees(let first), .degrees(let second)),
            (.percent(let first), .percent(let second)):
            return compare(first, second)
        case (.degrees(let inner), let other) where other.isNumeric:
            return compare(inner, other) == .equal ? .equal : compareValues(prediction, other)
        case (let other, .degrees(let inner)) where other.isNumeric:
            return compare(other, inner) == .equal ? .equal : compareValues(other, reference)
        case (.percent(let inner), let other) where other.isNumeric:
            if inner.isPlainNumber, compare(inner, other) == .equal { return .equal }
            return compareValues(prediction, other)
        case (let other, .percent(let inner)) where other.isNumeric:
            if inner.isPlainNumber, compare(other, inner) == .equal { return .equal }
            return compareValues(other, reference)
        default: return nil
        }
    }
}

extension MathNode {
    /// What stands under a degree or percent sign.
    fileprivate var withoutPostfix: MathNode? {
        switch signInside {
        case .degrees(let node), .percent(let node): node
        default: nil
        }
    }

    /// Puts a minus sign under a degree or percent sign.
    fileprivate var signInside: MathNode {
        switch self {
        case .negative(.degrees(let node)): .degrees(.negative(node))
        case .negative(.percent(let node)): .percent(.negative(node))
        default: self
        }
    }

    /// True for a number written as such: an integer or a decimal.
    fileprivate var isPlainNumber: Bool {
        switch self {
        case .number(let value, let decimals): decimals != nil || value.isInteger
        case .negative(let node): node.isPlainNumber
        default: false
        }
    }

    /// True for forms that may be numbers.
    fileprivate var isNumeric: Bool {
        switch self {
        case .number, .negative, .quotient, .product, .sum, .power, .root, .constant, .function:
            true
        default: false
        }
    }
}
