/// Reads the safe forms of an answer; recursion goes no deeper than a fraction's two sides.
///
/// ```
/// form     = "(" sum ("," sum)+ ")" | sum
/// sum      = ["+" | "-"] product (("+" | "-") product)*
/// product  = number "/" number | [number | fraction] root-or-pi-or-power*   each kind at most once
/// fraction = "\frac" "{" sum "}" "{" product "}"
/// ```
struct AnswerParser {
    private var rest: ArraySlice<AnswerToken>
    /// What the reading has changed in the spelling.
    private(set) var rewrites: Set<AnswerRewrite> = []

    init(_ tokens: ArraySlice<AnswerToken>) { rest = tokens }

    /// Reads all tokens as one answer; nil if they are anything else.
    mutating func form() -> AnswerForm? {
        if take(.symbol("(")) {
            var values: [AnswerExpression] = []
            repeat {
                guard let value = sum(nested: false) else { return nil }
                values.append(value)
            } while take(.symbol(","))
            guard take(.symbol(")")), rest.isEmpty, values.count > 1 else { return nil }
            return .tuple(values)
        }
        guard let value = sum(nested: false), rest.isEmpty else { return nil }
        return .value(value)
    }

    private mutating func take(_ token: AnswerToken) -> Bool {
        guard rest.first == token else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func sum(nested: Bool) -> AnswerExpression? {
        var terms: [AnswerTerm] = []
        while true {
            let isNegative = take(.symbol("-"))
            if !isNegative, take(.symbol("+")) {
                if terms.isEmpty { rewrites.insert(.digits) }
            } else if !isNegative, !terms.isEmpty {
                return AnswerExpression(terms: terms)
            }
            guard var term = product(nested: nested) else { return nil }
            if isNegative { term.isNegative.toggle() }
            terms.append(term)
        }
    }

    private mutating func product(nested: Bool) -> AnswerTerm? {
        var term = AnswerTerm(isNegative: false, factors: [])
        if case .number(let digits)? = rest.first {
            rest.removeFirst()
            if take(.symbol("/")) {
                guard !nested, case .number(let under)? = rest.popFirst(), !isZero(under) else {
                    return nil
                }
                rewrites.insert(.fraction)
                // No more factors: in "1/2x" nobody knows what is under the line.
                term.factors.append(.fraction(plain(digits), plain(under)))
                return term
            } else {
                term.factors.append(.number(spelled(digits)))
            }
        } else if take(.command("frac")) {
            guard !nested, let fraction = fraction() else { return nil }
            term = fraction
        }
        var kinds = Set<Int>()
        while let next = factor() {
            guard kinds.insert(kind(of: next)).inserted else { return nil }
            // "\pi x" loses its space in a prediction and becomes an unknown command.
            if case .variable = next, term.factors.last == .pi { return nil }
            term.factors.append(next)
        }
        return term.factors.isEmpty ? nil : term
    }

    private func kind(of factor: AnswerFactor) -> Int {
        switch factor {
        case .number, .fraction: 0
        case .radical: 1
        case .pi: 2
        case .variable: 3
        }
    }

    /// Reads a root, pi, or a power of a variable; nil leaves the tokens as they are.
    private mutating func factor() -> AnswerFactor? {
        let before = self
        switch rest.popFirst() {
        case .command("sqrt"):
            if let digits = whole(orBare: .radical), !digits.isEmpty { return .radical(digits) }
        case .command("pi"):
            if rest.first != .symbol("^") { return .pi }
        case .letter(let letter):
            guard take(.symbol("^")) else { return .variable(letter, exponent: 1) }
            if let digits = whole(orBare: .exponent), let exponent = Int(digits), exponent > 0,
                exponent < 1_000
            {
                return .variable(letter, exponent: exponent)
            }
        default: break
        }
        self = before
        return nil
    }

    /// Reads a whole number in braces, or a single digit without them.
    private mutating func whole(orBare rewrite: AnswerRewrite) -> String? {
        let isBraced = take(.symbol("{"))
        guard case .number(let digits)? = rest.popFirst(), !digits.contains(".") else { return nil }
        if isBraced { return take(.symbol("}")) ? spelled(digits) : nil }
        rewrites.insert(rewrite)
        return digits.count == 1 ? digits : nil
    }

    private mutating func fraction() -> AnswerTerm? {
        guard var over = side(), let under = side(), under.terms.count == 1,
            under.variables.isEmpty, !under.terms[0].factors.contains(where: isZero)
        else { return nil }
        var isNegative = under.terms[0].isNegative
        // A sign belongs before the fraction; a sum keeps its own.
        if over.terms.count == 1 {
            isNegative = isNegative != over.terms[0].isNegative
            if over.terms[0].isNegative { rewrites.insert(.fraction) }
            over.terms[0].isNegative = false
        }
        var below = under
        if below.terms[0].isNegative { rewrites.insert(.fraction) }
        below.terms[0].isNegative = false
        return AnswerTerm(isNegative: isNegative, factors: [.fraction(over, below)])
    }

    /// Reads one argument of `\frac`: a group, or the next digit as TeX takes it.
    private mutating func side() -> AnswerExpression? {
        if take(.symbol("{")) {
            guard let value = sum(nested: true), take(.symbol("}")) else { return nil }
            return value
        }
        guard case .number(let digits)? = rest.popFirst(), let first = digits.first, first != "."
        else { return nil }
        rewrites.insert(.fraction)
        let left = digits.dropFirst()
        if !left.isEmpty {
            guard !left.hasPrefix(".") else { return nil }
            rest = [.number(String(left))] + rest
        }
        return plain(String(first))
    }

    private mutating func plain(_ digits: String) -> AnswerExpression {
        AnswerExpression(
            terms: [AnswerTerm(isNegative: false, factors: [.number(spelled(digits))])])
    }

    /// Takes leading zeros off and puts one before a decimal point.
    private mutating func spelled(_ digits: String) -> String {
        var text = digits.drop { $0 == "0" }
        if text.isEmpty { text = "0" }
        let result = text.hasPrefix(".") ? "0" + text : String(text)
        if result != digits { rewrites.insert(.digits) }
        return result
    }

    private func isZero(_ factor: AnswerFactor) -> Bool {
        switch factor {
        case .number(let digits), .radical(let digits): isZero(digits)
        case .pi, .variable, .fraction: false
        }
    }

    private func isZero(_ digits: String) -> Bool { digits.allSatisfy { $0 == "0" || $0 == "." } }
}
