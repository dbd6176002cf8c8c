/// A text cut into what counts as a word when texts are compared.
enum TextWords {
    private enum Kind {
        case word
        case space
        case single
    }

    /// Cuts a text into runs of letters and digits, runs of white space, and single characters for
    /// all else, ideographs and kana among them; put together they are the text.
    static func split(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var last: Kind?
        for index in text.indices {
            let kind = kind(text[index])
            if let last, kind != last || kind == .single {
                words.append(text[start..<index])
                start = index
            }
            last = kind
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    private static func kind(_ character: Character) -> Kind {
        if character.isNewline { return .single }
        if character.isWhitespace { return .space }
        guard character.isLetter || character.isNumber, let scalar = character.unicodeScalars.first
        else { return .single }
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            return .single
        default: return .word
        }
    }
}
