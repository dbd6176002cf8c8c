import Constraints

/// The language of a seed.
///
/// CLD2 guesses at short texts; seeds are mostly English or Chinese, and those two show by their
/// words and characters.
enum SeedLanguage {
    /// The code without a region: "en", "zh"; nil for a text without letters.
    static func detect(_ text: String) -> String? {
        let found = LanguageDetector.detect(text).map { String($0.code.prefix { $0 != "-" }) }
        // The usual case, and CLD2 is quick.
        if found == "en", text.utf8.allSatisfy({ $0 < 0x80 }) { return found }
        let words = text.lowercased().split { !$0.isLetter && $0 != "'" }
        let latin = words.filter { $0.allSatisfy(\.isASCII) }
        let chinese = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
        let kana = text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
        // A Chinese character is about as much as a word.
        if chinese > latin.count, !kana { return "zh" }
        let english = latin.count { functionWords.contains(String($0)) }
        if text.utf8.count < 240, english > 0, english * 12 >= words.count,
            chinese * 3 < latin.count
        {
            return "en"
        }
        return found
    }

    /// Words that are common in English and nowhere else.
    private static let functionWords: Set<String> = [
        "the", "of", "and", "to", "is", "are", "was", "with", "for", "that", "this", "what", "how",
        "why", "when", "which", "who", "write", "give", "make", "explain", "describe", "create",
        "generate", "list", "find", "my", "your", "you", "from", "between", "about", "an", "it",
        "does", "should", "can",
    ]
}
