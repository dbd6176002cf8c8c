import Constraints

@testable import Pipeline

/// Changes one thing in a sentence that states a rule.
enum ProofFaultMaker {
    /// The sentence with a number changed, and with a text swapped, where the rule has them.
    static func changes(
        _ sentence: String, _ constraint: Constraint, _ round: Int
    ) -> [(kind: String, text: String)] {
        var changes: [(String, String)] = []
        for name in constraint.arguments.names {
            guard let value = constraint.arguments[name] else { continue }
            switch value {
            case .integer(let number):
                let other = number + 1 + round % 3
                if let text = replacing("\(number)", by: "\(other)", in: sentence) {
                    changes.append(("number changed", text))
                }
            case .string(let text) where isKeyword(name, text):
                if let changed = replacing(text, by: swapped(text), in: sentence) {
                    changes.append(("text swapped", changed))
                }
            case .strings(let texts):
                if let text = texts.randomElement(),
                    let changed = replacing(text, by: swapped(text), in: sentence)
                {
                    changes.append(("text swapped", changed))
                }
            default: break
            }
        }
        return changes
    }

    private static func isKeyword(_ name: String, _ text: String) -> Bool {
        !name.hasSuffix("relation") && name != "language" && !text.contains("\n")
    }

    private static func swapped(_ text: String) -> String {
        let isChinese = text.unicodeScalars.contains { $0.value > 0x2E80 }
        if text.count == 1 { return text == "z" ? "q" : isChinese ? "丘" : "z" }
        return isChinese ? "别的东西" : "another thing"
    }

    /// The sentence with the last whole occurrence of a text replaced, and every one of a number.
    static func replacing(_ old: String, by new: String, in sentence: String) -> String? {
        let parts = sentence.split(separator: old, omittingEmptySubsequences: false)
        guard parts.count > 1 else { return nil }
        let isWord = { (character: Character?) in
            character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
        }
        var text = String(parts[0])
        var isChanged = false
        for part in parts.dropFirst() {
            if isWord(text.last) && isWord(old.first) || isWord(old.last) && isWord(part.first) {
                text += old + part
            } else {
                text += new + part
                isChanged = true
            }
        }
        return isChanged ? text : nil
    }
}
