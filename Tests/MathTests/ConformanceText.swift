import Foundation

@testable import Math

/// Takes the answer out of a whole text of a conformance case: its boxes, its last formulas, or its
/// last number.
struct ConformanceText {
    let answer: String

    init(_ text: String) {
        let cut = text.components(separatedBy: "<|im_start|>")[0]
            .components(separatedBy: "I hope it is correct")[0]
            .replacingOccurrences(of: #"\\\\boxed"#, with: #"\boxed"#)
        answer =
            ConformanceText.final(cut) ?? ConformanceText.boxes(cut) ?? ConformanceText.whole(cut)
            ?? ConformanceText.formulas(cut) ?? ConformanceText.number(cut) ?? cut
    }

    /// What is announced as the final answer in a formula.
    private static func final(_ text: String) -> String? {
        guard let start = text.range(of: "final answer is $", options: .backwards),
            let end = text[start.upperBound...].range(of: "$.")
        else { return nil }
        let answer = text[start.upperBound..<end.lowerBound]
        return answer.contains("$") ? nil : String(answer)
    }

    /// The contents of the last boxes that stand close together.
    private static func boxes(_ text: String) -> String? {
        let parts = text.components(separatedBy: #"\boxed{"#)
        guard parts.count > 1 else { return nil }
        var found: [String] = []
        for part in parts.dropFirst().reversed() {
            guard let end = closing(part) else { return found.isEmpty ? nil : joined(found) }
            let rest = part[part.index(after: end)...]
            if !found.isEmpty {
                let gap = rest.replacingOccurrences(of: #"\quad"#, with: "")
                guard gap.count < 36, !gap.contains("no no"),
                    gap.range(
                        of: "[,;]|and|or|^[ $]*$",
                        options: .regularExpression) != nil, !gap.contains("$$ ")
                else { break }
            }
            found.insert(String(part[..<end]), at: 0)
        }
        return joined(found)
    }

    private static func joined(_ parts: [String]) -> String { parts.joined(separator: " , ") }

    private static func closing(_ text: String) -> String.Index? {
        var depth = 1
        var escaped = false
        for index in text.indices {
            let character = text[index]
            if escaped {
                escaped = false
                continue
            }
            if character == "\\" { escaped = true }
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// The text itself if it is short and has no prose.
    private static func whole(_ text: String) -> String? {
        let plain = text.replacingOccurrences(
            of: #"\\(text|textbf|mathrm|mbox)\{[^}]*\}|\\[a-zA-Z]+"#, with: " ",
            options: .regularExpression)
        let words = plain.components(separatedBy: CharacterSet.letters.inverted)
            .filter {
                $0.count > 2 && !["and", "percent", "pct", "percentage", "sin"].contains($0)
            }
        return text.count < 200 && (words.isEmpty || words == [text]) ? text : nil
    }

    private static func formulas(_ text: String) -> String? {
        let pattern = #"\$\$([^$]+)\$\$|\$([^$\n]+)\$|\\\[([\s\S]+?)\\\]|\\\((.+?)\\\)"#
        guard let regex = try? NSRegularExpression(pattern: pattern) else { return nil }
        let range = NSRange(text.startIndex..., in: text)
        guard let match = regex.matches(in: text, range: range).last else { return nil }
        let after = text[(Range(match.range, in: text)?.upperBound ?? text.endIndex)...]
        if after.range(of: "[0-9]", options: .regularExpression) != nil { return nil }
        for group in 1..<match.numberOfRanges {
            if let place = Range(match.range(at: group), in: text) { return String(text[place]) }
        }
        return nil
    }

    private static func number(_ text: String) -> String? {
        let pattern = #"-?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:/\d+)?%?"#
        guard let regex = try? NSRegularExpression(pattern: pattern) else { return nil }
        let range = NSRange(text.startIndex..., in: text)
        let matches = regex.matches(in: text, range: range)
        guard let match = matches.last, let place = Range(match.range, in: text) else { return nil }
        if place.upperBound < text.endIndex, place.lowerBound > text.startIndex,
            text[text.index(before: place.lowerBound)].isLetter
        {
            return nil
        }
        return String(text[place]).trimmingCharacters(in: CharacterSet(charactersIn: ","))
    }
}
