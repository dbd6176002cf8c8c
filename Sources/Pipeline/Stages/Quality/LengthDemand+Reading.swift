import Records

extension LengthDemand {
    /// The demands of an instruction beside those that its rules check.
    static func all(in instruction: Instruction) -> [LengthDemand] {
        var text = instruction.text
        for rule in instruction.rules where !rule.text.isEmpty {
            text = text.replacing(rule.text, with: " ")
        }
        // What is given to work on follows after a blank line or a colon, and may speak of lengths too.
        let paragraphs = text.split(separator: "\n\n").map(String.init).filter { $0.count <= 500 }
        let ends =
            paragraphs.count > 1 ? [paragraphs[0], paragraphs[paragraphs.count - 1]] : paragraphs
        let sentences = ends.flatMap { $0.split { ".!?;。！？；\n".contains($0) } }
        return sentences.compactMap { english(String($0)) ?? chinese(String($0)) }
    }

    private static let partWords: Set<String> = [
        "each", "every", "per", "title", "heading", "headings", "bullet", "bullets", "item",
        "items",
        "line", "lines", "paragraph", "paragraphs", "section", "sections", "sentence", "sentences",
        "verse", "stanza", "first", "last", "second", "third", "subject", "summary's", "list",
        "chapter",
        "contains", "essay's", "original", "this", "these", "following", "attached", "repeat",
        "times",
        "keyword", "vocabulary", "if", "unless", "article's", "option", "options", "answer's",
        "reply's",
        "name", "names", "word's", "hook", "caption", "captions", "slogan", "intro", "introduction",
        "was", "were", "is",
    ]

    private static func english(_ sentence: String) -> LengthDemand? {
        let words = sentence.lowercased().split {
            !$0.isLetter && !$0.isNumber && !"-'’,".contains($0)
        }
        .map { $0.filter { $0 != "," } }
        guard !words.contains(where: partWords.contains) else { return nil }
        for (index, word) in words.enumerated() {
            if word == "words" || word == "word", index > 0 {
                if let demand = demand(upTo: index, words) { return demand }
            }
            // "a 200-word story"
            if word.hasSuffix("-word"), let number = Int(word.dropLast(5)), index > 0,
                words[index - 1] == "a" || words[index - 1] == "an",
                words.contains(where: ["write", "compose", "draft", "give", "produce"].contains),
                !words.contains(where: ["plan", "outline", "hours", "how"].contains)
            {
                return around(number, .words, "a \(number)-word text")
            }
        }
        return nil
    }

    private static func demand(upTo index: Int, _ words: [String]) -> LengthDemand? {
        let before = Array(words[max(0, index - 6)..<index])
        guard let last = before.last else { return nil }
        let shown = "\(before.suffix(4).joined(separator: " ")) \(words[index])"
        if let dash = last.firstIndex(of: "-"), let low = Int(last[..<dash]),
            let high = Int(last[last.index(after: dash)...]), low < high
        {
            return LengthDemand(unit: .words, least: low, most: high, text: shown)
        }
        guard let number = Int(last), number > 0 else { return nil }
        let lead = before.dropLast().joined(separator: " ")
        if let other = before.dropLast(2).last.flatMap({ Int($0) }), before.count >= 3,
            other < number,
            ["to", "and"].contains(before[before.count - 2])
        {
            return LengthDemand(unit: .words, least: other, most: number, text: shown)
        }
        let ends = { (phrases: [String]) in phrases.contains { lead.hasSuffix($0) } }
        if ends([
            "at most", "no more than", "not more than", "up to", "maximum of", "not exceed",
            "not exceeding", "no longer than", "a maximum of", "not be longer than",
        ]) {
            return LengthDemand(unit: .words, least: nil, most: number, text: shown)
        }
        if ends(["fewer than", "less than", "under", "below"]) {
            return lead.hasSuffix("no less than") || lead.hasSuffix("no fewer than")
                || lead.hasSuffix("not less than") || lead.hasSuffix("not fewer than")
                ? LengthDemand(unit: .words, least: number, most: nil, text: shown)
                : LengthDemand(unit: .words, least: nil, most: number - 1, text: shown)
        }
        if ends(["at least", "minimum of", "more than", "over"]) {
            return LengthDemand(unit: .words, least: number, most: nil, text: shown)
        }
        if ends(["exactly"]) {
            return LengthDemand(unit: .words, least: number, most: number, text: shown)
        }
        if number >= 20, ends(["in", "about", "around", "approximately", "roughly", "in about"]) {
            return around(number, .words, shown)
        }
        return nil
    }

