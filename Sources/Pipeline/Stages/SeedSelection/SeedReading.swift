import Records
import Rows

/// An item that holds a text, as far as it can be judged by itself.
struct SeedReading: Sendable {
    /// The item as it came.
    let item: JSONRow
    let seed: ImportedSeed
    let text: TextReading
    /// Why it can't be a seed, whatever came before it; nil if it can.
    let fault: Drop?
    /// Where it stands, to be told.
    let place: String
    let file: String
    /// The seed's row, under the name of a text that hasn't come before.
    let written: JSONRow
}

/// Decides of items, in their order, which become seeds.
struct SeedPool {
    /// What was decided.
    enum Judgement {
        case usable(Row<Seed>)
        case dropped(Drop, RecordID, RowPayload)
    }

    private var known: KnownTexts

    init(nearDuplicates: Double?) { known = KnownTexts(similarity: nearDuplicates) }

    /// Judges an item; only a seed that could be used makes a later one a repeat.
    mutating func judge(_ reading: SeedReading) throws -> Judgement {
        let coming = known.name(reading.text)
        let id = coming.id
        if let fault = reading.fault { return .dropped(fault, id, .json(reading.item)) }
        if let drop = known.keep(reading.text, coming, id: id) {
            let placed = Drop(
                drop.code, "\(reading.place): \(drop.detail)", evidence: drop.evidence)
            return .dropped(placed, id, .json(reading.item))
        }
        let row =
            coming.isFirst
            ? reading.written : try reading.written.setting([("id", .string(id.rawValue))])
        return .usable(Row(id: id, json: row))
    }
}
