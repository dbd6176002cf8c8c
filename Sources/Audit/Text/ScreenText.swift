/// Texts as a terminal shows them: Chinese characters are two columns wide, accents none.
public enum ScreenText {
    /// How many columns a text takes.
    public static func width(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + $1.columns }
    }

    /// The text on one line: every run of white space and control characters becomes one space.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - columns: The most columns that it may take; what is cut ends with "…".
    public static func line(_ text: String, columns: Int) -> String {
        var line = ""
        var taken = 0
        // Where to cut, once it turns out that there is no room for the rest.
        var cut = line.endIndex
        var isAfterSpace = true
        for character in text {
            let isSpace = character.isWhitespace || character.isControl
            if isSpace, isAfterSpace { continue }
            isAfterSpace = isSpace
            let next: Character = isSpace ? " " : character
            taken += next.columns
            if taken > columns {
                // Space at the end takes no room, so only what is seen counts as cut.
                if isSpace { continue }
                return String(line[..<cut]) + (columns > 0 ? "…" : "")
            }
            line.append(next)
            if taken < columns { cut = line.endIndex }
        }
        if line.last == " " { line.removeLast() }
        return line
    }

    /// The lines of a text, without control characters but for tabs.
    public static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            line.contains { $0.isControl && $0 != "\t" }
                ? String(line.map { $0.isControl && $0 != "\t" ? " " : $0 }) : String(line)
        }
    }

    /// The text with spaces put before or after it, up to so many columns.
    public static func padded(_ text: String, columns: Int, toRight: Bool) -> String {
        let space = String(repeating: " ", count: max(0, columns - width(text)))
        return toRight ? space + text : text + space
    }
}

extension Character {
    /// Whether a terminal would act on the character rather than show it.
    var isControl: Bool { unicodeScalars.first?.properties.generalCategory == .control }

    /// How many columns the character takes.
    fileprivate var columns: Int {
        guard !isControl else { return 0 }
        var columns = 0
        for scalar in unicodeScalars {
            // Variation selector 16 asks for the picture of what may be a letter too.
            columns = max(columns, scalar.value == 0xFE0F ? 2 : scalar.columns)
        }
        return columns
    }
}

extension Unicode.Scalar {
    /// The blocks of East Asian Width W and F (Unicode Standard Annex 11), without pictures.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
        0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD,
    ]

    fileprivate var columns: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if properties.isEmojiPresentation { return 2 }
        return Self.wide.contains { $0.contains(value) } ? 2 : 1
    }
}
