package import Rows

/// What the checks say of one response.
package struct Verdict: Hashable, Sendable {
    /// What the checks say of one rule.
    package struct RuleResult: Hashable, Sendable {
        package let rule: String
        /// Whether the checker that rewards the sample in training holds.
        package let compatible: Bool
        /// Whether the rule holds as its words say it.
        package let sound: Bool
        /// What was measured and what was asked: "212 words, at least 300".
        package let detail: String

        package init(rule: String, compatible: Bool, sound: Bool, detail: String) {
            self.rule = rule
            self.compatible = compatible
            self.sound = sound
            self.detail = detail
        }
    }

    package let draw: Int
    /// Whether reasoning and answer stand in the tags that RAIF's format reward wants.
    package let format: Bool
    package let rules: [RuleResult]
    /// Why the response can't be a sample's answer, as a drop code; nil for one that can.
    package let fault: String?
    /// The sentence that goes with the fault.
    package let detail: String?

    package init(draw: Int, format: Bool, rules: [RuleResult], fault: String?, detail: String?) {
        self.draw = draw
        self.format = format
        self.rules = rules
        self.fault = fault
        self.detail = detail
    }

    /// Whether the response may be a sample's answer.
    package var passes: Bool { fault == nil }

    package var json: JSONValue {
        let results = rules.map { result -> JSONValue in
            [
                "rule": .string(result.rule), "compatible": .bool(result.compatible),
                "sound": .bool(result.sound), "detail": .string(result.detail),
            ]
        }
        var value: JSONValue = [
            "draw": .int(Int64(draw)), "passes": .bool(passes), "format": .bool(format),
            "rules": .array(results),
        ]
        if let fault { value = value.setting("fault", .string(fault)) }
        if let detail { value = value.setting("detail", .string(detail)) }
        return value
    }
}
