extension TextCondition {
    /// The number of ways to put it in a language.
    public func phrasingCount(_ language: PromptLanguage) -> Int {
        phrasings(language, of: "").count
    }

    /// Puts it in words as a clause that "if" can stand before; variants beyond
    /// ``phrasingCount(_:)`` start over.
    ///
    /// - Parameters:
    ///   - language: The language of the clause.
    ///   - subject: What it is about.
    ///   - variant: Which of the ways, and which of the subject's names.
    /// - Returns: The clause, without a mark at its end.
    public func text(
        _ language: PromptLanguage, of subject: ConditionSubject, variant: Int
    ) -> String {
        let names = subject.names(language)
        let clauses = phrasings(language, of: names[variant % names.count])
        let clause = clauses[(variant / names.count) % clauses.count]
        // A name that ends in a comma may stand at the end of a clause.
        return clause.hasSuffix(",") ? String(clause.dropLast()) : clause
    }

    /// Every way to put it, about a subject of a given name.
    func phrasings(_ language: PromptLanguage, of subject: String) -> [String] {
        switch self {
        case .test(let test, let wanted):
            let clauses =
                language == .english
                ? EnglishConditions.clauses(test, wanted) : ChineseConditions.clauses(test, wanted)
            let argument =
                switch test.argument {
                case .integer(let number): "\(number)"
                case .string(let word): word
                default: ""
                }
            return clauses.map { clause in
                clause.split(separator: "~", omittingEmptySubsequences: false)
                    .joined(separator: subject)
                    .split(separator: "^", omittingEmptySubsequences: false)
                    .joined(separator: argument)
            }
        case .both(let left, let right):
            let frames =
                language == .english
                ? [
                    ["", " and ", ""], ["both of these hold: ", "; ", ""], ["", ", and also ", ""],
                ]
                : [["", "，并且", ""], ["以下两点都成立（", "；", "）"], ["", "，同时", ""]]
            return Self.joined(left, right, frames, language, subject)
        case .either(let left, let right):
            let frames =
                language == .english
                ? [
                    ["", " or ", " (or both)"], ["at least one of these holds: ", "; ", ""],
                    ["one or both of these are true: ", "; ", ""],
                ]
                : [
                    ["", "，或者", "（满足其一即可）"], ["以下两点至少有一点成立（", "；", "）"],
                    ["下面两点中有一点或两点成立（", "；", "）"],
                ]
            return Self.joined(left, right, frames, language, subject)
        }
    }

    private static func joined(
        _ left: TextCondition, _ right: TextCondition, _ frames: [[String]],
        _ language: PromptLanguage, _ subject: String
    ) -> [String] {
        let first = left.phrasings(language, of: subject)
        let second = right.phrasings(language, of: subject)
        return frames.enumerated().map { index, frame in
            frame[0] + first[index % first.count] + frame[1]
                + second[(index + 1) % second.count] + frame[2]
        }
    }
}
