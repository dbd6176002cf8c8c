import ArgumentParser
import Constraints
import OrderedCollections
import Rows

/// `weft check rules`: verdicts of rules on responses.
struct CheckRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Check responses against rules.",
        discussion: """
            A line in: {"instruction_id", "kwargs", "prompt", "response"}. A line out: {"followed": \
            true or false, "detail"}; null and an "error" where it can't be told. With \
            "instruction_id_list" and a list of "kwargs" in place of one rule: \
            {"follow_all_instructions", "follow_instruction_list", "details"}.

            Exit codes: 0 all checked; 3 some lines couldn't be.
            """)

    @ArgumentParser.Argument(help: "JSON lines, plain or compressed; - for stdin.")
    var file = "-"

    @Flag(help: "Take the best of IFEval's loose forms: less the first line, the last, asterisks.")
    var loose = false

    @Option(
        help: """
            Who is asked: compatible (what IFEval's code says, faults and all), sound (what the \
            rule's words say), both (followed if both say so).
            """)
    var checker = Checker.compatible

    func run() throws {
        try LineCheck.run(file, verdict: "followed") { object throws(LineFault) in
            guard let response = object["response"]?.string else {
                throw LineFault("there is no \"response\" that is a string")
            }
            let rules = try RulesOfLine(object)
            let text = ResponseText(response)
            let prompt = object["prompt"]?.string ?? ""
            guard rules.isSingle else { return all(rules, text, prompt) }
            guard let rule = rules.constraints.first else { throw LineFault("there is no rule") }
            return .object(members(try rule.get(), text, prompt))
        }
    }

    /// The verdict on one rule as members of a line.
    private func members(
        _ constraint: Constraint, _ text: ResponseText, _ prompt: String
    ) -> OrderedDictionary<String, JSONValue> {
        func verdict(_ reading: Reading) -> RuleVerdict {
            loose
                ? constraint.checkLoose(text, prompt: prompt, as: reading)
                : constraint.check(text, prompt: prompt, as: reading)
        }
        func single(_ verdict: RuleVerdict) -> OrderedDictionary<String, JSONValue> {
            ["followed": .bool(verdict.followed), "detail": .string(verdict.detail)]
        }
        switch checker {
        case .compatible: return single(verdict(.compatible))
        case .sound: return single(verdict(.sound))
        case .both:
            let compatible = verdict(.compatible)
            let sound = verdict(.sound)
            var members = single(compatible.followed ? sound : compatible)
            members["compatible"] = .bool(compatible.followed)
            members["sound"] = .bool(sound.followed)
            return members
        }
    }

    /// The verdicts on a list of rules; one that can't be read is null, and then not all are
    /// followed.
    private func all(_ rules: RulesOfLine, _ text: ResponseText, _ prompt: String) -> JSONValue {
        var followed: [JSONValue] = []
        var details: [JSONValue] = []
        var faults: [String] = []
        for rule in rules.constraints {
            var found: OrderedDictionary<String, JSONValue> = [:]
            switch rule {
            case .success(let constraint): found = members(constraint, text, prompt)
            case .failure(let fault): faults.append(fault.reason)
            }
            followed.append(found["followed"] ?? .null)
            details.append(found["detail"] ?? .null)
        }
        var line: OrderedDictionary<String, JSONValue> = [
            "follow_all_instructions": .bool(followed.allSatisfy { $0 == .bool(true) }),
            "follow_instruction_list": .array(followed), "details": .array(details),
        ]
        if !faults.isEmpty { line["error"] = .string(faults.joined(separator: "; ")) }
        return .object(line)
    }
}
