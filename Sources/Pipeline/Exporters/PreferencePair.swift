import Records
import Rows

/// Two responses to one instruction, of which one keeps what the other breaks.
package struct PreferencePair: Hashable, Sendable {
    let chosen: String
    let rejected: String

    /// The pairs of a sample's row: those that a repair left, else one of the draws.
    static func all(in fields: RowFields, chosen: Response) throws(RowError) -> [PreferencePair] {
        let repaired = try fields.optionalItems("pairs", PreferencePair.init)
        if !repaired.isEmpty { return repaired }
        let responses = try fields.items("responses", Response.init)
        let rejected = try fields.optionalItems("verdicts", rejectedDraw).compactMap { $0 }
        guard let draw = rejected.first,
            let response = responses.first(where: { $0.draw == draw }),
            !response.text.isEmpty, response.text != chosen.text
        else { return [] }
        return [PreferencePair(chosen: chosen.text, rejected: response.text)]
    }

    private init(chosen: String, rejected: String) {
        self.chosen = chosen
        self.rejected = rejected
    }

    private init(_ value: JSONValue) throws(RowError) {
        guard let chosen = value["chosen"]?.string, let rejected = value["rejected"]?.string else {
            throw .wrongKind(field: "pairs", wanted: "chosen, rejected", found: value.text)
        }
        self.init(chosen: chosen, rejected: rejected)
    }

    /// The draw of a verdict that found a constraint broken; nil for any other verdict.
    private static func rejectedDraw(_ verdict: JSONValue) throws(RowError) -> Int? {
        let isBroken = verdict["fault"]?.string == DropCode.ruleViolated.rawValue
        return isBroken ? verdict["draw"]?.int : nil
    }
}
