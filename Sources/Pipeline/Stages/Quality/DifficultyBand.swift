import Rows

/// The share of draws that may pass: above `low`, at most `high`.
struct DifficultyBand: Sendable {
    let low: Double
    let high: Double

    /// Takes the option `band`; nil where it is absent.
    init?(_ options: OptionReader) {
        guard let value = options.json("band") else { return nil }
        let numbers = (value.array ?? []).compactMap(\.double)
        guard value.array?.count == 2, let low = numbers.first, let high = numbers.last,
            numbers.count == 2, low < high, (0...1).contains(low), (0...1).contains(high)
        else {
            options.fault(
                "'band' in \(options.owner) should be two shares, [low, high], such as [0, 0.5]: the "
                    + "share that passes must be above the first and at most the second",
                at: "band")
            return nil
        }
        self.low = low
        self.high = high
    }

    init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Why a row with so many passing draws leaves; nil where it may stay.
    func drop(passing: Int, of draws: Int, _ details: String, evidence: JSONValue) -> Drop? {
        let rate = Double(passing) / Double(max(1, draws))
        guard rate <= low || rate > high else { return nil }
        return Drop(
            rate <= low ? .tooHard : .tooEasy,
            "\(passing) of \(draws) draws pass, wanted a share above \(low) and at most \(high)"
                + (details.isEmpty ? "" : "; \(details)"),
            evidence: evidence)
    }
}
