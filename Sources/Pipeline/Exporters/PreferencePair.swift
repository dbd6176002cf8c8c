import Records
import Rows

/// Two responses to one instruction, of which one keeps what the other breaks.
package struct PreferencePair: Hashable, Sendable {
    let chosen: String
    let rejected: String

    /// The pairs of a sample's row: those that a repair left, else one of the draws.
    ///
    /// - Throws: `RowError` where responses or verdicts aren't what they should be.
    static func all(
        of sample: Sample, in fields: RowFields
    ) throws(RowError) -> [PreferencePair] {
        guard case .instruction(_, let chosen) = sample.content else { return [] }
        guard sample.pairs.isEmpty else {
            return sample.pairs.map { PreferencePair(chosen: $0.chosen, rejected: $0.rejected) }
        }
        let rejected = try fields.optionalItems("verdicts", rejectedDraw).compactMap { $0 }
        let responses = try fields.items("responses", Response.init)
        guard let draw = rejected.first,
            let response = responses.first(where: { $0.draw == draw }),
            !response.text.isEmpty, response.text != chosen.text
        else { return [] }
        return [PreferencePair(chosen: chosen.text, rejected: response.text)]
    }

    /// The draw of a verdict that found a constraint broken; nil for any other verdict.
    private static func rejectedDraw(_ verdict: JSONValue) throws(RowError) -> Int? {
        let codes = [DropCode.ruleViolated, .questionFailed].map(\.rawValue)
        guard let fault = verdict["fault"]?.string, codes.contains(fault) else { return nil }
        return verdict["draw"]?.int
    }
}
