/// Reads numbers that are written in words: "three hundred", "twice", "half a dozen", 三百, 两, 〇.
enum NumberReader {
    typealias Token = ProofText.Token

    /// Tokens with every run that spells a number put together to one.
    static func merged(_ tokens: [Token]) -> [Token] {
        var merged: [Token] = []
        merged.reserveCapacity(tokens.count)
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            let read =
                switch token.kind {
                case .number: scaled(tokens, index) ?? english(tokens, index)
                case .word: english(tokens, index)
                case .character: chinese(tokens, index)
                case .sign: nil as (value: Int, count: Int)?
                }
            guard let read else {
                merged.append(token)
                index += 1
                continue
            }
            let last = tokens[index + read.count - 1]
            merged.append(
                Token(
                    key: "#\(read.value)", kind: .number, number: read.value,
                    scalars: token.scalars.lowerBound..<last.scalars.upperBound))
            index += read.count
        }
        return merged
    }

    /// Digits before a Chinese unit: 2万.
    private static func scaled(_ tokens: [Token], _ index: Int) -> (value: Int, count: Int)? {
        guard let number = tokens[index].number, number < 1_000_000, index + 1 < tokens.count,
            tokens[index + 1].scalars.lowerBound == tokens[index].scalars.upperBound,
            let unit = units[tokens[index + 1].key]
        else { return nil }
        return (number * unit, 2)
    }

    // MARK: English

    private static func english(_ tokens: [Token], _ start: Int) -> (value: Int, count: Int)? {
        if tokens[start].key == "half", start + 1 < tokens.count {
            let count = tokens[start + 1].key == "a" ? 3 : 2
            let dozen = start + count - 1
            return dozen < tokens.count && tokens[dozen].key == "dozen" ? (6, count) : nil
        }
        if tokens[start].key == "a" || tokens[start].key == "an" {
            guard start + 1 < tokens.count, let scale = scales[tokens[start + 1].key] else {
                return nil
            }
            return (scale, 2)
        }
        var total = 0
        var current = 0
        var index = start
        var isAny = false
        var last = Int.max
        while index < tokens.count {
            let key = tokens[index].key
            if index > start, key == "and", isAny, index + 1 < tokens.count,
                current >= 100 || total > 0, small(tokens[index + 1].key) != nil
            {
                index += 1
                continue
            }
            if let value = small(key) ?? (index == start ? tokens[index].number : nil) {
                // "one two" are two numbers, "twenty two" is one.
                guard !isAny || (value < last && (last >= 100 || (last >= 20 && value < 10))) else {
                    break
                }
                current += value
                last = value
            } else if let scale = scales[key], isAny {
                if scale >= 1_000 {
                    total += current * scale
                    current = 0
                } else {
                    current *= scale
                }
                last = scale
                if total > 1_000_000_000 || current > 1_000_000_000 { return nil }
            } else {
                break
            }
            isAny = true
            index += 1
        }
        guard isAny, index > start + 1 || tokens[start].kind == .word else { return nil }
        return (total + current, index - start)
    }

    private static func small(_ key: String) -> Int? { words[key] }

    private static let scales = [
        "hundred": 100, "thousand": 1_000, "million": 1_000_000, "dozen": 12,
    ]

    private static let words: [String: Int] = {
        let units = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen",
        ]
        let ordinals = [
            "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
            "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
            "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        ]
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        var all = ["once": 1, "twice": 2, "thrice": 3]
        for (value, word) in units.enumerated() { all[word] = value }
        for (value, word) in ordinals.enumerated() { all[word] = value }
        for (index, word) in tens.enumerated() {
            all[word] = (index + 2) * 10
            all[word.dropLast() + "ieth"] = (index + 2) * 10
        }
        return all
    }()

    // MARK: Chinese

    private static func chinese(_ tokens: [Token], _ start: Int) -> (value: Int, count: Int)? {
        if tokens[start].key == "半", start + 1 < tokens.count, tokens[start + 1].key == "打" {
            return (6, 2)
        }
        var end = start
        while end < tokens.count, numerals.contains(tokens[end].key),
            end == start || tokens[end].scalars.lowerBound == tokens[end - 1].scalars.upperBound
        {
            end += 1
        }
        guard end > start else { return nil }
        let run = tokens[start..<end].map(\.key)
        let isAlone = run.count == 1 && run[0] != "两" && run[0] != "俩"
        if isAlone {
            // A single numeral is mostly a part of some word, as in 统一 or 十分.
            let isCounted = end < tokens.count && classifiers.contains(tokens[end].key)
            let isOrdinal = start > 0 && tokens[start - 1].key == "第"
            let isLast =
                end == tokens.count
                || tokens[end].scalars.lowerBound > tokens[end - 1].scalars.upperBound
            let isStated = isLast && start > 0 && openers.contains(tokens[start - 1].key)
            guard isCounted || isOrdinal || isStated else { return nil }
        }
        guard let value = value(of: run) else { return nil }
        if end < tokens.count, tokens[end].key == "打" { return (value * 12, end - start + 1) }
        return (value, end - start)
    }

    private static func value(of run: [String]) -> Int? {
        if run.count > 1, run.allSatisfy({ (digits[$0] ?? 10) < 10 && $0 != "两" }) {
            return run.count <= 9 ? run.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } : nil
        }
        var total = 0
        var section = 0
        var digit: Int?
        var lastUnit = 1
        for key in run {
            if let value = digits[key] {
                if digit != nil, digit != 0 { return nil }
                digit = value
                if value == 0 { lastUnit = 1 }
            } else if let unit = units[key] {
                if unit == 10_000 {
                    total += max(1, section + (digit ?? 0)) * unit
                    section = 0
                } else {
                    section += (digit ?? 1) * unit
                }
                digit = nil
                lastUnit = unit
            } else if key == "廿" {
                section += 20
                lastUnit = 10
            }
        }
        if let digit {
            // 三百五 is 350.
            section += lastUnit >= 100 && digit > 0 ? digit * lastUnit / 10 : digit
        }
        return total + section
    }

    private static let digits: [String: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
        "八": 8, "九": 9,
    ]
    private static let units: [String: Int] = ["十": 10, "百": 100, "千": 1_000, "万": 10_000]
    private static let numerals = Set(digits.keys).union(units.keys).union(["廿"])
    private static let openers = Set("为是于到恰过达超至".map { String($0) })
    private static let classifiers = Set(
        "个次句段字词处条行项遍层级列点种篇页对张节章人倍月日年号岁份组栏则题步轮块枚位名道封则段回声打".map { String($0) })
}
