package import Rows

extension Verdict.RuleResult {
    package var json: JSONValue {
        let value: JSONValue = [
            "rule": .string(rule), "compatible": .bool(compatible), "sound": .bool(sound),
            "detail": .string(detail),
        ]
        return leaf.map { value.setting("leaf", .string($0)) } ?? value
    }
}

extension Verdict.QuestionResult {
    package var json: JSONValue {
        [
            "leaf": leaf.map(JSONValue.string) ?? .null, "question": .string(question),
            "answer": .string(answer),
            "probability": probability.map(JSONValue.double) ?? .null, "counted": .bool(counted),
            "detail": .string(detail), "calls": .array(calls.map(JSONValue.string)),
        ]
    }
}

extension Verdict.CheckResult {
    package var json: JSONValue {
        [
            "check": .string(check), "answer": .string(answer),
            "probability": probability.map(JSONValue.double) ?? .null, "detail": .string(detail),
            "calls": .array(calls.map(JSONValue.string)),
        ]
    }
}
