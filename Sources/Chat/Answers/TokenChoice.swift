/// A token of an answer with those that could have stood in its place.
public struct TokenChoice: Hashable, Sendable {
    /// A token and how likely the model held it to be.
    public struct Alternative: Hashable, Sendable {
        /// The token's text, white space in front of it included.
        public let token: String
        /// The natural logarithm of its probability.
        public let logProbability: Double

        /// Names a token.
        public init(token: String, logProbability: Double) {
            self.token = token
            self.logProbability = logProbability
        }
    }

    /// The token that was written.
    public let token: String
    /// The likeliest tokens as the server tells them, the written one among them, each once.
    public let alternatives: [Alternative]

    /// Names a token and its rivals.
    public init(token: String, alternatives: [Alternative]) {
        self.token = token
        self.alternatives = alternatives
    }
}
