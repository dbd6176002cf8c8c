import ArgumentParser
import OrderedCollections
import Rows

/// `weft check math`: whether answers are equal, and which answer a response gives.
struct CheckMathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "math",
        abstract: "Compare math answers, and find them in responses.",
        discussion: """
            A line in: {"prediction", "reference"}, {"response", "reference"} or {"response"}. A \
            line out: {"equal": true, false, or null with a "reason" where it isn't decided}; for a \
            response also {"answer", "rule", "range"}: which rule found it, and where, in UTF-8 \
            offsets. \
            "precision" in a line rounds both answers to so many digits after the point if one is \
            a decimal; "strict": false lets variables have other names.

            Exit codes: 0 all checked; 3 some lines couldn't be: they have an "error".
            """)

    @ArgumentParser.Argument(help: "JSON lines, plain or compressed; - for stdin.")
    var file = "-"

    @Option(
        help: """
            Who is asked: sound (what the answers mean), compatible (what RAIF's trainer says, \
            faults and all), both (equal if both say so).
            """)
    var checker = Checker.sound

    @Flag(help: "Add an \"explanation\": how both answers were read and what decided.")
    var explain = false

    func run() throws {
        try LineCheck.run(file, verdict: "equal") { object throws(LineFault) in
            let line = try MathLine(object)
            switch checker {
            case .sound: return .object(SoundMathCheck(line, explains: explain).members)
            case .compatible: return .object(CompatibleMathCheck(line, explains: explain).members)
            case .both: return both(line)
            }
        }
    }

    private func both(_ line: MathLine) -> JSONValue {
        let sound = SoundMathCheck(line, explains: explain)
        let compatible = CompatibleMathCheck(line, explains: explain)
        var members: OrderedDictionary<String, JSONValue> = [:]
        if sound.members["equal"] != nil {
            let verdicts = [sound.isEqual, compatible.isEqual]
            let isDecided = verdicts.contains(false) || !verdicts.contains(nil)
            members["equal"] = isDecided ? .bool(!verdicts.contains(false)) : .null
            if !isDecided {
                members["reason"] =
                    sound.members["reason"] ?? compatible.members["reason"] ?? .null
            }
        }
        members["sound"] = .object(sound.members)
        members["compatible"] = .object(compatible.members)
        return .object(members)
    }
}
