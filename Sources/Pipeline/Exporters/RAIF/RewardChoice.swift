import Rows

/// What RAIF's trainer is to reward an instruction by: it takes rules or questions, never both.
package struct RewardChoice: Sendable {
    /// For an instruction that has both rules and questions.
    enum Mixed: String, CaseIterable, Sendable {
        /// Its rules alone: the reward is exact, and says nothing of the questions.
        case rules
        /// Its questions, and each rule put as one: the reward covers all, as well as a judge can.
        case questions
    }

    /// For an instruction with a rule that the trainer doesn't know.
    enum Unknown: String, CaseIterable, Sendable {
        /// It isn't written.
        case drop
        /// All of it is put as questions.
        case questions
    }

    let mixed: Mixed
    let unknownRules: Unknown
    /// The most characters of what the trainer's judge is shown of a prompt, counted as
    /// ``PromptWriter/length(_:)`` does.
    ///
    /// The judge's text is cut at the length of a response; what is cut makes every answer a NO.
    let maximumJudged: Int

    init(mixed: Mixed = .rules, unknownRules: Unknown = .drop, maximumJudged: Int = 4_500) {
        self.mixed = mixed
        self.unknownRules = unknownRules
        self.maximumJudged = maximumJudged
    }

    /// Reads what a run's record holds of the options.
    init(_ resolved: JSONValue) {
        let standard = RewardChoice()
        self.init(
            mixed: resolved["mixed"]?.string.flatMap(Mixed.init) ?? standard.mixed,
            unknownRules: resolved["unknown_rules"]?.string.flatMap(Unknown.init)
                ?? standard.unknownRules,
            maximumJudged: resolved["max_judged_characters"]?.int ?? standard.maximumJudged)
    }

    init(_ options: OptionReader) {
        self.init(
            mixed: options.choice("mixed", default: Mixed.rules),
            unknownRules: options.choice("unknown_rules", default: Unknown.drop),
            maximumJudged: options.int(
                "max_judged_characters", default: 4_500, in: 1...Int.max))
    }
}
