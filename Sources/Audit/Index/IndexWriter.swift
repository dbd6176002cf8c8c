import GRDB
import Records
import Rows

/// Puts the rows of one file into an index.
struct IndexWriter {
    private let database: Database
    private let file: Int64
    private let stage: Int
    private let kind: String
    private let sums: IndexSums
    private let statements: IndexStatements
    private var lastFrame: Int?

    init(_ database: Database, _ sums: IndexSums, file: Int64, stage: Int, kind: String) throws {
        self.database = database
        self.sums = sums
        self.file = file
        self.stage = stage
        self.kind = kind
        statements = try IndexStatements(database)
    }

    /// Adds a line of the file: a kept row, or one that left with why.
    mutating func add(_ json: JSONRow, _ place: LinePlace) throws {
        if lastFrame != place.frameOffset {
            lastFrame = place.frameOffset
            try statements.frame.execute(arguments: [file, place.line, place.frameOffset])
        }
        let head = try json.fields(["id", "code", "detail", "row", "evidence"])
        let name = try head.string("id")
        var state = try known(name) ?? created(name)
        try statements.place.execute(arguments: [state.id, file, place.line])
        var trait = RowTrait(stage: stage, fate: kind, code: nil)
        var detail: String?
        var inner: JSONRow? = json
        if kind != "kept" {
            trait.code = try head.string("code")
            detail = try head.optionalString("detail")
            inner = head.rawBytes("row").flatMap { try? JSONRow(validating: Array($0)) }
            if let detail { try index(.detail, detail, &state) }
        }
        let earlier = sums.trait(state.trait)
        if let row = inner.flatMap({ try? IndexedRow($0) }) {
            trait.language = row.string("language")
            trait.kind = row.string("kind")
            let source = earlier?.source == nil ? row.value("source").flatMap(Source.init) : nil
            trait.source = source?.file
            trait.licence = source?.licence
            if earlier?.composition == nil, let composition = row.composition {
                trait.composition = composition.kind.rawValue
                trait.depth = composition.depth
            }
            state.topic = row.string("topic") ?? state.topic
            state.ability = row.string("ability") ?? state.ability
            try addTexts(row, language: trait.language ?? earlier?.language, &state)
            try addVerdicts(row, evidence: kind == "kept" ? nil : head, &state, &trait)
        }
        if let earlier { trait.complete(from: earlier) }
        // A shard that came late says how the row was, not where it stands.
        let isLate = earlier.map { $0.stage > stage } ?? false
        if let earlier, isLate {
            trait.stage = earlier.stage
            trait.fate = earlier.fate
            trait.code = earlier.code
        }
        try addCalls(json, &state)
        let id = try sums.id(of: trait)
        if let old = state.known {
            sums.add(-1, trait: state.trait, topic: old.topic, ability: old.ability)
        }
        sums.add(1, trait: id, topic: state.topic, ability: state.ability)
        state.trait = id
        try statements.change.execute(
            arguments: [
                id, isLate, detail, state.topic, state.ability, state.instructionLength,
                state.responseLength, state.parts, state.ruleBytes, state.verdictBytes,
                state.calls, state.id,
            ])
    }

    private func known(_ name: String) throws -> RowState? {
        try GRDB.Row.fetchOne(statements.find, arguments: [name]).map(RowState.init)
    }

    private func created(_ name: String) throws -> RowState {
        try statements.insert.execute(arguments: [name])
        return RowState(id: database.lastInsertedRowID)
    }

    /// Indexes the words of texts that come for the first time, and counts their lengths.
    private func addTexts(_ row: IndexedRow, language: String?, _ state: inout RowState) throws {
        for (part, name) in [(IndexedRow.Part.seed, "seed"), (.instruction, "instruction")]
        where !state.has(part) {
            guard let text = row.text(part) else { continue }
            try index(part, text, &state)
            let length = text.unicodeScalars.count
            sums.addLength(length, of: name, language: language)
            if part == .instruction { state.instructionLength = length }
        }
        guard !state.has(.responses) else { return }
        let responses = row.responses
        guard !responses.isEmpty else { return }
        try index(.responses, IndexedRow.joined(responses), &state)
        let lengths = responses.map { $0.unicodeScalars.count }
        for length in lengths { sums.addLength(length, of: "response", language: language) }
        state.responseLength = lengths.reduce(0, +) / lengths.count
    }

    private func index(
        _ part: IndexedRow.Part, _ text: String, _ state: inout RowState
    ) throws {
        guard !state.has(part) else { return }
        state.parts |= 1 << part.rawValue
        try statements.words.execute(
            arguments: [state.id * 4 + part.rawValue, SearchWords.document(text)])
    }

    /// Adds what the checks said of each draw, and of each rule over all draws.
    private func addVerdicts(
        _ row: IndexedRow, evidence: RowFields?, _ state: inout RowState, _ trait: inout RowTrait
    ) throws {
        let ruleBytes = row.size("rules")
        let verdictBytes = row.size("verdicts") + (evidence?.rawBytes("evidence")?.count ?? 0)
        // Most stages hand on what they were given: what has kept its length is what it was.
        guard ruleBytes != state.ruleBytes || verdictBytes != state.verdictBytes else { return }
        state.ruleBytes = ruleBytes
        state.verdictBytes = verdictBytes
        let found = row.verdicts(evidence: (try? evidence?.value("evidence")) ?? nil)
        var broken: [String: Int] = [:]
        for verdict in found {
            try statements.verdict.execute(
                arguments: [state.id, verdict.draw, verdict.passes, verdict.fault])
            for rule in verdict.brokenRules { broken[rule, default: 0] += 1 }
        }
        if !found.isEmpty {
            // A repaired response isn't one of the draws that the rate is of.
            let drawn = found.filter { !row.repairedDraws.contains($0.draw) }
            trait.draws = drawn.count
            trait.passRate =
                row.passRate
                ?? (drawn.isEmpty
                    ? nil : Double(drawn.count { $0.passes }) / Double(drawn.count))
        }
        for name in row.rules {
            let rule = try sums.id(ofRule: name)
            let earlier = try GRDB.Row.fetchOne(
                statements.findRule, arguments: [rule, state.id]
            ).map { (broken: $0["broken"] as Int, draws: $0["draws"] as Int) }
            let count = broken[name] ?? 0
            sums.add(rule: rule, broken: count, draws: found.count, earlier: earlier)
            try statements.rule.execute(arguments: [rule, state.id, count, found.count])
        }
    }

    /// Notes the calls that the line names for the first time.
    private func addCalls(_ json: JSONRow, _ state: inout RowState) throws {
        let keys = CallNames.fingerprints(in: json.bytes)
        // Most stages hand on the calls of the one before.
        let sum = keys.reduce(0) { $0 &* 31 &+ $1 }
        guard sum != state.calls else { return }
        state.calls = sum
        for key in keys {
            try statements.call.execute(arguments: [state.id, key, stage])
        }
    }
}
