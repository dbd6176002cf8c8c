/// Why a problem can't be asked with its text and one gradeable answer, with the words that say so.
public struct ProblemFault: Hashable, Sendable {
    /// The kinds of fault; the raw values are for counting.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// The problem has no text.
        case empty
        /// The problem speaks of a figure, and neither an image's code nor a table stands in its text.
        case needsFigure = "needs-figure"
        /// The problem asks for a proof.
        case isProof = "is-proof"
    }

    /// The kind of fault.
    public let reason: Reason
    /// The words of the problem that show it; empty for an empty problem.
    public let evidence: String
}
