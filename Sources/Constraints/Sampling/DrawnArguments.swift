/// Arguments drawn for a rule, with the slots that are still open.
public struct DrawnArguments: Sendable {
    /// The arguments that are settled.
    public var arguments: Arguments
    /// The arguments that a model must think of.
    public var slots: [KeywordSlot]

    /// Puts a draw together; a rule without slots leaves them out.
    public init(_ arguments: Arguments = [:], slots: [KeywordSlot] = []) {
        self.arguments = arguments
        self.slots = slots
    }
}

/// Draws a number of a range, small ones oftener: the upper bound is drawn first.
func drawSkewed(
    _ range: ClosedRange<Int>, using generator: inout some RandomNumberGenerator
) -> Int {
    let upper = Int.random(in: range, using: &generator)
    return Int.random(in: range.lowerBound...upper, using: &generator)
}

/// Draws one of a few values.
func drawOne<Value>(
    _ first: Value, _ others: Value..., using generator: inout some RandomNumberGenerator
) -> Value {
    ([first] + others).randomElement(using: &generator) ?? first
}

/// Draws one of a list of texts.
func drawText(
    of texts: [String], using generator: inout some RandomNumberGenerator
) -> Argument {
    .string(texts.randomElement(using: &generator) ?? "")
}
