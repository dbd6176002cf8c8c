package import Rows

/// A response before and after a repair, for training by preference.
package struct RepairPair: Hashable, Sendable {
    /// The response that missed something.
    package let rejected: String
    /// The same, edited so that all holds.
    package let chosen: String
    /// What the first one missed.
    package let fault: String
    /// The draw of the first one in the row.
    package let rejectedDraw: Int
    /// The draw of the edited one in the row.
    package let chosenDraw: Int

    package init(
        rejected: String, chosen: String, fault: String, rejectedDraw: Int, chosenDraw: Int
    ) {
        self.rejected = rejected
        self.chosen = chosen
        self.fault = fault
        self.rejectedDraw = rejectedDraw
        self.chosenDraw = chosenDraw
    }

    /// Reads what ``json`` writes.
    package init(_ value: JSONValue) throws(RowError) {
        guard let rejected = value["rejected"]?.string, let chosen = value["chosen"]?.string,
            let fault = value["fault"]?.string, let before = value["draws"]?.array?.first?.int,
            let after = value["draws"]?.array?.last?.int
        else { throw .wrongKind(field: "pairs", wanted: "a pair", found: value.text) }
        self.init(
            rejected: rejected, chosen: chosen, fault: fault, rejectedDraw: before,
            chosenDraw: after)
    }

    package var json: JSONValue {
        [
            "rejected": .string(rejected), "chosen": .string(chosen), "fault": .string(fault),
            "draws": [.int(Int64(rejectedDraw)), .int(Int64(chosenDraw))],
        ]
    }
}
