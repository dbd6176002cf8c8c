/// Finds the reason why an answer in no safe form isn't in one, the most telling reason first.
struct UnsafeTokens {
    private let tokens: ArraySlice<AnswerToken>
    private let commands: Set<String>
    private let symbols: Set<Unicode.Scalar>

    init(_ tokens: ArraySlice<AnswerToken>) {
        self.tokens = tokens
        commands = Set(
            tokens.compactMap {
                if case .command(let name) = $0 { name } else { nil }
            })
        symbols = Set(
            tokens.compactMap {
                if case .symbol(let scalar) = $0 { scalar } else { nil }
            })
    }

    var reason: UnsafeReason {
        if tokens.isEmpty { return .empty }
        if isChoiceLetter { return .choiceLetter }
        return structure ?? unit ?? expression
    }

    /// What stands at the place of a plain value.
    private var structure: UnsafeReason? {
        if commands.contains("begin") { return .matrix }
        if has(["infty", "cup", "cap"], "∞∪∩") || isInterval { return .interval }
        if has(["{", "emptyset", "varnothing", "mathbb", "in", "setminus"], "∅∈") { return .set }
        if has(
            ["le", "leq", "leqslant", "lt", "ge", "geq", "geqslant", "gt", "ne", "neq"], "<>≤≥≠")
        {
            return .inequality
        }
        return hasTopLevelComma ? .multipleAnswers : nil
    }

    private var unit: UnsafeReason? {
        if has(["pm", "mp"], "±∓") { return .plusMinus }
        if has(["%"], "%") { return .percent }
        if hasWords { return .unitsOrText }
        if has(["$", "pounds", "euro"], "$€£¥￥") { return .currency }
        return has(["circ", "degree"], "°") ? .degree : nil
    }

    private var expression: UnsafeReason {
        if has([], "=") { return .equation }
        if has([], "_") { return .numberBase }
        if has(["colon"], ":") { return .ratio }
        if !commands.isDisjoint(with: UnsafeTokens.functions) { return .function }
        if isMixedNumber { return .mixedNumber }
        let letters = Set(
            tokens.compactMap { token -> Unicode.Scalar? in
                if case .letter(let letter) = token { letter } else { nil }
            })
        if letters.contains("i") { return .complexNumber }
        if letters.contains(where: { !RewardableAnswer.variables.contains($0) }) {
            return .unsafeVariable
        }
        if letters.count > 1 { return .severalVariables }
        return has([], "(") ? .brackets : .unparsed
    }

    private static let functions: Set<String> = [
        "sin", "cos", "tan", "sec", "csc", "cot", "arcsin", "arccos", "arctan", "log", "ln", "exp",
        "sinh", "cosh", "tanh", "max", "min", "gcd", "binom", "operatorname", "lfloor", "lceil",
    ]

    /// Commands that hold words, or set letters upright.
    private static let texts: Set<String> = [
        "text", "textbf", "textit", "textrm", "mbox", "mathrm", "mathbf", "mathit", "rm", "bf",
    ]

    private func has(_ names: [String], _ scalars: String) -> Bool {
        names.contains(where: commands.contains)
            || scalars.unicodeScalars.contains(where: symbols.contains)
    }

    private var isChoiceLetter: Bool {
        var found: Unicode.Scalar?
        for token in tokens {
            switch token {
            case .letter(let letter):
                guard found == nil, letter >= "A", letter <= "J" else { return false }
                found = letter
            case .command(let name) where UnsafeTokens.texts.contains(name): continue
            case .symbol("("), .symbol(")"), .symbol("{"), .symbol("}"), .symbol("."): continue
            case .command, .symbol, .number: return false
            }
        }
        return found != nil
    }

    private var isInterval: Bool {
        guard symbols.contains(",") else { return false }
        return tokens.first == .symbol("[") || tokens.last == .symbol("]")
            || tokens.first == .symbol("]")
    }

    private var hasTopLevelComma: Bool {
        var depth = 0
        for case .symbol(let scalar) in tokens {
            switch scalar {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ",", ";", "、": if depth <= 0 { return true }
            default: break
            }
        }
        return false
    }

    /// Text commands, three letters in a row, or a letter outside ASCII.
    private var hasWords: Bool {
        if !commands.isDisjoint(with: UnsafeTokens.texts) { return true }
        var run = 0
        for token in tokens {
            switch token {
            case .letter: run += 1
            case .symbol(let scalar) where scalar.value > 127 && scalar.properties.isAlphabetic:
                return true
            case .number, .command, .symbol: run = 0
            }
            if run > 2 { return true }
        }
        return false
    }

    /// A number followed by a fraction: `1\frac{1}{2}`, `1 1/2`.
    private var isMixedNumber: Bool {
        for (token, next) in zip(tokens, tokens.dropFirst()) {
            guard case .number = token else { continue }
            if next == .command("frac") { return true }
            if case .number = next, symbols.contains("/") { return true }
        }
        return false
    }
}
