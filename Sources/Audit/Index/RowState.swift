import GRDB

/// What an index knows of a row while the row's next line is put in.
struct RowState {
    let id: Int64
    var trait: Int64 = 0
    var topic: String?
    var ability: String?
    var instructionLength: Int?
    var responseLength: Int?
    var parts: Int64 = 0
    var ruleBytes = 0
    var verdictBytes = 0
    /// What tells one list of calls from another.
    var calls: Int64 = 0
    /// What was counted of the row; nil for a new one.
    private(set) var known: (topic: String?, ability: String?)?

    /// Begins a row that is new.
    init(id: Int64) { self.id = id }

    /// Reads what is known of a row.
    init(_ row: GRDB.Row) {
        id = row["id"]
        trait = row["trait"]
        topic = row["topic"]
        ability = row["ability"]
        instructionLength = row["instruction_length"]
        responseLength = row["response_length"]
        parts = row["parts"]
        ruleBytes = row["rule_bytes"]
        verdictBytes = row["verdict_bytes"]
        calls = row["calls"]
        known = (topic, ability)
    }

    /// Whether the words of a part are indexed.
    func has(_ part: IndexedRow.Part) -> Bool { parts & (1 << part.rawValue) != 0 }
}
