/// How a verdict is had from a model.
enum JudgeMethod: String, CaseIterable, Sendable {
    /// By likelihoods where the server gives them, else by a schema where it keeps one, else by text.
    case auto
    /// The likelihoods of the words at the answer's first token.
    case logprobs
    /// An answer held to a JSON schema.
    case schema
    /// Whatever the model writes.
    case text
}
