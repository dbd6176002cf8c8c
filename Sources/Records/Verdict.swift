package import Rows

/// What the checks say of one response.
package struct Verdict: Hashable, Sendable {
    /// What the checks say of one rule.
    package struct RuleResult: Hashable, Sendable {
        package let rule: String
        /// The leaf of the composition that it is; nil in rows without one.
        package let leaf: String?
        /// Whether the checker that rewards the sample in training holds.
        package let compatible: Bool
        /// Whether the rule holds as its words say it.
        package let sound: Bool
        /// What was measured and what was asked: "212 words, at least 300".
        package let detail: String

        package init(
            rule: String, leaf: String? = nil, compatible: Bool, sound: Bool, detail: String
        ) {
            self.rule = rule
            self.leaf = leaf
            self.compatible = compatible
            self.sound = sound
            self.detail = detail
        }
    }

    /// What a judge says of one question.
    package struct QuestionResult: Hashable, Sendable {
        package let leaf: String?
        package let question: String
        /// `yes`, `no`, `unsure`, or `skipped` where something that it depends on doesn't hold.
        package let answer: String
        /// The probability of YES; nil where nobody tells.
        package let probability: Double?
        /// Whether it counts as satisfied: the answer is yes and all that it depends on holds.
        package let counted: Bool
        package let detail: String
        /// The judge's calls in the call log.
        package let calls: [String]

        package init(
            leaf: String?, question: String, answer: String, probability: Double? = nil,
            counted: Bool, detail: String, calls: [String] = []
        ) {
            self.leaf = leaf
            self.question = question
            self.answer = answer
            self.probability = probability
            self.counted = counted
            self.detail = detail
            self.calls = calls
        }
    }

    /// What one of the quality checks says.
    package struct CheckResult: Hashable, Sendable {
        /// The check's name in pipeline files: "hallucination".
        package let check: String
        /// `true` for one that passes, `false`, `na` where it doesn't apply, or `unsure`.
        package let answer: String
        package let probability: Double?
        package let detail: String
        package let calls: [String]

        package init(
            check: String, answer: String, probability: Double? = nil, detail: String,
            calls: [String] = []
        ) {
            self.check = check
            self.answer = answer
            self.probability = probability
            self.detail = detail
            self.calls = calls
        }
    }

    package let draw: Int
    /// Whether reasoning and answer stand in the tags that RAIF's format reward wants.
    package let format: Bool
    package let rules: [RuleResult]
    /// Whether each rule counts as satisfied, by the checkers that the pipeline asks.
    package let holding: [Bool]
    package let questions: [QuestionResult]
    package let checks: [CheckResult]
    /// Why the response can't be a sample's answer, as a drop code; nil for one that can.
    package let fault: String?
    /// The sentence that goes with the fault.
    package let detail: String?

    package init(
        draw: Int, format: Bool, rules: [RuleResult], holding: [Bool],
        questions: [QuestionResult] = [], checks: [CheckResult] = [], fault: String?,
        detail: String?
    ) {
        self.draw = draw
        self.format = format
        self.rules = rules
        self.holding = holding
        self.questions = questions
        self.checks = checks
        self.fault = fault
        self.detail = detail
    }

    /// Whether the response may be a sample's answer.
    package var passes: Bool { fault == nil }

    /// The rules that count as satisfied.
    package var satisfiedRules: Reference.Count {
        Reference.Count(satisfied: holding.count { $0 }, of: rules.count)
    }

    /// The questions that count as satisfied, of those that were asked or skipped.
    package var satisfiedQuestions: Reference.Count {
        Reference.Count(satisfied: questions.count { $0.counted }, of: questions.count)
    }

    /// The verdict as a row holds it.
    ///
    /// - Parameter asked: How many questions the instruction has; those that nobody asked, since the
    ///   response had failed before, count as not satisfied.
    /// - Returns: An object.
    package func json(asked: Int) -> JSONValue {
        let satisfied = satisfiedRules.satisfied + satisfiedQuestions.satisfied
        let all = rules.count + max(asked, questions.count)
        var value: JSONValue = [
            "draw": .int(Int64(draw)), "passes": .bool(passes), "format": .bool(format),
            "rules": .array(rules.map(\.json)),
        ]
        if asked > 0 { value = value.setting("questions", .array(questions.map(\.json))) }
        if !checks.isEmpty { value = value.setting("checks", .array(checks.map(\.json))) }
        value =
            value
            .setting("satisfied", .int(Int64(satisfied))).setting("of", .int(Int64(all)))
            .setting("score", all == 0 ? .null : .double(Double(satisfied) / Double(all)))
        if let fault { value = value.setting("fault", .string(fault)) }
        if let detail { value = value.setting("detail", .string(detail)) }
        return value
    }
}
