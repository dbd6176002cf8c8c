/// An answer read after all that surrounds it is taken off: delimiters, a full stop, a unit sign,
/// `x=`.
struct UnwrappedAnswer: Hashable, Sendable {
    /// What is left to read.
    private(set) var tokens: ArraySlice<AnswerToken>
    /// The safe form; nil if what is left is in none.
    private(set) var form: AnswerForm?
    private(set) var rewrites: Set<AnswerRewrite>
    /// The variable that the answer was given for.
    private(set) var assigned: Unicode.Scalar?

    /// The unit sign that was taken off.
    var unit: AnswerRewrite? {
        if rewrites.contains(.currency) { return .currency }
        return rewrites.contains(.degree) ? .degree : nil
    }

    /// Reads an answer of any length in linear time.
    init(_ text: String) {
        let answer = AnswerTokens(text)
        tokens = answer.tokens[...]
        rewrites = answer.rewrites
        while takeDelimiters() || takePeriod() {}
        let whole = tokens
        takeCurrency()
        takeDegree()
        takeAssignment()
        var parser = AnswerParser(tokens)
        form = parser.form()
        if let form, allows(form) {
            rewrites.formUnion(parser.rewrites)
        } else {
            form = nil
            tokens = whole
        }
    }

    /// Limits units to plain numbers, and an assignment to a value without variables.
    private func allows(_ form: AnswerForm) -> Bool {
        if unit != nil, !form.isPlainNumber { return false }
        guard assigned != nil else { return true }
        guard case .value(let value) = form else { return false }
        return value.variables.isEmpty
    }

    private mutating func takeDelimiters() -> Bool {
        guard tokens.count > 1, let first = tokens.first, let last = tokens.last else {
            return false
        }
        switch (first, last) {
        case (.symbol("$"), .symbol("$")), (.command("("), .command(")")),
            (.command("["), .command("]")):
            tokens = tokens.dropFirst().dropLast()
            rewrites.insert(.delimiters)
            return true
        default:
            return false
        }
    }

    private mutating func takePeriod() -> Bool {
        guard tokens.last == .symbol(".") || tokens.last == .symbol("。") else { return false }
        tokens.removeLast()
        rewrites.insert(.trailingPeriod)
        return true
    }

    private mutating func takeCurrency() {
        guard tokens.first == .command("$") || tokens.first == .symbol("$") else { return }
        tokens.removeFirst()
        rewrites.insert(.currency)
    }

    private mutating func takeDegree() {
        let spellings: [[AnswerToken]] = [
            [.symbol("^"), .command("circ")],
            [.symbol("^"), .symbol("{"), .command("circ"), .symbol("}")],
            [.symbol("°")],
        ]
        for spelling in spellings where tokens.suffix(spelling.count).elementsEqual(spelling) {
            tokens = tokens.dropLast(spelling.count)
            rewrites.insert(.degree)
            return
        }
    }

    private mutating func takeAssignment() {
        guard tokens.count > 2, case .letter(let letter) = tokens[tokens.startIndex],
            tokens[tokens.startIndex + 1] == .symbol("=")
        else { return }
        assigned = letter
        tokens = tokens.dropFirst(2)
        rewrites.insert(.assignment)
    }
}
