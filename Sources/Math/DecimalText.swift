/// A whole number or a finite decimal of any size, in digits without needless zeros.
struct DecimalText: Hashable, Sendable {
    private let isNegative: Bool
    private let whole: Substring
    private let decimals: Substring

    /// Takes the number that is all of an expression; nil for any other expression.
    init?(_ expression: AnswerExpression) {
        guard let term = expression.terms.first, expression.terms.count == 1,
            term.factors.count == 1, case .number(let digits) = term.factors[0]
        else { return nil }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        whole = parts[0].drop { $0 == "0" }
        var tail = parts.count > 1 ? parts[1] : ""
        while tail.last == "0" { tail.removeLast() }
        decimals = tail
        isNegative = term.isNegative && !(whole.isEmpty && decimals.isEmpty)
    }
}
