import Records
import Rows

/// The instructions that were made of one seed, and those that weren't.
struct InstructionFamily {
    private var rows: [Row<Instruction>] = []
    private var lost: [(id: RecordID, drop: Drop)] = []

    /// Takes what came of one instruction.
    mutating func take(_ result: InstructionWriter.Result, _ id: RecordID) {
        switch result {
        case .row(let row): rows.append(row)
        case .dropped(let drop): lose(id, drop)
        }
    }

    /// Remembers an instruction that couldn't be made.
    mutating func lose(_ id: RecordID, _ drop: Drop) { lost.append((id, drop)) }

    /// What became of the seed: dropped only where nothing was made of it.
    ///
    /// - Returns: The rows, the first with what was lost beside it; or the first drop.
    /// - Throws: `RowError` where a row can't be changed.
    func outcome() throws(RowError) -> Outcome<Instruction> {
        guard let first = rows.first else {
            let drop = lost.first?.drop ?? Drop(.noCompatibleRules, "nothing was made of it")
            return .dropped(drop)
        }
        guard !lost.isEmpty else { return .kept(rows) }
        let items = lost.map { id, drop -> JSONValue in
            [
                "id": .string(id.rawValue), "code": .string(drop.code.rawValue),
                "detail": .string(drop.detail), "evidence": drop.evidence,
            ]
        }
        let marked: Row<Instruction> = try first.adding([("variants_lost", .array(items))])
        return .kept([marked] + rows.dropFirst())
    }
}
