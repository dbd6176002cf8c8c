package import Rows

/// How many constraints a baseline model's direct answer satisfies: what superior reasoning must beat.
package struct Reference: Hashable, Sendable {
    /// Constraints that hold, of how many.
    package struct Count: Hashable, Sendable {
        package let satisfied: Int
        package let of: Int

        package init(satisfied: Int, of: Int) {
            self.satisfied = satisfied
            self.of = of
        }

        /// Reads what ``json`` writes; nil for any other value.
        package init?(_ value: JSONValue?) {
            guard let satisfied = value?["satisfied"]?.int, let count = value?["of"]?.int else {
                return nil
            }
            self.init(satisfied: satisfied, of: count)
        }

        package var json: JSONValue {
            ["satisfied": .int(Int64(satisfied)), "of": .int(Int64(of))]
        }

        package static func + (left: Count, right: Count) -> Count {
            Count(satisfied: left.satisfied + right.satisfied, of: left.of + right.of)
        }
    }

    /// The baseline's name as the pipeline file gives it.
    package let model: String
    /// The rules that the counted answer satisfies: RAIF's `follow_score_...`.
    package let rules: Count
    /// The questions that it satisfies: RAIF's `scoring_sum_...`.
    package let questions: Count

    package init(model: String, rules: Count, questions: Count) {
        self.model = model
        self.rules = rules
        self.questions = questions
    }

    /// Rules and questions together.
    package var total: Count { rules + questions }

    /// Reads the `reference` of a row; nil for any other value.
    package init?(_ value: JSONValue?) {
        guard let model = value?["model"]?.string, let rules = Count(value?["rules"]),
            let questions = Count(value?["questions"])
        else { return nil }
        self.init(model: model, rules: rules, questions: questions)
    }

    package var json: JSONValue {
        [
            "model": .string(model), "satisfied": .int(Int64(total.satisfied)),
            "of": .int(Int64(total.of)), "rules": rules.json, "questions": questions.json,
        ]
    }
}
