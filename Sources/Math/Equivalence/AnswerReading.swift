/// An answer's text as a tree, or as plain text where no form fits.
struct AnswerReading {
    /// The tree; nil if the text is in no known form.
    let node: MathNode?
    /// The tokens' text without spaces, in lower case.
    let letters: String
    /// True if commas between digits could be read in another way.
    let hasDoubtfulComma: Bool
    /// True if the text has more tokens than are read.
    let isTooLong: Bool
    /// True for a number with at most a sign.
    let isBareNumber: Bool

    /// True if commas are read as decimal points.
    let isDecimalReading: Bool

    /// Digits after the point of a plain decimal.
    var decimals: Int? { node?.decimals }

    init(_ text: String, commas: MathLexer.CommaReading) {
        let lexer = MathLexer(text, commas: commas)
        isDecimalReading = commas == .decimal
        hasDoubtfulComma = lexer.hasDoubtfulComma
        var parser = MathParser(lexer.tokens)
        node = try? parser.answer()
        isTooLong = lexer.tokens.count > MathParser.longest
        letters = node == nil && !isTooLong ? lexer.tokens.map(\.text).joined().lowercased() : ""
        let last = lexer.tokens.last?.kind
        if case .number? = last {
            isBareNumber = lexer.tokens.count <= 2
        } else {
            isBareNumber = false
        }
    }
}
