/// Finds passages in another script than the answer's language is written in.
///
/// Names, quotations and terms in brackets stay allowed: only runs as long as a clause count, and none
/// of a script that the instruction uses itself.
enum MixedLanguage {
    private enum Script: String {
        case latin = "Latin"
        case ideographs = "Chinese"
        case kana = "Japanese"
        case hangul = "Korean"
        case cyrillic = "Cyrillic"
        case arabic = "Arabic"
        case thai = "Thai"
        case devanagari = "Devanagari"

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .latin
            case 0x4E00...0x9FFF, 0x3400...0x4DBF: self = .ideographs
            case 0x3040...0x30FF: self = .kana
            case 0xAC00...0xD7AF: self = .hangul
            case 0x400...0x4FF: self = .cyrillic
            case 0x600...0x6FF: self = .arabic
            case 0xE00...0xE7F: self = .thai
            case 0x900...0x97F: self = .devanagari
            default: return nil
            }
        }

        /// The letters that a clause has.
        var clause: Int {
            switch self {
            case .latin: 24
            case .ideographs, .kana, .hangul: 6
            case .cyrillic, .arabic, .thai, .devanagari: 10
            }
        }
    }

    /// The passage and its script; nil where there is none.
    ///
    /// - Parameters:
    ///   - text: The response.
    ///   - language: The language that it should have: only English and Chinese are looked at.
    ///   - request: The instruction, whose own scripts are allowed.
    /// - Returns: What is wrong, in words.
    static func find(in text: String, _ language: String, request: String) -> String? {
        guard language == "en" || language == "zh" else { return nil }
        let own: Script = language == "en" ? .latin : .ideographs
        let allowed = Set(
            runs(in: request).filter { $0.letters >= min(4, $0.script.clause) }.map(\.script))
        let plain = withoutCode(text)
        let found = runs(in: plain).first { run in
            guard run.script != own, !allowed.contains(run.script), !run.isEnclosed,
                run.letters >= run.script.clause
            else { return false }
            return run.script != .latin || isEnglishClause(run)
        }
        return found.map { "a passage in \($0.script.rawValue): \"\($0.text.prefix(40))\"" }
    }

    private static let commonWords: Set<String> = [
        "the", "is", "are", "and", "of", "to", "a", "in", "that", "it", "you", "for", "with",
        "this",
        "be", "not", "as", "on", "your", "we", "what", "should",
    ]

    /// Lists of names, commands and code are Latin in Chinese texts, too; sentences have small words.
    private static func isEnglishClause(_ run: Run) -> Bool {
        guard run.words >= 6, !run.text.contains(where: { "{}=;_<>()/|\\$".contains($0) }) else {
            return false
        }
        let words = run.text.lowercased().split { !$0.isLetter }.map(String.init)
        return Set(words).intersection(commonWords).count >= 2
    }

    private struct Run {
        let script: Script
        var letters = 0
        var words = 0
        var text = ""
        /// Whether it stands in brackets or quotation marks.
        let isEnclosed: Bool
    }

    /// Stretches of one script, whatever marks and spaces stand in them.
    private static func runs(in text: String) -> [Run] {
        var runs: [Run] = []
        var run: Run?
        var isInWord = false
        var before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if let script = Script(scalar) {
                if run?.script != script {
                    if let run { runs.append(run) }
                    run = Run(
                        script: script, isEnclosed: "([{\"'“‘「《（【`/".unicodeScalars.contains(before)
                    )
                    isInWord = false
                }
                run?.letters += 1
                if !isInWord { run?.words += 1 }
                isInWord = true
            } else {
                isInWord = false
                // Marks of Chinese end a stretch of Latin.
                if scalar == "\n" || (0x3000...0x303F).contains(scalar.value)
                    || (0xFF01...0xFF1F).contains(scalar.value)
                {
                    if let run { runs.append(run) }
                    run = nil
                }
            }
            if run != nil { run?.text.unicodeScalars.append(scalar) }
            if !scalar.properties.isWhitespace { before = scalar }
        }
        if let run { runs.append(run) }
        return runs
    }

    /// The text without code blocks and addresses, which are Latin in every language.
    private static func withoutCode(_ text: String) -> String {
        let parts = text.split(separator: "```", omittingEmptySubsequences: false)
        let prose = parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
        return prose.joined(separator: "\n")
            .split(separator: " ", omittingEmptySubsequences: false)
            .filter { !$0.contains("://") }.joined(separator: " ")
    }
}
