import OrderedCollections
import Records
import Rows

/// A row's constraints drawn as a tree.
enum TreeText {
    /// The lines of an instruction's tree; a row without one shows its rules side by side.
    static func lines(of row: JSONValue) -> [String] {
        if let value = row["composition"], let composition = try? Composition(value) {
            return lines(of: composition, isActive: true)
        }
        let rules = (row["rules"]?.array ?? []).compactMap { try? RuleUse($0) }
        let questions = (row["questions"]?.array ?? []).compactMap { try? Question($0) }
        return ["and"] + branches(rules.map { [rule($0)] } + questions.map { [question($0)] })
    }

    private static func lines(of composition: Composition, isActive: Bool) -> [String] {
        switch composition {
        case .leaf(let leaf):
            let sentence: String
            switch leaf.constraint {
            case .rule(let use): sentence = rule(use)
            case .question(let soft): sentence = question(soft)
            }
            return ["\(leaf.id)\(isActive ? "" : " (not active)"): \(sentence)"]
        case .and(let parts):
            return ["and"] + branches(parts.map { lines(of: $0, isActive: isActive) })
        case .chain(let steps):
            let numbered = steps.enumerated().map { index, step in
                var own = lines(of: step, isActive: isActive)
                if let first = own.first { own[0] = "\(index + 1). \(first)" }
                return own
            }
            return ["chain"] + branches(numbered)
        case .selection(let selection):
            let condition = selection.condition
            var parts = [
                [mark(condition.holds, isActive) + "then"]
                    + indented(lines(of: selection.then, isActive: isActive && condition.holds))
            ]
            if let otherwise = selection.otherwise {
                parts.append(
                    [mark(!condition.holds, isActive) + "else"]
                        + indented(lines(of: otherwise, isActive: isActive && !condition.holds)))
            }
            return ["if \(condition.text)  [\(condition.holds ? "true" : "false")]"]
                + branches(parts)
        }
    }

    /// The sign of the branch that counts.
    private static func mark(_ isTaken: Bool, _ isActive: Bool) -> String {
        isTaken && isActive ? "* " : "  "
    }

    private static func rule(_ use: RuleUse) -> String {
        let arguments = use.arguments.isEmpty ? "" : " \(JSONValue.object(use.arguments).text)"
        return "\(use.id)\(arguments)"
    }

    private static func question(_ soft: Question) -> String {
        "[\(soft.category)] \(soft.text)"
    }

    private static func indented(_ lines: [String]) -> [String] { lines.map { "  \($0)" } }

    /// Parts below a line, joined to it by strokes.
    private static func branches(_ parts: [[String]]) -> [String] {
        parts.enumerated().flatMap { index, lines in
            let isLast = index == parts.count - 1
            return lines.enumerated().map { line, text in
                let stroke = line == 0 ? (isLast ? "└─ " : "├─ ") : (isLast ? "   " : "│  ")
                return stroke + text
            }
        }
    }
}
