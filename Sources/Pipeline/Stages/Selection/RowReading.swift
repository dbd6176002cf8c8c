import Records
import Rows

/// A row of instructions or samples, as far as it can be judged by itself.
struct RowReading<Kind: Record>: Sendable {
    let row: Row<Kind>
    /// Its traits and what is compared of its text; nil for a math row, which is let through.
    let content: (traits: RowTraits, text: TextReading)?
    /// Why it can't be used; nil if it can.
    let fault: Drop?
}

/// Reads rows, on any core and in any order.
struct RowReader: Sendable {
    let texts: TextReader

    /// - Throws: `RowError` for a row without a name, which no stage writes.
    func read<Kind: Record>(_ json: JSONRow) throws -> RowReading<Kind> {
        let row = try Row<Kind>(json)
        let fields = try json.fields(RowTraits.fieldNames + ["instruction", "kind"])
        if try fields.value("kind")?.string == "math" {
            return RowReading(row: row, content: nil, fault: nil)
        }
        do throws(RowError) {
            let text = try fields.string("instruction")
            // Benchmarks of rules say the same rules in the same words.
            let rules = (try fields.value("rules")?.array ?? []).compactMap { $0["text"]?.string }
            return RowReading(
                row: row, content: (RowTraits(fields, text: text), texts.read(text, mute: rules)),
                fault: nil)
        } catch {
            return RowReading(row: row, content: nil, fault: Drop(.malformedRow, "\(error)"))
        }
    }
}
