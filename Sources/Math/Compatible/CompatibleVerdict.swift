/// What the RAIF trainer will say of a prediction and a reference.
public enum CompatibleVerdict: Hashable, Sendable {
    /// The trainer takes them for equal, rightly or wrongly.
    case equal
    /// The trainer takes them for different, rightly or wrongly.
    case different
    /// Only the computer algebra system that the trainer calls can tell.
    case undecided(CompatibleDoubt)
}

/// Why the trainer's verdict isn't known; the raw values are for counting.
public enum CompatibleDoubt: String, CaseIterable, Hashable, Sendable {
    /// More than ``CompatibleChecker/longest`` code points.
    case tooLong = "too-long"
    /// An expression that the trainer's parsers may or may not read.
    case unread
    /// Two expressions that agree in values, but need algebra to be proven equal.
    case unproven
    /// Values that are infinite, undefined, or too close to the tolerance.
    case numeric
}
