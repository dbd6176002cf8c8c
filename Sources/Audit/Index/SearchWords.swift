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

    /// What to look for: every word that was typed, each as a phrase; one that ends in an asterisk and
    /// has three letters or more, as a beginning.
    ///
    /// Beginnings are asked for, since all words that begin so have to be gone through.
    ///
    /// - Returns: An FTS5 expression in which nothing that was typed has a meaning of its own; nil
    ///   where there is no word in it.
    static func query(_ typed: String) -> String? {
        let words = typed.split(whereSeparator: \.isWhitespace).filter { word in
            word.contains { $0.isLetter || $0.isNumber }
        }
        guard !words.isEmpty else { return nil }
        return words.map { word in
            let isOpen =
                word.last == "*" && word.count > 3
                && !(word.dropLast().unicodeScalars.last.map(standsAlone) ?? true)
            return "\"\(document(String(word)).replacing("\"", with: " "))\"\(isOpen ? "*" : "")"
        }.joined(separator: " AND ")
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
