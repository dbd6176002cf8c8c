/// A piece of an answer written in LaTeX.
enum AnswerToken: Hashable, Sendable {
    /// Digits with at most one decimal point among them, separators of thousands taken out.
    case number(String)
    /// A command without its backslash: `frac`, `{`, `%`.
    case command(String)
    case letter(Unicode.Scalar)
    case symbol(Unicode.Scalar)

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (scalar >= "a" && scalar <= "z") || (scalar >= "A" && scalar <= "Z")
    }
}
