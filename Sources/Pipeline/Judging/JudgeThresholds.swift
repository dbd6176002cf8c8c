/// From where on a judge's likelihoods count; none of it is part of a request.
struct JudgeThresholds: Hashable, Sendable {
    /// How far from a half the probability of YES must be.
    let margin: Double
    /// The least probability that YES, NO and NA have together.
    let mass: Double

    /// Takes the options `margin` and `mass`.
    init(_ options: OptionReader) {
        margin = options.double("margin", default: 0.1, in: 0...0.5)
        mass = options.double("mass", default: 0.1, in: 0...1)
    }

    init(margin: Double, mass: Double) {
        self.margin = margin
        self.mass = mass
    }
}
