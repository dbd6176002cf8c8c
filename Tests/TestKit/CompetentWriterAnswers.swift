import Foundation
import Rows

extension CompetentWriter {
    /// Sub-instructions for the slots that a prompt lists as `1. [style, after 2] ...`.
    struct SoftAnswers {
        private struct Slot {
            let number: Int
            let category: String
            let isTask: Bool
        }

        private let slots: [Slot]
        private let isChinese: Bool
        private let start: Int

        init(prompt: String, wanted: String) {
            slots = wanted.components(separatedBy: "\n").compactMap(Self.slot)
            isChinese = CompetentWriter.isChinese(wanted)
            start = Int(CompetentWriter.hash(prompt) >> 40)
        }

        private static func slot(_ line: String) -> Slot? {
            guard let open = line.range(of: ". ["), let close = line.range(of: "]"),
                let number = Int(line[..<open.lowerBound])
            else { return nil }
            let words = line[open.upperBound..<close.lowerBound].components(separatedBy: ", ")
            return Slot(
                number: number, category: words.first ?? "", isTask: words.contains("task"))
        }

        /// `{"constraints": [{"number", "instruction", "question"}]}`.
        var json: String {
            var used: Set<String> = []
            let items = slots.map { slot in
                let all = SoftTemplates.all(
                    slot.isTask ? "task" : slot.category, isChinese: isChinese)
                let turn = (0..<all.count).map { all[(start + slot.number + $0) % all.count] }
                let template = turn.first { used.insert($0.text).inserted } ?? turn[0]
                let item: JSONValue = [
                    "number": .int(Int64(slot.number)), "instruction": .string(template.text),
                    "question": .string(template.question),
                ]
                return item.text
            }
            return #"{"constraints": [\#(items.joined(separator: ", "))]}"#
        }
    }

    /// Words for the slots of a request for keywords: `1: 2 words that ...`.
    struct KeywordAnswers {
        let text: String

        init?(prompt: String) {
            let isChinese = CompetentWriter.isChinese(prompt)
            let pool = isChinese ? Self.chinese : Self.english
            var place = Int(CompetentWriter.hash(prompt) >> 40)
            var lines: [String] = []
            for line in prompt.components(separatedBy: "\n") {
                let form = isChinese ? #"^\d+: .*?(\d+) 个词语"# : #"^\d+: (\d+) words? that"#
                guard line.range(of: form, options: .regularExpression) != nil,
                    let colon = line.firstIndex(of: ":"),
                    let count = Self.count(in: line, isChinese)
                else { continue }
                let words = (0..<count).map { pool[(place + $0 * 7) % pool.count] }
                place += count * 7
                lines.append(
                    "\(line[..<colon])\(isChinese ? "：" : ": ")"
                        + words.joined(separator: isChinese ? "，" : ", "))
            }
            guard !lines.isEmpty else { return nil }
            text = lines.joined(separator: "\n")
        }

        private static func count(in line: String, _ isChinese: Bool) -> Int? {
            let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
            return isChinese ? numbers.last : numbers.dropFirst().first
        }

        // As many as aren't divided by 7, so that steps of 7 come to every word.
        private static let english = [
            "reason", "detail", "choice", "balance", "season", "method", "habit", "result",
            "history", "contrast", "purpose", "quality", "feature", "reader", "source", "measure",
            "pattern", "support", "caution",
        ]
        private static let chinese = [
            "原因", "细节", "选择", "平衡", "季节", "方法", "习惯", "结果", "历史", "对比", "目的", "质量", "特点", "读者",
            "来源", "尺度", "规律", "支持", "提醒",
        ]
    }

    /// A listed instruction set as running prose, every fact in its own words.
    struct Merge {
        /// The part that the prompt says is the user's own.
        let seed: String
        let text: String

        init(draft: String, variant: UInt64) {
            let own = CompetentWriter.block("KEEP", in: draft)
            seed = own ?? ""
            let bare = draft.replacingOccurrences(of: "[[KEEP]]", with: "")
                .replacingOccurrences(of: "[[/KEEP]]", with: "")
            guard let own, let range = bare.range(of: own) else {
                text = bare.trimmingCharacters(in: .whitespacesAndNewlines)
                return
            }
            let head = String(bare[..<range.lowerBound])
            let isChinese = CompetentWriter.isChinese(draft)
            // A seed that was given its full stop leaves it behind.
            let after = bare[range.upperBound...].drop { ".。\n ".contains($0) }
            let facts = Self.facts(in: String(after))
            let said = Self.joined(facts, isChinese, variant)
            let gap = own.contains("\n") ? "\n\n" : isChinese ? "" : " "
            let closing = own.last.map { ".!?。！？:：\"”".contains($0) || !$0.isLetter } ?? true
            let stop = closing || gap == "\n\n" ? "" : isChinese ? "。" : "."
            let lead =
                head.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty
                ? "" : Self.joined(Self.facts(in: head), isChinese, variant) + "\n\n"
            text = (lead + own + stop + gap + said).trimmingCharacters(in: .whitespacesAndNewlines)
        }

        /// The lines without the marks of lists.
        private static func facts(in text: String) -> [String] {
            text.components(separatedBy: "\n").compactMap { line in
                let bare = line.trimmingCharacters(in: .whitespaces).replacingOccurrences(
                    of: #"^(?:[-•*]\s+|\d+[.)、]\s*|[a-z]\)\s+|[(（]\d+[)）]\s*)"#, with: "",
                    options: .regularExpression)
                return bare.isEmpty ? nil : bare
            }
        }

        private static func joined(
            _ facts: [String], _ isChinese: Bool, _ variant: UInt64
        ) -> String {
            let links =
                isChinese
                ? ["另外，", "还有，", "同时，", "此外，"]
                : ["Also: ", "And one more thing: ", "Besides that: ", "Then: "]
            var text = ""
            for (index, fact) in facts.enumerated() {
                // What decides or orders stays at the beginning: "Otherwise: ...".
                let opensWithLink =
                    index > 0 && (index + Int(variant % 7)) % 3 == 0
                    && !fact.contains(where: { ":：".contains($0) })
                var sentence =
                    opensWithLink ? links[(index + Int(variant % 4)) % 4] : ""
                sentence += fact
                if let last = fact.last, last.isLetter || last.isNumber {
                    sentence += isChinese ? "。" : "."
                }
                text += (text.isEmpty || isChinese ? "" : " ") + sentence
            }
            return text
        }
    }
}
