/// The words by which a judge gives its verdict, in English and Chinese.
enum VerdictWords: Sendable {
    /// YES or NO.
    case yesNo
    /// True, False, or NA where what was asked doesn't apply.
    case trueFalse

    /// What stands in a schema for a judge that is held to it.
    var labels: [String] {
        switch self {
        case .yesNo: ["YES", "NO"]
        case .trueFalse: ["True", "False", "NA"]
        }
    }

    private static let yes: Set<String> = [
        "YES", "Y", "TRUE", "T", "是", "是的", "对", "对的", "正确", "真", "满足", "符合",
    ]
    private static let no: Set<String> = [
        "NO", "FALSE", "F", "否", "不", "不是", "不对", "不满足", "不符合", "没有", "错误", "假",
    ]
    private static let notApplicable: Set<String> = ["NA", "N/A", "不适用"]

    /// The verdict that a word or token stands for; nil for any other.
    ///
    /// Case, white space, quotation marks and markdown around it don't matter.
    func verdict(of word: some StringProtocol) -> JudgeDecision.Answer? {
        let core = Self.core(word)
        if Self.yes.contains(core) { return .yes }
        if Self.no.contains(core) { return .no }
        guard self == .trueFalse else { return core == "N" ? .no : nil }
        // A token of its own where NA or N/A is cut in two.
        return core == "N" || Self.notApplicable.contains(core) ? .notApplicable : nil
    }

    /// A word without what tokenisers and markdown put around it, in capitals.
    static func core(_ word: some StringProtocol) -> String {
        let isNoise: (Character) -> Bool = { character in
            character.isWhitespace || "\"'`*_#“”‘’「」【】[](){}（）.。,，!！:：;；Ġ▁".contains(character)
        }
        let start = word.drop(while: isNoise)
        guard let last = start.lastIndex(where: { !isNoise($0) }) else { return "" }
        return start[...last].uppercased()
    }
}
