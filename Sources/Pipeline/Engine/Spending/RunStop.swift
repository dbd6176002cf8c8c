/// Why a run stopped before its end.
package enum RunStop: Hashable, Sendable {
    /// The budget is spent: which bound, and what was spent.
    case budget(String)
    /// A model answers nothing any more, in a sentence that says what to do.
    case model(String, mayPass: Bool)
}
