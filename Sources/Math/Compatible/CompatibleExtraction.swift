/// Takes the answer out of a model's whole output as the RAIF trainer does, with all its traps.
///
/// It looks for the last `boxed` anywhere, the thinking part included, and rewrites what it finds
/// (``CompatibleChecker`` compares the result with a reference as it is).
public enum CompatibleExtraction {
    /// Gives the answer that the trainer compares; empty where it finds none.
    public static func answer(in output: String) -> String {
        answer(in: output, longest: .max)?.string ?? ""
    }

    /// Gives the answer; nil for one of more code points than that before it is rewritten.
    static func answer(in output: String, longest: Int) -> TrainerText? {
        var text = found(in: TrainerText(output))
        guard text.scalars.count <= longest else { return nil }
        text.scalars = unbroken(text.scalars)
        if text.scalars.first == ":" { text.scalars.removeFirst() }
        if text.scalars.last == "." { text.scalars.removeLast() }
        if text.scalars.last == "/" { text.scalars.removeLast() }
        return TrainerNormalisation.normalised(text)
    }

    private static func found(in output: TrainerText) -> TrainerText {
        var text = output
        text.replace("ки", with: "")
        if text.contains("$. I hope"),
            case let parts = text.split("final answer is $", limit: 1), parts.count > 1
        {
            return parts[1].split("$. I hope", limit: 1)[0].stripped()
        }
        let boxes = text.split("boxed")
        if boxes.count > 1 { return boxed(boxes[boxes.count - 1]) }
        for phrase in ["he answer is", "final answer is"] {
            if let last = text.split(phrase).dropFirst().last { return last.stripped() }
        }
        let parts = text.split("答案是")
        if parts.count > 1 { return parts[1].stripped().split("\n\n", limit: 1)[0].stripped() }
        return lastNumber(text)
    }

    /// Gives the group after a box, closed or not; without a brace, all up to a dollar sign.
    private static func boxed(_ text: TrainerText) -> TrainerText {
        guard text.scalars.first == "{" else {
            return text.isEmpty ? text : text.split("$", limit: 1)[0].stripped()
        }
        var depth = 0
        for (index, scalar) in text.scalars.enumerated() {
            if scalar == "{" { depth += 1 }
            if scalar == "}" { depth -= 1 }
            if depth == 0 { return TrainerText(text.scalars[1..<index]) }
        }
        return TrainerText(text.scalars[1...])
    }

    private static func lastNumber(_ text: TrainerText) -> TrainerText {
        let scalars = text.scalars.filter { $0 != "," }
        var found: Range<Int> = 0..<0
        var at = 0
        while at < scalars.count {
            let start = scalars[at] == "-" ? at + 1 : at
            var end = start
            while end < scalars.count, TrainerText.isDigit(scalars[end]) { end += 1 }
            if end + 1 < scalars.count, scalars[end] == ".", TrainerText.isDigit(scalars[end + 1]) {
                end += 1
                while end < scalars.count, TrainerText.isDigit(scalars[end]) { end += 1 }
            }
            if end > start { found = at..<end }
            at = max(end, at + 1)
        }
        return TrainerText(scalars[found])
    }

    /// Takes out line breaks with the white space that follows them.
    private static func unbroken(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var isAfterBreak = false
        for scalar in scalars {
            if scalar == "\n" { isAfterBreak = true }
            if isAfterBreak, TrainerText.isSpace(scalar) { continue }
            isAfterBreak = false
            result.append(scalar)
        }
        return result
    }
}
