/// An answer in one of the forms that survive the trainer's extraction and comparison.
enum AnswerForm: Hashable, Sendable {
    case value(AnswerExpression)
    /// Two or more values between parentheses, in order.
    case tuple([AnswerExpression])

    /// Written out in the one spelling that the trainer's comparison handles best.
    var text: String {
        switch self {
        case .value(let value): value.text
        case .tuple(let values): "(" + values.map(\.text).joined(separator: ",") + ")"
        }
    }

    /// True for an integer, a decimal, or a fraction of such, with or without a sign.
    var isPlainNumber: Bool {
        guard case .value(let value) = self else { return false }
        return value.isPlainNumber
    }

    /// The variables that occur, each once.
    var variables: Set<Unicode.Scalar> {
        switch self {
        case .value(let value): value.variables
        case .tuple(let values): values.reduce(into: []) { $0.formUnion($1.variables) }
        }
    }
}

/// A sum of terms; there is at least one.
struct AnswerExpression: Hashable, Sendable {
    var terms: [AnswerTerm]

    var text: String {
        var text = ""
        for (index, term) in terms.enumerated() {
            if term.isNegative {
                text += "-"
            } else if index > 0 {
                text += "+"
            }
            text += term.factors.map(\.text).joined()
        }
        return text
    }

    var isPlainNumber: Bool {
        guard let only = terms.first, terms.count == 1, only.factors.count == 1 else {
            return false
        }
        switch only.factors[0] {
        case .number: return true
        case .fraction(let over, let under):
            return over.isPlainNumber && under.isPlainNumber
        case .radical, .pi, .variable: return false
        }
    }

    var variables: Set<Unicode.Scalar> {
        var found = Set<Unicode.Scalar>()
        for factor in terms.lazy.flatMap(\.factors) {
            switch factor {
            case .variable(let letter, _): found.insert(letter)
            case .fraction(let over, let under):
                found.formUnion(over.variables)
                found.formUnion(under.variables)
            case .number, .radical, .pi: break
            }
        }
        return found
    }
}

/// A product with a sign, such as `-2\sqrt{3}` or `\frac{1}{2}x^{2}`.
struct AnswerTerm: Hashable, Sendable {
    var isNegative: Bool
    var factors: [AnswerFactor]
}

/// One factor of a product.
enum AnswerFactor: Hashable, Sendable {
    /// Digits with at most one decimal point among them.
    case number(String)
    /// The square root of a whole number, given by its digits.
    case radical(String)
    case pi
    case variable(Unicode.Scalar, exponent: Int)
    /// A sum over a product; neither holds a fraction.
    case fraction(AnswerExpression, AnswerExpression)

    var text: String {
        switch self {
        case .number(let digits): digits
        case .radical(let digits): "\\sqrt{\(digits)}"
        case .pi: "\\pi"
        case .variable(let letter, let exponent):
            exponent == 1 ? String(letter) : "\(letter)^{\(exponent)}"
        case .fraction(let over, let under): "\\frac{\(over.text)}{\(under.text)}"
        }
    }
}
