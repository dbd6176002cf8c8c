/// Deletes the words that the trainer takes for units, wherever they stand between code points that
/// are no word characters.
///
/// The list is data of the evaluation toolkit that the trainer calls; it holds single letters
/// (`a`, `m`, `t`), and a full stop in it stands for any code point, as in the pattern there.
struct TrainerUnits: Sendable {
    static let shared = TrainerUnits()

    /// Names in the order of deletion, then their plurals.
    private static let names = [
        "east", "degree", "mph", "kmph", "ft", "m sqaure", " m east", "sq m", "deg", "mile", "q .",
        "monkey", "prime", "ratio", "profit of rs", "rd", "o", "gm", "p . m", "lb", "tile", "per",
        "dm", "lt", "gain", "ab", "way", "west", "a .", "b .", "c .", "d .", "e .", "f .", "g .",
        "h .", "t", "a", "h", "no change", "men", "soldier", "pie", "bc", "excess", "st", "inches",
        "noon", "percent", "by", "gal", "kmh", "c", "acre", "rise", "a . m", "th", "π r 2", "sq",
        "mark", "l", "toy", "coin", "sq . m", "gallon", "° f", "profit", "minw", "yr", "women",
        "feet", "am", "pm", "hr", "cu cm", "square", "v â € ™", "are", "rupee", "rounds", "cubic",
        "cc", "mtr", "s", "ohm", "number", "kmph", "day", "hour", "minute", "min", "second", "man",
        "woman", "sec", "cube", "mt", "sq inch", "mp", "∏ cm ³", "hectare", "more", "sec", "unit",
        "cu . m", "cm 2", "rs .", "rs", "kg", "g", "month", "km", "m", "cm", "mm", "apple", "liter",
        "loss", "yard", "pure", "year", "increase", "decrease", "d", "less", "Surface", "litre",
        "pi sq m", "s .", "metre", "meter", "inch",
    ]

    private struct Unit: Sendable {
        let scalars: [Unicode.Scalar]
        /// A word that must stand in a text for the unit to occur in it.
        let word: [Unicode.Scalar]
    }

    private let units: [Unit]

    private init() {
        units = (TrainerUnits.names + TrainerUnits.names.map { $0 + "s" }).map { name in
            let scalars = Array(name.unicodeScalars)
            let words = scalars.split { !TrainerText.isWord($0) }
            return Unit(scalars: scalars, word: words.first.map(Array.init) ?? [])
        }
    }

    /// Deletes each unit in turn, twice over; never the whole text.
    func remove(from text: inout TrainerText) {
        for _ in 0..<2 {
            // Deleting makes no new words: what surrounds a unit stays.
            let words = Set(text.scalars.split { !TrainerText.isWord($0) }.map(Array.init))
            for unit in units where unit.word.isEmpty || words.contains(unit.word) {
                let rest = TrainerUnits.removing(unit.scalars, from: text.scalars)
                if let rest, !rest.isEmpty { text.scalars = rest }
            }
        }
    }

    /// Deletes one unit; nil if it doesn't occur.
    private static func removing(_ unit: [Unicode.Scalar], from text: [Unicode.Scalar])
        -> [Unicode.Scalar]?
    {
        var result: [Unicode.Scalar] = []
        var found = false
        var at = 0
        while at < text.count {
            // The code point before a unit belongs to the match, but for the text's start.
            if at == 0, let end = end(of: unit, in: text, at: 0) {
                found = true
                if end < text.count { result.append(text[end]) }
                at = end + 1
            } else if !TrainerText.isWord(text[at]), let end = end(of: unit, in: text, at: at + 1) {
                found = true
                result.append(text[at])
                if end < text.count { result.append(text[end]) }
                at = end + 1
            } else {
                result.append(text[at])
                at += 1
            }
        }
        return found ? result : nil
    }

    private static func end(of unit: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int)
        -> Int?
    {
        let end = start + unit.count
        guard end <= text.count else { return nil }
        for index in unit.indices where unit[index] != "." && unit[index] != text[start + index] {
            return nil
        }
        return end == text.count || !TrainerText.isWord(text[end]) ? end : nil
    }
}
