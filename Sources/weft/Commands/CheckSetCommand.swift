import ArgumentParser
import Constraints
import Rows

/// `weft check set`: whether rules go together.
struct CheckSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Say whether one response can obey a set of rules, and why not.",
        discussion: """
            A line in: {"instruction_id_list", "kwargs"}. A line out: {"feasible": true or false, \
            "clashes": [{"rules", "reason"}]}; null and an "error" where it can't be told.

            Exit codes: 0 all told, 3 some lines couldn't be.
            """)

    @ArgumentParser.Argument(help: "JSON lines, plain or compressed; - for stdin.")
    var file = "-"

    func run() throws {
        try LineCheck.run(file, verdict: "feasible") { object throws(LineFault) in
            var constraints: [Constraint] = []
            for rule in try RulesOfLine(object).constraints { constraints.append(try rule.get()) }
            let clashes = RuleClash.all(among: constraints).map { clash -> JSONValue in
                [
                    "rules": .array(clash.rules.map { .string($0.text) }),
                    "reason": .string(clash.reason),
                ]
            }
            return ["feasible": .bool(clashes.isEmpty), "clashes": .array(clashes)]
        }
    }
}
