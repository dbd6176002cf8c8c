/// What a model's tokens cost, in US dollars per million.
public struct ChatPrice: Hashable, Sendable {
    /// Of what is asked.
    public let input: Double
    /// Of what is answered.
    public let output: Double

    /// Names a price.
    public init(input: Double, output: Double) {
        self.input = input
        self.output = output
    }

    /// The price of so many tokens, in US dollars.
    public func cost(promptTokens: Int, completionTokens: Int) -> Double {
        (Double(promptTokens) * input + Double(completionTokens) * output) / 1_000_000
    }
}