    private static func around(_ number: Int, _ unit: Unit, _ text: String) -> LengthDemand {
        // A third, of which the tolerance of a tenth is part already.
        LengthDemand(unit: unit, least: number * 3 / 4, most: number * 5 / 4, text: text)
    }

    private static let chineseParts = [
        "每", "各", "标题", "题目", "首句", "第一", "最后一", "开头", "结尾", "原文", "这篇", "那篇", "这段", "下面这", "全文共",
        "摘要", "一段", "一句", "段落", "小节", "格", "如果", "若", "四字", "两字", "三字", "五字", "七字", "字母", "打字",
    ]

    private static func chinese(_ sentence: String) -> LengthDemand? {
        let clauses = sentence.split { "，,、：:".contains($0) }
        for clause in clauses {
            guard !chineseParts.contains(where: { clause.contains($0) }) else { continue }
            for place in clause.ranges(of: "字") {
                let after = clause[place.upperBound...]
                guard after.isEmpty || ends.contains(where: { after.hasPrefix($0) }),
                    let demand = chinese(clause[..<place.lowerBound], after: after)
                else { continue }
                return demand
            }
        }
        return nil
    }

    /// What may follow 字 in a demand; 字典, 字体 and the like are other words.
    private static let ends = [
        "以内", "之内", "以上", "左右", "上下", "的", "内", "即可", "为宜", "就行", "就够", "吧", "）", ")", "”", "以下",
        "之间", "说明", "介绍", "概括", "描述", "总结", "回答", "讲", "写",
    ]

    private static func chinese(_ clause: Substring, after: Substring) -> LengthDemand? {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "个" || $0 == "多" || $0 == "来" }
        let trimmed = clause.reversed().drop(while: isSpace).reversed()
        let lead = String(trimmed)
        let digits = String(lead.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        guard let number = Int(digits), number >= 10 else { return nil }
        var head = lead.dropLast(digits.count)
        // "至少写300字", "控制在 80 字"
        while let last = head.last, " 写用为要".contains(last), !head.hasSuffix("不要") {
            head = head.dropLast()
        }
        let shown = "\(head.suffix(8))\(number)字\(after.prefix(2))"
        if let joint = head.last, "到至-~—～–".contains(joint) {
            let low = String(
                head.dropLast().reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
            if let least = Int(low), least < number {
                return LengthDemand(unit: .characters, least: least, most: number, text: shown)
            }
        }
        let follows = { (words: [String]) in words.contains { after.hasPrefix($0) } }
        let precedes = { (words: [String]) in words.contains { head.hasSuffix($0) } }
        if follows(["以内", "之内", "内", "以下"])
            || precedes(["不超过", "不多于", "最多", "至多", "少于", "不要超过", "别超过", "控制在", "控制到", "不能超过"])
        {
            let isLower = precedes(["不少于", "不能少于"])
            return isLower
                ? LengthDemand(unit: .characters, least: number, most: nil, text: shown)
                : LengthDemand(unit: .characters, least: nil, most: number, text: shown)
        }
        if follows(["以上"]) || precedes(["至少", "不低于", "最少", "不少于", "超过", "不下于"]) {
            return LengthDemand(unit: .characters, least: number, most: nil, text: shown)
        }
        if follows(["左右", "上下"]) || precedes(["约", "大约", "大概"]) {
            return around(number, .characters, shown)
        }
        return nil
    }
}
