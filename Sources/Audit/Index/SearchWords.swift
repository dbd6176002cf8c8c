/// Texts as the index of words has them.
///
/// SQLite's tokeniser takes a run of Chinese or Japanese characters for one word; with a space around
/// each, every character is one, and a phrase of them is found wherever it stands.
enum SearchWords {
    /// A text with its ideographs and kana set apart, cut at a bound.
    static func document(_ text: String, limit: Int = 16_384) -> String {
        var result = ""
        result.reserveCapacity(min(text.utf8.count, limit) + 64)
        for scalar in text.unicodeScalars.prefix(limit) {
            if standsAlone(scalar) {
                result.unicodeScalars.append(" ")
                result.unicodeScalars.append(scalar)
                result.unicodeScalars.append(" ")
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The most scalars that can be looked for.
    static let mostScalars = 1_000
    private static let mostWords = 16
    private static let mostBeginnings = 2

    /// What to look for: every word that was typed, each as a phrase; one that ends in an asterisk and
    /// has three letters or more, as a beginning.
    ///
    /// Beginnings are asked for, since all words that begin so have to be gone through. Each word
    /// counts once; further ones than sixteen, and beginnings than two, don't narrow.
    ///
    /// - Returns: An FTS5 expression in which nothing that was typed has a meaning of its own; nil
    ///   where there is no word in it.
    static func query(_ typed: String) -> String? {
        var seen: Set<[UInt8]> = []
        var terms: [String] = []
        var beginnings = 0
        for word in typed.split(whereSeparator: \.isWhitespace) where terms.count < mostWords {
            guard word.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            let isOpen =
                word.last == "*" && word.count > 3
                && !(word.dropLast().unicodeScalars.last.map(standsAlone) ?? true)
            guard !isOpen || beginnings < mostBeginnings, seen.insert(Array(word.utf8)).inserted
            else { continue }
            if isOpen { beginnings += 1 }
            terms.append("\"\(unquoted(document(String(word))))\"\(isOpen ? "*" : "")")
        }
        return terms.isEmpty ? nil : terms.joined(separator: " AND ")
    }

    /// A text without what would end a quotation, scalar by scalar: a quotation mark under an accent
    /// is one too.
    private static func unquoted(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            result.unicodeScalars.append(scalar == "\"" || scalar == "\0" ? " " : scalar)
        }
        return result
    }

    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
