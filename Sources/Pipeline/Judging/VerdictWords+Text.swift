import OrderedCollections
import Rows

extension VerdictWords {
    /// The verdict of a judge's text; what is unclear or contradicts itself is unsure.
    ///
    /// A last line that is nothing but the verdict decides, as judges that reason first are asked to
    /// write. Else the line that opens with a verdict does, the first before the last.
    func verdict(in text: String) -> JudgeDecision.Answer {
        let text = Self.withoutThoughts(text)
        if let labelled = member(of: text) { return labelled }
        let lines = text.split(whereSeparator: \.isNewline).filter { line in
            line.contains { $0.isLetter }
        }
        guard let first = lines.first, let last = lines.last else { return .unsure }
        if let bare = verdict(of: Self.afterLabel(last)) { return bare }
        let opening = answer(opening: first)
        let closing = answer(opening: last)
        guard let opening else { return closing ?? .unsure }
        guard let closing, closing != opening else { return opening }
        return .unsure
    }

    /// The verdict of `{"answer": "YES"}`, whatever the member's name.
    private func member(of text: String) -> JudgeDecision.Answer? {
        guard let open = text.firstIndex(of: "{"), let close = text.lastIndex(of: "}"),
            open < close,
            let object = (try? JSONValue(parsing: Array(text[open...close].utf8)))?.object,
            let value = object.values.last
        else { return nil }
        if let flag = value.bool { return flag ? .yes : .no }
        return value.string.flatMap { verdict(of: $0) }
    }

    /// The verdict with which a line begins; nil where it begins with anything else, or with two.
    private func answer(opening line: Substring) -> JudgeDecision.Answer? {
        let rest = Self.afterLabel(line).drop { !$0.isLetter }
        let words = rest.prefix(60).split { !$0.isLetter && $0 != "/" }.prefix(4)
        guard let word = words.first else { return nil }
        if let verdict = verdict(of: word), word.count > 1 || !word.allSatisfy(\.isASCII) {
            let others = words.dropFirst().compactMap { self.verdict(of: $0) }
            let isTwofold =
                others.contains { $0 != verdict } && rest.prefix(12).contains { "/|".contains($0) }
            return isTwofold || Self.offersBoth(words) ? nil : verdict
        }
        return chineseVerdict(opening: word)
    }

    /// "YES or NO" answers nothing.
    private static func offersBoth(_ words: ArraySlice<Substring>) -> Bool {
        let next = words.dropFirst().first?.uppercased()
        return next == "OR" || next == "AND"
    }

    /// Chinese words aren't set apart: "不满足，因为…" and "是的，回答…" open with their verdict, "是否" and
    /// "不确定" with none.
    private func chineseVerdict(opening word: Substring) -> JudgeDecision.Answer? {
        for opening in ["是否", "不确定", "不清楚", "不好说", "不一定", "是或", "不知"]
        where word.hasPrefix(opening) { return nil }
        if word.hasPrefix("不适用") { return self == .trueFalse ? .notApplicable : nil }
        for opening in ["不满足", "不符合", "不是", "不对", "否", "没有", "并没有", "未满足", "未能"]
        where word.hasPrefix(opening) { return .no }
        for opening in ["是的", "是", "满足", "符合", "对的"] where word.hasPrefix(opening) {
            return .yes
        }
        return nil
    }

    /// What stands behind "Answer:", "**Verdict**:", "答案：" and the like.
    private static func afterLabel(_ line: Substring) -> Substring {
        guard let colon = line.lastIndex(where: { $0 == ":" || $0 == "：" }) else { return line }
        let label = line[..<colon]
        let isLabel =
            label.count <= 40
            && labels.contains { label.lowercased().contains($0) }
        return isLabel ? line[line.index(after: colon)...] : line
    }

    private static let labels = [
        "answer", "verdict", "judgement", "judgment", "conclusion", "result", "satisfied",
        "decision", "答案", "结论", "判断", "回答", "结果", "是否满足", "裁定",
    ]

    private static func withoutThoughts(_ text: String) -> String {
        guard let close = text.ranges(of: "</think>").last else {
            // Thoughts that were never closed hold no verdict.
            return text.contains("<think>") ? "" : text
        }
        return String(text[close.upperBound...])
    }
}
