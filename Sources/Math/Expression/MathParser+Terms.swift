extension MathParser {
    mutating func sum() throws(MathSyntaxError) -> MathNode {
        var terms: [MathNode] = []
        while true {
            var isNegative = false
            var both: MathMark?
            var isSigned = false
            while let mark = mark(), [.plus, .minus, .plusMinus, .minusPlus].contains(mark) {
                index += 1
                isSigned = true
                if mark == .minus { isNegative.toggle() }
                if mark == .plusMinus || mark == .minusPlus { both = mark }
            }
            if !terms.isEmpty, !isSigned { break }
            var term = try product()
            if isNegative { term = .negative(term) }
            if let both { term = .bothSigns(term, minusFirst: both == .minusPlus) }
            terms.append(term)
        }
        return terms.count == 1 ? terms[0] : .sum(terms)
    }

    /// Reads factors with or without signs between them; division is from left to right.
    mutating func product() throws(MathSyntaxError) -> MathNode {
        var factors: [MathNode] = []
        var divisions = 0
        while true {
            let start = index
            var factor = try signedFactor(isFirst: factors.isEmpty)
            if index == start + 1, let mixed = try mixedNumber(start) { factor = mixed }
            factors.append(factor)
            // A division takes all that stands before it.
            while take(.divide) {
                divisions += 1
                if divisions > 24 { throw MathSyntaxError() }
                let under = try signedFactor(isFirst: false)
                let over = factors.count == 1 ? factors[0] : .product(factors)
                factors = [.quotient(over, under)]
            }
            if take(.times) { continue }
            if mark() == .remainder {
                index += 1
                let over = factors.count == 1 ? factors[0] : .product(factors)
                return .function(.remainder, [over, try product()])
            }
            if let modulus = try congruence() {
                factors.append(modulus)
                break
            }
            guard beginsFactor else { break }
        }
        return factors.count == 1 ? factors[0] : .product(factors)
    }

    private mutating func signedFactor(isFirst: Bool) throws(MathSyntaxError) -> MathNode {
        var isNegative = false
        if !isFirst {
            while let mark = mark(), mark == .minus || mark == .plus {
                isNegative = isNegative != (mark == .minus)
                index += 1
            }
        }
        let node = try postfix()
        return isNegative ? .negative(node) : node
    }

    /// True if the next token may follow a factor as another one.
    var beginsFactor: Bool {
        guard let kind else { return false }
        switch kind {
        case .name, .constant, .function, .bigOperator, .begin: return true
        case .word(let word): return !MathWords.conditions.contains(word.lowercased())
        case .number: return isAfterText
        case .fraction, .relation, .end: return false
        case .mark(let mark):
            switch mark {
            case .open, .openBrace, .openAngle, .openBar, .openFloor, .openCeiling, .fraction,
                .binomial, .root, .cubeRoot, .openSquare, .openSet:
                return true
            case .box: return index == 0 || previousMark(index) != .closeBrace
            case .bar: return openBars == 0 && !isBeforeCondition
            default: return false
            }
        }
    }

    private func previousMark(_ place: Int) -> MathMark? {
        guard place > 0, case .mark(let mark) = tokens[place - 1].kind else { return nil }
        return mark
    }

    private var isAfterText: Bool {
        guard index > 0, case .word = tokens[index - 1].kind else { return false }
        return true
    }

    /// A whole number before a proper fraction: `1\frac{1}{2}`, `1 1/2`, `1½`.
    private mutating func mixedNumber(_ start: Int) throws(MathSyntaxError) -> MathNode? {
        guard case .number(let whole, nil, _?) = tokens[start].kind, let kind else { return nil }
        if start > 0, case .mark(let before) = tokens[start - 1].kind, before == .divide {
            return nil
        }
        switch kind {
        case .fraction(let fraction):
            index += 1
            return .number(whole + fraction, decimals: nil)
        case .number(let over, nil, _?):
            guard tokens[index].followsSpace, mark(1) == .divide, index + 2 < tokens.count,
                case .number(let under, nil, _?) = tokens[index + 2].kind, over < under,
                let inverse = under.inverse
            else { throw MathSyntaxError() }
            index += 3
            return .number(whole + over * inverse, decimals: nil)
        case .mark(.fraction):
            let before = index
            if case .quotient(.number(let over, nil), .number(let under, nil)) = try postfix(),
                let inverse = under.inverse, over.isInteger, under.isInteger, !over.isZero,
                over < under
            {
                return .number(whole + over * inverse, decimals: nil)
            }
            index = before
            return nil
        default: return nil
        }
    }

    /// A modulus after a number: `9 \pmod{11}`, `9 (mod 11)`.
    private mutating func congruence() throws(MathSyntaxError) -> MathNode? {
        if take(.congruence) {
            let modulus = try atom()
            return .text("mod \(modulus.text)")
        }
        guard mark() == .open, mark(1) == .remainder else { return nil }
        index += 2
        let modulus = try sum()
        try expect(.close)
        return .text("mod \(modulus.text)")
    }

    /// Reads a factor with its powers, factorials, percent signs and the like.
    mutating func postfix() throws(MathSyntaxError) -> MathNode {
        var node = try atom()
        var count = 0
        while let mark = mark() {
            count += 1
            if count > 8 { throw MathSyntaxError() }
            switch mark {
            case .caret:
                index += 1
                node = .power(node, try exponent())
            case .bang:
                index += 1
                node = .function(take(.bang) ? .doubleFactorial : .factorial, [node])
            case .percent:
                index += 1
                node = .percent(node)
            case .degree:
                index += 1
                node = .degrees(node)
            case .prime: index += 1
            case .underscore: node = try based(node)
            default: return node
            }
        }
        return node
    }

    private mutating func exponent() throws(MathSyntaxError) -> MathNode {
        try enter()
        defer { leave() }
        var isNegative = false
        while let mark = mark(), mark == .minus || mark == .plus {
            isNegative = isNegative != (mark == .minus)
            index += 1
        }
        var node = try atom()
        if take(.caret) { node = .power(node, try exponent()) }
        return isNegative ? .negative(node) : node
    }

    /// A number with its base as an index.
    private mutating func based(_ node: MathNode) throws(MathSyntaxError) -> MathNode {
        index += 1
        guard case .number(let value, nil) = node, value.isInteger, !value.isNegative,
            let base = Int(try subscriptText()), base > 1, base <= 36
        else { throw MathSyntaxError() }
        return .based(value.description, base: base)
    }

    /// Reads an index as text; names differ by it.
    mutating func subscriptText() throws(MathSyntaxError) -> String {
        guard take(.openBrace) else {
            guard index < tokens.count else { throw MathSyntaxError() }
            index += 1
            return tokens[index - 1].text
        }
        var text = ""
        var open = 1
        while index < tokens.count {
            if mark() == .openBrace { open += 1 }
            if mark() == .closeBrace { open -= 1 }
            index += 1
            if open == 0 { return text }
            text += tokens[index - 1].text
        }
        throw MathSyntaxError()
    }
}
