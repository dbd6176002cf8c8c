package import OrderedCollections
package import Rows

/// What a run has spent, over all its goes.
package struct Spending: Hashable, Sendable {
    /// What one model was asked, by the name that its server knows.
    package struct Model: Hashable, Sendable {
        /// Requests sent, those tried again included.
        package var sent = 0
        /// Answers that they brought.
        package var answered = 0
        package var retries = 0
        package var promptTokens = 0
        package var completionTokens = 0
        /// What it cost, as far as a price was stated.
        package var usd = 0.0
    }

    package var models: OrderedDictionary<String, Model> = [:]
    /// Seconds of work.
    package var seconds = 0.0

    package init() {}

    package var sent: Int { sum(\.sent) }
    package var answered: Int { sum(\.answered) }
    package var retries: Int { sum(\.retries) }
    package var promptTokens: Int { sum(\.promptTokens) }
    package var completionTokens: Int { sum(\.completionTokens) }
    package var tokens: Int { promptTokens + completionTokens }
    package var usd: Double { models.values.reduce(0) { $0 + $1.usd } }

    private func sum(_ value: (Model) -> Int) -> Int {
        models.values.reduce(0) { $0 + value($1) }
    }
}

extension Spending {
    /// The spending as `spent.json` holds it.
    package var json: JSONValue {
        let models = models.map { name, model -> (String, JSONValue) in
            (
                name,
                [
                    "sent": .int(Int64(model.sent)), "answered": .int(Int64(model.answered)),
                    "retries": .int(Int64(model.retries)),
                    "prompt_tokens": .int(Int64(model.promptTokens)),
                    "completion_tokens": .int(Int64(model.completionTokens)),
                    "usd": .double(model.usd),
                ]
            )
        }
        return [
            "seconds": .double((seconds * 10).rounded() / 10),
            "sent": .int(Int64(sent)), "answered": .int(Int64(answered)),
            "retries": .int(Int64(retries)), "prompt_tokens": .int(Int64(promptTokens)),
            "completion_tokens": .int(Int64(completionTokens)), "usd": .double(usd),
            "models": .object(OrderedDictionary(uniqueKeysWithValues: models)),
        ]
    }

    /// Reads what ``json`` has written; nil for anything else.
    init?(_ value: JSONValue) {
        guard let models = value["models"]?.object else { return nil }
        seconds = value["seconds"]?.double ?? 0
        for (name, model) in models {
            self.models[name] = Model(
                sent: model["sent"]?.int ?? 0, answered: model["answered"]?.int ?? 0,
                retries: model["retries"]?.int ?? 0,
                promptTokens: model["prompt_tokens"]?.int ?? 0,
                completionTokens: model["completion_tokens"]?.int ?? 0,
                usd: model["usd"]?.double ?? 0)
        }
    }
}
