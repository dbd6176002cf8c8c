public import Chat
import GRDB

extension AuditIndex {
    /// What calls of one stage to one model came to.
    public struct CallTotal: Hashable, Sendable {
        /// The stage's place in the pipeline, from 1; nil for calls whose stage can't be told.
        public let stage: Int?
        /// The model, by the name that its server knows.
        public let model: String
        /// Calls that were answered or refused for good.
        public let calls: Int
        /// Answers that they were to bring.
        public let draws: Int
        /// Calls that were refused for good.
        public let failed: Int
        /// Answers that were cut at their bound of length.
        public let cut: Int
        /// Answered calls of which the server told no tokens.
        public let uncounted: Int
        /// Tokens that were asked, as far as they were told.
        public let promptTokens: Int
        /// Tokens that were answered, as far as they were told.
        public let completionTokens: Int
        /// Requests that were sent, those tried again included.
        public let attempts: Int
        /// How long all answers took together, in milliseconds; of each the last attempt alone.
        public let elapsed: Int
        /// What the tokens cost in US dollars, at the prices of the run's last go; nil where no price
        /// is stated.
        public let usd: Double?
        /// How long each answer took, in milliseconds.
        public let latency: Histogram
    }

    /// What calls came to, by stage and model.
    ///
    /// The call log doesn't say what a call was for. Its stage is the first whose rows name the call;
    /// failing that, as for an answer that no row has kept, the only stage that may ask its model.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func callTotals() throws(AuditError) -> [CallTotal] {
        try read { database in
            var latencies: [String: [(Int, Int)]] = [:]
            for row in try GRDB.Row.fetchAll(database, sql: "SELECT * FROM call_latency") {
                let stage: Int = row["stage"]
                let model: String = row["model"]
                latencies["\(stage) \(model)", default: []].append((row["lower"], row["calls"]))
            }
            let rows = try GRDB.Row.fetchAll(
                database, sql: "SELECT * FROM call_total WHERE calls > 0 ORDER BY stage, model")
            return rows.map { row in
                let stage: Int = row["stage"]
                let model: String = row["model"]
                let prompt: Int = row["prompt_tokens"]
                let completion: Int = row["completion_tokens"]
                return CallTotal(
                    stage: stage > 0 ? stage : nil, model: model, calls: row["calls"],
                    draws: row["draws"], failed: row["failed"], cut: row["cut"],
                    uncounted: row["uncounted"], promptTokens: prompt,
                    completionTokens: completion, attempts: row["attempts"],
                    elapsed: row["elapsed"],
                    usd: run.prices[model]?.cost(
                        promptTokens: prompt, completionTokens: completion),
                    latency: Histogram(
                        latencies["\(stage) \(model)"] ?? [], bounds: Histogram.latencyBounds))
            }
        }
    }

    /// A draw of a call that a row names.
    public struct CallEntry: Hashable, Sendable {
        /// The stage's place in the pipeline, from 1; nil where it can't be told.
        public let stage: Int?
        /// Which of the request's draws the answer is, from 0.
        public let draw: Int
        /// The model, by the name that its server knows.
        public let model: String
        /// Tokens of the whole call, which may have brought other draws too; nil where they weren't
        /// told.
        public let promptTokens: Int?
        /// Tokens that were answered, of the whole call.
        public let completionTokens: Int?
        /// What the whole call cost in US dollars; nil where tokens or price aren't known.
        public let usd: Double?
        /// When the request that was answered was sent, in milliseconds since 1970.
        public let started: Int
        /// How long its answer took, in milliseconds.
        public let elapsed: Int
        /// Requests that the call took.
        public let attempts: Int
        /// How the answer ended: "stop", "length"; nil where there is none.
        public let finish: String?
        /// Why the server refused the call for good; nil for an answer.
        public let failure: String?
        /// Where the whole record is.
        public let place: CallPlace
    }

    /// The calls that a row names, in the order in which they were sent.
    ///
    /// Answers taken from a log that runs share aren't in the run's own log, and so not here.
    ///
    /// - Throws: ``AuditError/index(path:reason:)``.
    public func calls(of id: String) throws(AuditError) -> [CallEntry] {
        let sql = """
            SELECT call.*, call_key.draw, call_key.finish FROM row
            JOIN row_call ON row_call.row = row.id
            JOIN call_key ON call_key.key = row_call.key
            JOIN call ON call.id = call_key.call
            WHERE row.name = ? ORDER BY call.started, call_key.draw
            """
        return try read { database in
            try GRDB.Row.fetchAll(database, sql: sql, arguments: [id]).map {
                CallEntry($0, prices: run.prices)
            }
        }
    }

    /// The places of the records under a key, the newest first.
    func places(ofCall key: String) throws(AuditError) -> [CallPlace] {
        guard let fingerprint = CallNames.fingerprint(key) else { return [] }
        let sql = """
            SELECT segment, record, offset FROM call_key JOIN call ON call.id = call_key.call
            WHERE key = ? ORDER BY call.id DESC
            """
        return try read { database in
            try GRDB.Row.fetchAll(database, sql: sql, arguments: [fingerprint]).map(CallPlace.init)
        }
    }
}

extension CallPlace {
    fileprivate init(_ row: GRDB.Row) {
        self.init(segment: row["segment"], record: row["record"], offset: row["offset"])
    }
}

extension AuditIndex.CallEntry {
    fileprivate init(_ row: GRDB.Row, prices: [String: ChatPrice]) {
        let stage: Int = row["stage"]
        self.stage = stage > 0 ? stage : nil
        draw = row["draw"]
        model = row["model"]
        promptTokens = row["prompt_tokens"]
        completionTokens = row["completion_tokens"]
        if let promptTokens, let completionTokens {
            usd = prices[model]?.cost(
                promptTokens: promptTokens, completionTokens: completionTokens)
        } else {
            usd = nil
        }
        started = row["started"]
        elapsed = row["elapsed"]
        attempts = row["attempts"]
        finish = row["finish"]
        failure = row["failure"]
        place = CallPlace(row)
    }
}
