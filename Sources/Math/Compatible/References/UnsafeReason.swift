/// Why a reference answer can't be rewarded by the trainer's comparison; the raw values are for
/// counting.
public enum UnsafeReason: String, CaseIterable, Hashable, Sendable {
    /// Nothing is left once delimiters are taken off.
    case empty
    /// More than ``RewardableAnswer/longest`` bytes.
    case tooLong = "too-long"
    /// Words or units: the trainer deletes some of them from predictions, never from references.
    case unitsOrText = "units-or-text"
    /// A set: it is compared in order, and `\{` never survives.
    case set
    /// An interval or a union of them: open and closed ends are taken for the same.
    case interval
    /// An inequality: only the difference of its sides is compared, so `x>3` equals `x<3`.
    case inequality
    /// A matrix or another LaTeX environment.
    case matrix
    /// `\pm`: not parsed, and its name is taken for a unit.
    case plusMinus = "plus-minus"
    /// A percentage: 10, 0.1 and 1000 are all taken for equal to `10\%`.
    case percent
    /// Degrees on something other than a plain number.
    case degree
    /// Money on something other than a plain number, or in a currency other than the dollar.
    case currency
    /// Several answers in a row: `1,2` is read as 12.
    case multipleAnswers = "multiple-answers"
    /// A letter that names a choice.
    case choiceLetter = "choice-letter"
    /// A mixed number: read as a product.
    case mixedNumber = "mixed-number"
    /// An equation, other than a variable's plain value.
    case equation
    /// A ratio or a time of day.
    case ratio
    /// A number with its base as an index.
    case numberBase = "number-base"
    /// A complex number: `i` stays a symbol there.
    case complexNumber = "complex-number"
    /// Brackets in an expression: they are deleted before texts are compared.
    case brackets
    /// A named function or operator.
    case function
    /// A variable that the trainer deletes as a unit (`a`, `m`, `t`), renames (`j`), or reads as a
    /// constant (`E`).
    case unsafeVariable = "unsafe-variable"
    /// More than one variable: their products are read as one name.
    case severalVariables = "several-variables"
    /// Taken for equal to a wrong answer that looks like it.
    case indistinct
    /// Anything else that the grammar of safe forms doesn't have.
    case unparsed
}
