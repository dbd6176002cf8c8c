import CCLD2

/// The language of a text.
public struct DetectedLanguage: Hashable, Sendable {
    /// The code as langdetect writes it: ISO 639-1, and "zh-cn" or "zh-tw" for Chinese.
    public let code: String
    /// The share of the letters that is in this language, 0 to 100.
    public let percent: Int
    /// Whether the language is well ahead of the next one.
    public let isReliable: Bool

    /// Puts a detection together, for tests and for texts whose language is known.
    public init(code: String, percent: Int, isReliable: Bool) {
        self.code = code
        self.percent = percent
        self.isReliable = isReliable
    }
}

/// Detects languages by CLD2, and by script where a text is too short for it.
public enum LanguageDetector {
    /// The language of most of a text; nil where the text has no letters.
    public static func detect(_ text: String) -> DetectedLanguage? {
        detect(text, ScriptCount(text.points))
    }

    /// The language of most of a text whose code points are at hand.
    static func detect(_ text: String, points: [UInt32]) -> DetectedLanguage? {
        detect(text, ScriptCount(points))
    }

    private static func detect(_ text: String, _ scripts: ScriptCount) -> DetectedLanguage? {
        guard scripts.letters > 0 else { return nil }
        var found = measured(text)
        // CLD2 refuses a text for one control character.
        if found.code == nil { found = measured(withoutControls(text)) }
        let fallback = scripts.language
        guard let name = found.code, found.letters > 0 else {
            return fallback ?? DetectedLanguage(code: "und", percent: 0, isReliable: false)
        }
        let code = langdetectCode(String(cString: name))
        if let fallback, mistrusts(code, found, scripts, fallback) { return fallback }
        return DetectedLanguage(
            code: code, percent: Int(found.percent), isReliable: found.reliable != 0)
    }

    private static func measured(_ text: String) -> weft_cld2_result {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { weft_cld2_detect($0.baseAddress, $0.count) }
        }
    }

    private static func withoutControls(_ text: String) -> String {
        String(
            points: text.points.map { point in
                switch point {
                case 0x09...0x0D: 0x20
                case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: 0x20
                case _ where point & 0xFFFE == 0xFFFE: 0x20
                default: point
                }
            })
    }

    /// Whether a short text's scripts say more than CLD2's guess does.
    private static func mistrusts(
        _ code: String, _ found: weft_cld2_result, _ scripts: ScriptCount,
        _ fallback: DetectedLanguage
    ) -> Bool {
        guard scripts.letters < shortest else { return found.reliable == 0 && fallback.isReliable }
        // CLD2 takes characters that all Chinese shares for traditional ones or Japanese, and a few
        // Latin letters for the rarest languages.
        return fallback.isReliable || found.reliable == 0 || !isUsual(code)
    }

    private static let shortest = 40

    private static func isUsual(_ code: String) -> Bool {
        ResponseLanguageNames.all[code] != nil
            || ["nl", "sv", "da", "no", "id", "tr", "ro", "cs", "hu", "ca", "el"].contains(code)
    }

    /// CLD2's code in langdetect's terms.
    private static func langdetectCode(_ code: String) -> String {
        switch code {
        case "zh", "zh-Hans": "zh-cn"
        case "zh-Hant": "zh-tw"
        case "iw": "he"
        case "jw": "jv"
        case "nb", "nn": "no"
        case "fil": "tl"
        default: code
        }
    }
}
