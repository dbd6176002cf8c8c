/// Reads YES or NO out of a judge's text.
enum YesNo {
    /// The answer that a text begins with, or stands on its last line; anything else is unsure.
    static func answer(in text: String) -> JudgeDecision.Answer {
        let lines = text.split(whereSeparator: \.isNewline)
        guard let first = lines.first, let last = lines.last else { return .unsure }
        let start = answer(opening: first)
        return start == .unsure ? answer(opening: last) : start
    }

    private static func answer(opening line: Substring) -> JudgeDecision.Answer {
        let letters = line.drop { !$0.isLetter }.uppercased()
        let word = letters.prefix { $0.isLetter && $0.isASCII }
        if word == "YES" || (word.isEmpty && letters.hasPrefix("是")) { return .yes }
        if word == "NO" || (word.isEmpty && (letters.hasPrefix("否") || letters.hasPrefix("不是"))) {
            return .no
        }
        return .unsure
    }
}
