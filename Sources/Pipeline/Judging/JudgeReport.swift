import Rows

/// How right a judge is on labelled questions.
package struct JudgeReport: Sendable {
    /// A question with its label and what the judge said.
    package struct Item: Hashable, Sendable {
        package let category: String
        package let language: String
        /// Whether YES is right.
        package let label: Bool
        /// What was said; nil for an unsure judge.
        package let answer: Bool?
        package let probability: Double?

        package init(
            category: String, language: String, label: Bool, answer: Bool?, probability: Double?
        ) {
            self.category = category
            self.language = language
            self.label = label
            self.answer = answer
            self.probability = probability
        }

        /// Reads a row of the trial; nil for any other value.
        init?(_ row: JSONValue) {
            guard let label = row["label"]?.bool, let decision = row["decision"],
                let answer = decision["answer"]?.string
            else { return nil }
            self.init(
                category: row["category"]?.string ?? "",
                language: (try? LabelledQuestion(row))?.language ?? "",
                label: label, answer: ["yes": true, "no": false][answer],
                probability: decision["probability"]?.double)
        }

        var isRight: Bool { answer == label }
    }

    /// A range of probabilities and how often YES was right in it.
    package struct Bin: Hashable, Sendable {
        package let low: Double
        package let high: Double
        package let count: Int
        package let meanProbability: Double
        package let shareYes: Double
    }

    package let models: [String]
    package let items: [Item]
    package let calls: Int
    package let promptTokens: Int
    package let completionTokens: Int
    /// Nil where a price isn't stated.
    package let usd: Double?

    package init(
        models: [String], items: [Item], calls: Int = 0, promptTokens: Int = 0,
        completionTokens: Int = 0, usd: Double? = nil
    ) {
        self.models = models
        self.items = items
        self.calls = calls
        self.promptTokens = promptTokens
        self.completionTokens = completionTokens
        self.usd = usd
    }

    /// How many items have a label and an answer; nil counts the unsure.
    package func count(label: Bool, answer: Bool?) -> Int {
        items.count { $0.label == label && $0.answer == answer }
    }

    /// The share answered as labelled; an unsure answer is a wrong one.
    package var accuracy: Double { share(items.count(where: \.isRight), of: items.count) }
    /// Of the YES that were said, the share that is right.
    package var precision: Double {
        share(count(label: true, answer: true), of: items.count { $0.answer == true })
    }
    /// Of the questions whose answer is YES, the share that got it.
    package var recall: Double {
        share(count(label: true, answer: true), of: items.count { $0.label })
    }
    package var unsure: Int { items.count { $0.answer == nil } }

    /// Cohen's kappa of three answers (yes, no, unsure) against two labels (Cohen 1960): the agreement
    /// beyond what chance gives.
    package var kappa: Double {
        let all = Double(max(1, items.count))
        let expected = [true, false].reduce(0.0) { sum, answer in
            let labelled = Double(items.count { $0.label == answer }) / all
            let said = Double(items.count { $0.answer == answer }) / all
            return sum + labelled * said
        }
        return expected >= 1 ? 0 : (accuracy - expected) / (1 - expected)
    }

    /// The mean square of the probabilities' errors (Brier 1950): 0 is perfect, 0.25 a coin; nil where
    /// the judge gives none.
    package var brier: Double? {
        let errors = items.compactMap { item in
            item.probability.map { ($0 - (item.label ? 1 : 0)) * ($0 - (item.label ? 1 : 0)) }
        }
        return errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count)
    }

    /// How likely a right YES is ranked above a wrong one (area under the ROC curve, ties half); nil
    /// without probabilities of both kinds.
    package var ranking: Double? {
        let told = items.compactMap { item in item.probability.map { ($0, item.label) } }
            .sorted { $0.0 < $1.0 }
        let positives = told.count { $0.1 }
        let negatives = told.count - positives
        guard positives > 0, negatives > 0 else { return nil }
        var sum = 0.0
        var start = 0
        while start < told.count {
            var end = start
            while end < told.count, told[end].0 == told[start].0 { end += 1 }
            // Equal probabilities share the mean of their ranks.
            let rank = Double(start + 1 + end) / 2
            sum += rank * Double(told[start..<end].count { $0.1 })
            start = end
        }
        let least = Double(positives * (positives + 1)) / 2
        return (sum - least) / Double(positives * negatives)
    }

    /// Tenths of the probabilities; those that nothing fell into are left out.
    package var bins: [Bin] {
        let told = items.compactMap { item in item.probability.map { ($0, item.label) } }
        let groups = Dictionary(grouping: told) { min(9, Int($0.0 * 10)) }
        return groups.sorted { $0.key < $1.key }.map { tenth, group in
            Bin(
                low: Double(tenth) / 10, high: Double(tenth + 1) / 10, count: group.count,
                meanProbability: group.reduce(0) { $0 + $1.0 } / Double(group.count),
                shareYes: share(group.count { $0.1 }, of: group.count))
        }
    }

    /// The same figures for each category and language, by name.
    package var parts: [(name: String, report: JudgeReport)] {
        let groups = Dictionary(grouping: items) { item in
            [item.category.isEmpty ? "-" : item.category, item.language].joined(separator: " ")
        }
        return groups.sorted { $0.key < $1.key }.map {
            ($0.key, JudgeReport(models: models, items: $0.value))
        }
    }

    private func share(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }
}
