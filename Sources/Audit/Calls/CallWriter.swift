import Chat
import GRDB

/// Puts calls into an index, and keeps the sums over them.
final class CallWriter {
    private struct Group: Hashable {
        let stage: Int
        let model: String
    }

    private struct Total {
        var calls = 0
        var draws = 0
        var failed = 0
        var cut = 0
        var uncounted = 0
        var promptTokens = 0
        var completionTokens = 0
        var attempts = 0
        var elapsed = 0
        var latencies: [Int: Int] = [:]
    }

    /// The numbers of a call that are summed up.
    private struct Facts {
        let draws: Int
        let isFailed: Bool
        let cut: Int
        let promptTokens: Int?
        let completionTokens: Int?
        let attempts: Int
        let elapsed: Int
    }

    /// What a call may have of anything: more is a server's slip, and can't be summed up.
    private static let counted = 0...1_000_000_000

    private let database: Database
    private let insert: Statement
    private let insertKey: Statement
    private let findStage: Statement
    /// The only stage that uses a model, by the name that its server knows.
    private let onlyStages: [String: Int]
    private var totals: [Group: Total] = [:]

    init(_ database: Database, _ run: AuditRun) throws {
        self.database = database
        onlyStages = run.onlyStages
        insert = try database.cachedStatement(
            sql: "INSERT INTO call VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        insertKey = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO call_key VALUES (?, ?, ?, ?)")
        findStage = try database.cachedStatement(
            sql: "SELECT min(stage) FROM row_call WHERE key = ?")
    }

    func add(_ record: CallRecord, at place: CallPlace) throws {
        let answers = record.readAnswers() ?? []
        let keys = record.keys.map { Int64(bitPattern: $0.fingerprint) }
        var stage: Int?
        for key in keys where stage == nil {
            stage = try Int.fetchOne(findStage, arguments: [key])
        }
        let model = record.request.model
        let found = stage ?? onlyStages[model] ?? 0
        let usage = answers.first?.usage.flatMap {
            Self.counted.contains($0.promptTokens) && Self.counted.contains($0.completionTokens)
                ? $0 : nil
        }
        let attempts = Self.clamped(record.attempts)
        let elapsed = Self.clamped(record.elapsed)
        let facts = Facts(
            draws: record.keys.count, isFailed: record.failure != nil,
            cut: answers.count { $0.finishReason == .length }, promptTokens: usage?.promptTokens,
            completionTokens: usage?.completionTokens, attempts: attempts, elapsed: elapsed)
        try insert.execute(
            arguments: [
                place.segment, place.record, place.offset, found, model, record.started,
                elapsed, attempts, record.keys.count, usage?.promptTokens,
                usage?.completionTokens, facts.cut, record.failure?.code,
            ])
        let call = database.lastInsertedRowID
        for (index, key) in keys.enumerated() {
            let finish = answers.indices.contains(index) ? answers[index].finishReason : nil
            try insertKey.execute(arguments: [key, call, record.draws[index], finish?.rawValue])
        }
        count(facts, in: Group(stage: found, model: model), 1)
    }

    private static func clamped(_ number: Int) -> Int {
        min(max(number, counted.lowerBound), counted.upperBound)
    }

    /// Gives a call another stage.
    func move(_ call: GRDB.Row, to stage: Int) throws {
        let id: Int64 = call["id"]
        let failure: String? = call["failure"]
        let facts = Facts(
            draws: call["draws"], isFailed: failure != nil, cut: call["cut"],
            promptTokens: call["prompt_tokens"], completionTokens: call["completion_tokens"],
            attempts: call["attempts"], elapsed: call["elapsed"])
        try database.execute(
            sql: "UPDATE call SET stage = ? WHERE id = ?", arguments: [stage, id])
        count(facts, in: Group(stage: call["stage"], model: call["model"]), -1)
        count(facts, in: Group(stage: stage, model: call["model"]), 1)
    }

    /// Writes the sums.
    func finish() throws {
        for (group, total) in totals {
            try run(
                """
                INSERT INTO call_total VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET calls = calls + excluded.calls,
                    draws = draws + excluded.draws, failed = failed + excluded.failed,
                    cut = cut + excluded.cut, uncounted = uncounted + excluded.uncounted,
                    prompt_tokens = prompt_tokens + excluded.prompt_tokens,
                    completion_tokens = completion_tokens + excluded.completion_tokens,
                    attempts = attempts + excluded.attempts, elapsed = elapsed + excluded.elapsed
                """,
                [
                    group.stage, group.model, total.calls, total.draws, total.failed, total.cut,
                    total.uncounted, total.promptTokens, total.completionTokens, total.attempts,
                    total.elapsed,
                ])
            for (lower, count) in total.latencies where count != 0 {
                try run(
                    """
                    INSERT INTO call_latency VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET calls = calls + excluded.calls
                    """, [group.stage, group.model, lower, count])
            }
        }
        totals = [:]
    }

    private func count(_ facts: Facts, in group: Group, _ sign: Int) {
        var total = totals[group] ?? Total()
        total.calls += sign
        total.draws += sign * facts.draws
        total.failed += facts.isFailed ? sign : 0
        total.cut += sign * facts.cut
        total.uncounted += facts.promptTokens == nil && !facts.isFailed ? sign : 0
        total.promptTokens += sign * (facts.promptTokens ?? 0)
        total.completionTokens += sign * (facts.completionTokens ?? 0)
        total.attempts += sign * facts.attempts
        total.elapsed += sign * facts.elapsed
        total.latencies[Histogram.latencyBound(below: facts.elapsed), default: 0] += sign
        totals[group] = total
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
