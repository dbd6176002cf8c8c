/// A change made to a reference answer to bring it into a form that the trainer's comparison
/// survives.
///
/// None changes the value; ``currency``, ``degree`` and ``unit`` drop a unit, which a problem may have
/// asked for.
public enum AnswerRewrite: String, CaseIterable, Hashable, Sendable {
    /// Math delimiters around the answer: `$5$`, `\(5\)`.
    case delimiters
    /// A full stop after the answer.
    case trailingPeriod = "trailing-period"
    /// White space and spacing commands: `\!`, `\,`, `\quad`.
    case spacing
    /// Separators of thousands: `1,000`, `1,\!000`, `1{,}000`.
    case thousands
    /// A number's spelling: leading zeros, a leading plus, `.5`.
    case digits
    /// A fraction's spelling: `1/2`, `\dfrac{1}{2}`, `\frac12`, `\frac{-1}{2}`.
    case fraction
    /// A root's spelling: `\sqrt5`.
    case radical
    /// An exponent without braces: `x^2`.
    case exponent
    /// `\left` and `\right` before brackets.
    case leftRight = "left-right"
    /// A unit in words after a plain number: `5\text{ cm}`.
    case unit
    /// The brackets of a matrix: `bmatrix`.
    case matrix
    /// Signs outside ASCII: `π`, `−`, `（`.
    case unicode
    /// A variable that the answer is given for: `x=5`.
    case assignment
    /// A dollar sign before a plain number.
    case currency
    /// A degree sign after a plain number.
    case degree
}
