/// Finds demands that code decides: lengths, JSON, capital letters, the language.
///
/// A soft constraint of this kind could contradict the rules of the same row, and nobody would notice.
enum RuleLikeDemand {
    private static let units: Set<String> = [
        "word", "words", "sentence", "sentences", "paragraph", "paragraphs", "character",
        "characters", "letter", "letters", "line", "lines", "bullet", "bullets", "syllable",
        "syllables", "section", "sections", "page", "pages",
    ]
    private static let englishNumbers: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "eighty", "hundred",
        "thousand", "dozen",
    ]
    private static let terms = [
        "json", "xml", "yaml", "csv", "html", "latex", "uppercase", "upper case", "upper-case",
        "lowercase", "lower case", "lower-case", "capital letters", "all caps", "commas",
        "word count", "placeholder", "p.s.", "postscript", "bullet point", "字数", "大写", "小写", "逗号",
        "占位符", "项目符号", "附言",
    ]
    private static let languages = [
        "english", "chinese", "french", "german", "spanish", "japanese", "korean", "italian",
        "russian", "arabic", "hindi", "portuguese",
    ]
    private static let chineseLanguages = [
        "用英语", "用英文", "用中文", "用汉语", "用法语", "用日语", "用日文", "用德语", "用韩语", "用俄语", "用西班牙语", "英文写",
        "英文回", "中文回",
    ]
    private static let chineseUnits: Set<Character> = ["字", "句", "段", "行", "页", "节"]
    private static let chineseNumbers: Set<Character> = [
        "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "几",
    ]

    /// The first such demand; nil where there is none.
    static func first(in text: String) -> String? {
        let lowered = text.lowercased()
        if let term = terms.first(where: lowered.contains) { return term }
        return englishLength(lowered) ?? chineseLength(lowered) ?? language(lowered)
    }

    /// A number with a unit of length behind it, an adjective between them or not.
    private static func englishLength(_ text: String) -> String? {
        // The sample of an example, in quotation marks, demands nothing.
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
        for (index, word) in words.enumerated() where units.contains(word) {
            let before = words[max(0, index - 2)..<index]
            let number = before.last { Int($0) != nil || englishNumbers.contains($0) }
            // "one word for it", "in two lines": those too are measured by rules.
            if let number { return "\(number) \(word)" }
        }
        return nil
    }

    private static func chineseLength(_ text: String) -> String? {
        let characters = Array(text)
        for index in characters.indices.dropFirst() where chineseUnits.contains(characters[index]) {
            var before = index - 1
            if "个条小自".contains(characters[before]), before > 0 { before -= 1 }
            let number = characters[before]
            guard number.isWholeNumber || chineseNumbers.contains(number) else { continue }
            // 一句话 and 一行 count; 第一段 and 每一句 say where, and 一字 in a word says nothing.
            guard before == 0 || !"第每任某统同".contains(characters[before - 1]) else { continue }
            if index + 1 < characters.count, "典母面数段路架形街绣".contains(characters[index + 1]) {
                continue
            }
            if characters[index] == "节", index + 1 < characters.count,
                "日省奏".contains(characters[index + 1])
            {
                continue
            }
            return String(characters[before...index])
        }
        return nil
    }

    private static func language(_ text: String) -> String? {
        if let found = chineseLanguages.first(where: text.contains) { return found }
        let words = text.split { !$0.isLetter }.map(String.init)
        for (index, word) in words.enumerated()
        where languages.contains(word) && index > 0 && ["in", "into"].contains(words[index - 1]) {
            return "\(words[index - 1]) \(word)"
        }
        return nil
    }
}
