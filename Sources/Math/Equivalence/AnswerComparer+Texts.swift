extension AnswerComparer {
    /// Compares words; nil if neither answer has any, or if they are units of a value.
    mutating func compareTexts(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict? {
        let isWord = prediction.hasText && prediction.letters != nil
        let wantsWord = reference.hasText && reference.letters != nil
        guard isWord || wantsWord else { return compareNames(prediction, reference) }
        guard let first = prediction.letters, let second = reference.letters else {
            let word = AnswerWords.plain(prediction.letters ?? reference.letters ?? "")
            let other = isWord ? reference : prediction
            return compare(word: word, with: other, isPrediction: isWord)
        }
        let found = AnswerWords.canonical(first)
        let wanted = AnswerWords.canonical(second)
        if found == wanted { return decide(.equal, "the words are the same") }
        if let one = AnswerWords.number(found), let two = AnswerWords.number(wanted) {
            return decide(one == two ? .equal : .different, "number words are compared")
        }
        return decide(.different, "the words differ")
    }

    private mutating func compare(word: String, with other: MathNode, isPrediction: Bool)
        -> MathVerdict?
    {
        if AnswerWords.nothing.contains(word) {
            if case .sequence(.curly, let items, .curly) = other {
                return decide(items.isEmpty ? .equal : .different, "no solution is the empty set")
            }
        }
        if AnswerWords.everything.contains(word) {
            let all = MathNode.symbol("ℝ")
            return isPrediction ? compare(all, other) : compare(other, all)
        }
        if let number = AnswerWords.number(word) {
            let node = MathNode.integer(number)
            return isPrediction ? compare(node, other) : compare(other, node)
        }
        switch other {
        case .relation(let sides, let relations)
        where relations.allSatisfy({ $0 == .equal }) && sides[0].isName:
            let last = sides[sides.count - 1]
            let text = MathNode.text(word)
            return isPrediction ? compare(text, last) : compare(last, text)
        case .number, .quotient, .power, .root, .negative, .sequence, .percent, .degrees:
            return decide(.different, "a word is compared with a value")
        case .product where !other.hasText:
            return decide(.different, "a word is compared with a value")
        default: return decide(.undecided, "words are compared with another form")
        }
    }

    /// Compares single letters; `E` is a name, and so is `e` beside it.
    private mutating func compareNames(_ prediction: MathNode, _ reference: MathNode)
        -> MathVerdict?
    {
        guard case .symbol(let first) = prediction, case .symbol(let second) = reference else {
            return nil
        }
        return decide(first == second ? .equal : .different, "names are compared")
    }
}

/// Reads words as answers.
enum AnswerWords {
    /// A text in lower case without punctuation, single spaces between words.
    static func plain(_ text: String) -> String {
        let parts = text.lowercased().split {
            !$0.isLetter && !$0.isNumber && !"$€£¥¢".contains($0)
        }
        let words = parts.drop { $0 == "the" || $0 == "a" || $0 == "an" }
        return (words.isEmpty ? parts[...] : words).joined()
    }

    /// The plain text, or the sign for all real numbers if it says so.
    static func canonical(_ text: String) -> String {
        let plain = plain(text)
        return everything.contains(plain) ? "ℝ".lowercased() : plain
    }

    /// What says that nothing fits.
    static let nothing: Set<String> = [
        "nosolution", "nosolutions", "norealsolution", "norealsolutions", "none", "emptyset",
        "therearenosolutions", "therearenorealsolutions", "nosuchnumber", "nosuchnumbers",
        "无解", "无实数解", "空集", "不存在",
    ]

    /// What says that every number fits.
    static let everything: Set<String> = [
        "allrealnumbers", "allreals", "realnumbers", "reals", "anyrealnumber", "everyrealnumber",
        "全体实数", "任意实数", "一切实数",
    ]

    /// The value of a number's name.
    static func number(_ word: String) -> Int? { numbers[word] }

    private static let numbers: [String: Int] = {
        let names = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty",
        ]
        let chinese = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return Dictionary(
            uniqueKeysWithValues: Array(zip(names, names.indices))
                + Array(zip(chinese, chinese.indices)))
    }()
}
