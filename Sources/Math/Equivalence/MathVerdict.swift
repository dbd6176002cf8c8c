/// What a comparison of two answers says.
public enum MathVerdict: String, CaseIterable, Hashable, Sendable {
    /// The answers have the same value.
    case equal
    /// The answers have different values.
    case different
    /// At least one answer is in a form, or of a size, that the comparison doesn't decide.
    case undecided
}
