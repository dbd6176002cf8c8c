/// Reads English number words as the package that the trainer calls does: by rules that also make
/// numbers of sentences that only contain such words.
enum TrainerNumberWords {
    private static let values: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1_000,
        "million": 1_000_000, "billion": 1_000_000_000,
    ]

    /// The most digits that Python turns into an integer.
    private static let mostDigits = 4_300

    /// Gives the number as text; nil where the text stays as it is.
    static func number(in text: TrainerText) -> String? {
        var text = text.lowered
        text.replace("-", with: " ")
        if !text.isEmpty, text.scalars.allSatisfy(isDigit) { return digits(text.scalars) }
        let words = text.scalars.split(whereSeparator: TrainerText.isSpace)
            .map { TrainerText($0).string }.filter { values[$0] != nil || $0 == "point" }
        return words.isEmpty ? nil : number(words)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal || scalar.properties.numericType == .digit
    }

    private static func digits(_ scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count <= mostDigits else { return nil }
        var text = ""
        for scalar in scalars {
            guard scalar.properties.numericType == .decimal,
                let value = scalar.properties.numericValue
            else { return nil }
            text += String(Int(value))
        }
        let rest = text.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }

    private static func number(_ words: [String]) -> String? {
        for scale in ["thousand", "million", "billion", "point"]
        where words.count(where: { $0 == scale }) > 1 {
            return nil
        }
        let point = words.firstIndex(of: "point") ?? words.count
        guard let whole = whole(Array(words[..<point])) else { return nil }
        let decimals = words[min(point + 1, words.count)...]
        guard !decimals.isEmpty else { return String(whole) }
        var text = "0."
        for word in decimals {
            guard let value = values[word], value < 10 else { return String(whole) }
            text += String(value)
        }
        return Double(text).map { String(Double(whole) + $0) }
    }

    private static func whole(_ words: [String]) -> Int? {
        if words.isEmpty { return 0 }
        if words.count == 1 { return values[words[0]] }
        let places = ["billion", "million", "thousand"].map { words.firstIndex(of: $0) ?? -1 }
        let (billion, million, thousand) = (places[0], places[1], places[2])
        if thousand > -1, thousand < million || thousand < billion { return nil }
        if million > -1, million < billion { return nil }
        var total = 0
        var start = 0
        for (place, scale) in [
            (billion, 1_000_000_000), (million, 1_000_000), (thousand, 1_000),
        ] where place > -1 {
            guard let count = group(words[start..<place]) else { return nil }
            total += count * scale
            start = place + 1
        }
        // What follows the smallest scale that isn't the last word is added, its scale words as
        // numbers: "one million two thousand" counts its thousand twice.
        let last = words.count - 1
        let scales = [thousand, million, billion]
        if let tail = scales.first(where: { $0 > -1 && $0 != last }) {
            guard let rest = group(words[(tail + 1)...]) else { return nil }
            total += rest
        } else if scales.allSatisfy({ $0 == -1 }) {
            guard let rest = group(words[...]) else { return nil }
            total += rest
        }
        return total
    }

    /// Values a group of words by their number alone, as the package does.
    private static func group(_ words: ArraySlice<String>) -> Int? {
        let numbers = words.compactMap { values[$0] }
        guard let first = numbers.first else { return nil }
        switch numbers.count {
        case 2: return numbers.contains(100) ? first * numbers[1] : first + numbers[1]
        case 3: return first * numbers[1] + numbers[2]
        case 4: return first * numbers[1] + numbers[2] + numbers[3]
        default: return first
        }
    }
}
