/// A reference answer in the spelling that has the best chance to be rewarded, before it is tried.
struct RewardableCandidate {
    /// The spelling; nil for a form of which the trainer loses the meaning.
    private(set) var text: String?
    private(set) var rewrites: Set<AnswerRewrite> = []
    /// Why the form is none that the small grammar of safe answers has.
    private(set) var reason = UnsafeReason.unparsed
    /// True for two values between parentheses.
    private(set) var isPair = false
    /// True for a form that the small grammar of safe answers has.
    private(set) var isPlain = false

    init(_ reference: String) {
        self.init(UnwrappedAnswer(reference), reference)
    }

    private init(_ answer: UnwrappedAnswer, _ reference: String) {
        if let form = answer.form, form.variables.count < 2,
            form.variables.isSubset(of: RewardableAnswer.variables)
        {
            text = form.text
            rewrites = answer.rewrites
            isPlain = true
            if case .tuple(let values) = form { isPair = values.count == 2 }
            return
        }
        reason = UnsafeTokens(answer.tokens).reason
        switch reason {
        case .unparsed, .severalVariables, .brackets, .complexNumber:
            takeAsWritten(answer)
        case .unitsOrText: takeNumberBeforeUnit(reference)
        case .equation: takeRightSide(answer)
        case .matrix: takeMatrix(reference)
        default: break
        }
    }

    /// Takes the tokens without the spaces between them, if they make one whole expression.
    private mutating func takeAsWritten(_ answer: UnwrappedAnswer) {
        let letters = Set(
            answer.tokens.compactMap { token -> Unicode.Scalar? in
                if case .letter(let letter) = token { letter } else { nil }
            })
        let isComplex = reason == .complexNumber && letters == ["i"]
        guard isComplex || letters.isSubset(of: RewardableAnswer.variables),
            answer.tokens.count <= 60, RewardableCandidate.isClear(answer.tokens)
        else { return }
        if case .value(let value)? = answer.form {
            text = value.text
            rewrites = answer.rewrites
            return
        }
        var spelled = ""
        for token in answer.tokens {
            switch token {
            case .number(let digits): spelled += digits
            case .letter(let letter): spelled.unicodeScalars.append(letter)
            case .symbol(let scalar): spelled.unicodeScalars.append(scalar)
            case .command(let name): spelled += "\\" + name
            }
        }
        var reader = LatexReader(TrainerText(spelled))
        guard case .formula = reader.read(), reader.token == .end else { return }
        text = spelled
        rewrites = answer.rewrites
    }

    /// True for tokens that have one reading: no quotient without a bar, no exponent of several
    /// digits without braces, no two numbers or signs in a row, no brackets around everything.
    private static func isClear(_ tokens: ArraySlice<AnswerToken>) -> Bool {
        let isWrapped = tokens.first == .symbol("(") && tokens.last == .symbol(")")
        if isWrapped, tokens.filter({ $0 == .symbol("(") }).count == 1 { return false }
        for (token, next) in zip(tokens, tokens.dropFirst()) {
            switch (token, next) {
            case (.number, .number), (.symbol("-"), .symbol("-")), (.symbol("+"), .symbol("-")),
                (.symbol("-"), .symbol("+")), (.symbol("+"), .symbol("+")):
                return false
            case (.symbol("^"), .number(let digits)) where digits.count > 1: return false
            // "\pi x" loses its space in a prediction and becomes an unknown command.
            case (.command, .letter): return false
            default: continue
            }
        }
        return tokens.allSatisfy { token in
            if case .symbol(let scalar) = token { return scalar.isASCII && scalar != "/" }
            return true
        }
    }

    /// Takes a plain number out of `5\text{ cm}`, if the trainer itself drops the unit.
    private mutating func takeNumberBeforeUnit(_ reference: String) {
        let trimmed = TrainerText(reference).stripped { $0 == "$" || $0 == " " || $0 == "." }
        guard trimmed.scalars.last == "}",
            let mark = trimmed.first("\\text{") ?? trimmed.first("\\mbox{"), mark > 0
        else { return }
        let words = trimmed.scalars[(mark + 6)..<(trimmed.scalars.count - 1)]
        guard words.allSatisfy({ AnswerToken.isLetter($0) || " .,-".unicodeScalars.contains($0) })
        else { return }
        let number = UnwrappedAnswer(TrainerText(trimmed.scalars[..<mark]).string)
        guard let form = number.form, form.isPlainNumber, number.unit == nil,
            number.assigned == nil,
            CompatibleChecker.verdict(output: "\\boxed{\(reference)}", reference: form.text)
                == .equal
        else { return }
        text = form.text
        rewrites = number.rewrites.union([.unit])
        isPlain = true
    }

    /// Takes a matrix of numbers, its spaces left out: the trainer makes all brackets round ones.
    private mutating func takeMatrix(_ reference: String) {
        var matrix = TrainerText(reference).stripped { $0 == "$" || $0 == "." || $0 == " " }
        let given = matrix
        for (old, new) in [("bmatrix", "pmatrix"), ("dfrac", "frac"), ("tfrac", "frac"), (" ", "")]
        {
            matrix.replace(old, with: new)
        }
        let begin = "\\begin{pmatrix}"
        let end = "\\end{pmatrix}"
        guard matrix.hasPrefix(begin), matrix.hasSuffix(end) else { return }
        var cells = TrainerText(matrix.scalars.dropFirst(begin.count).dropLast(end.count))
        for command in ["\\frac", "\\sqrt", "\\pi"] { cells.replace(command, with: "") }
        let allowed = "0123456789.{}&+-\\".unicodeScalars
        guard cells.scalars.allSatisfy(allowed.contains) else { return }
        text = matrix.string
        rewrites = matrix == given ? [] : given.contains("bmatrix") ? [.matrix] : [.spacing]
    }

    /// Takes the right side of `y=2x+3`: the trainer drops the left one from predictions.
    private mutating func takeRightSide(_ answer: UnwrappedAnswer) {
        guard answer.tokens.count > 2, answer.tokens.count <= 60,
            case .letter(let letter)? = answer.tokens.first,
            case let rest = answer.tokens.dropFirst(), rest.first == .symbol("="),
            !rest.dropFirst().contains(.symbol("=")), !rest.contains(.letter(letter))
        else { return }
        var parser = AnswerParser(rest.dropFirst())
        guard let form = parser.form(), case .value = form,
            form.variables.isSubset(of: RewardableAnswer.variables), form.variables.count < 2
        else { return }
        text = form.text
        rewrites = answer.rewrites.union(parser.rewrites).union([.assignment])
        isPlain = true
    }
}
