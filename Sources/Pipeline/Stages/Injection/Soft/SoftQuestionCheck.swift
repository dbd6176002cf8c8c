import Constraints

/// Checks that a question is one that YES or NO answers of a response, and YES when all is well.
struct SoftQuestionCheck {
    private let question: String
    private let instruction: String
    private let category: String
    private let language: PromptLanguage

    init(
        _ question: String, of instruction: String, category: String, _ language: PromptLanguage
    ) {
        self.question = question
        self.instruction = instruction
        self.category = category
        self.language = language
    }

    /// What is wrong with it; nil where nothing is.
    var fault: String? {
        let bounds = language == .chinese ? 6...120 : 14...300
        guard bounds.contains(question.count) else {
            return "the question has \(question.count) characters, \(bounds.lowerBound) to "
                + "\(bounds.upperBound) are allowed"
        }
        let marks = question.filter { $0 == "?" || $0 == "？" }.count
        guard marks == 1, question.hasSuffix("?") || question.hasSuffix("？") else {
            return "not one question: \"\(question.prefix(80))\""
        }
        guard language == .chinese ? isChineseYesNo : isEnglishYesNo else {
            return "YES or NO doesn't answer \"\(question.prefix(80))\""
        }
        if let words = doubled { return "a double negation, \"\(words)\", stands in the question" }
        if category == SoftCategory.inverse.rawValue || Negation.opens(instruction),
            !Negation.isIn(question)
        {
            return "YES would mean that it was not followed: \"\(question.prefix(80))\""
        }
        return nil
    }

    private static let auxiliaries: Set<String> = [
        "does", "do", "did", "is", "are", "was", "were", "has", "have", "can", "could", "would",
        "will", "should", "may", "might",
    ]
    private static let asksTheJudge = ["you", "we", "i"]

    private var isEnglishYesNo: Bool {
        // "Where the response names a risk, does it ...?" asks after its last comma.
        let clauses = question.lowercased().split(separator: ",").map { clause in
            clause.split { !$0.isLetter && $0 != "'" }.map(String.init)
        }
        guard
            let asking = clauses.first(where: { words in
                words.first.map(Self.auxiliaries.contains) ?? false
            })
        else { return false }
        return !(asking.count > 1 && Self.asksTheJudge.contains(asking[1]))
    }

    private var isChineseYesNo: Bool {
        if question.hasPrefix("你") || question.hasPrefix("您") { return false }
        return ["是否", "吗", "有没有", "能否", "可否", "是不是", "能不能"].contains(where: question.contains)
    }

    private static let englishDoubles = [
        "not avoid", "not omit", "not lack", "not fail", "not refrain", "not without",
        "not leave out",
        "not free of", "n't avoid", "n't omit", "n't lack", "n't fail", "n't refrain",
        "n't without",
        "never fail", "avoid not", "free of not", "not not",
    ]
    private static let chineseDoubles = [
        "没有不", "不是不", "并非不", "未能不", "没有避免", "不避免", "没有未", "不能不", "避免不",
    ]

    private var doubled: String? {
        let lowered = question.lowercased()
        return (language == .chinese ? Self.chineseDoubles : Self.englishDoubles).first {
            lowered.contains($0)
        }
    }
}
