/// The letter of a multiple choice that a reference consists of or begins with.
struct ChoiceLetter {
    let text: String

    /// Reads a reference without white space around it; nil for one that names no choice.
    init?(_ reference: AnswerText) {
        if let letter = ChoiceLetter.bare(reference.text(0..<reference.bytes.count)) {
            text = letter
            return
        }
        // Before the text of the choice: "(B) seven", "B. seven", "B seven".
        let extraction = ChoiceExtraction()
        if let range = extraction.found(by: .leadingChoice, in: reference),
            ChoiceLetter.isHeading(range.lowerBound, in: reference)
        {
            text = reference.text(range)
            return
        }
        return nil
    }

    /// Takes math marks, boxes, styles and brackets off a lone letter.
    private static func bare(_ reference: String) -> String? {
        var rest = Substring(reference)
        for _ in 0..<8 {
            let before = rest
            for (open, close) in [
                ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]"), ("\\boxed{", "}"), ("\\text{", "}"),
                ("\\textbf{", "}"), ("\\mathrm{", "}"), ("\\mathbf{", "}"), ("**", "**"),
                ("(", ")"), ("（", "）"), ("", "."), ("", " "), (" ", ""), ("", "。"),
            ]
            where rest.count > open.count + close.count && rest.hasPrefix(open)
                && rest.hasSuffix(close)
            {
                rest = rest.dropFirst(open.count).dropLast(close.count)
            }
            if rest == before { break }
        }
        guard rest.utf8.count == 1, let letter = rest.unicodeScalars.first,
            ("A"..."H").contains(letter)
        else { return nil }
        return String(rest)
    }

    /// True for a letter in brackets or before a stop, and for one before a capitalised word.
    private static func isHeading(_ at: Int, in text: AnswerText) -> Bool {
        guard at + 1 < text.bytes.count else { return false }
        let after = text.bytes[at + 1]
        if after == UInt8(ascii: ")") {
            // "(A) ..." and "A) ...", with words after it: "(A)+1" is math.
            return at + 2 >= text.bytes.count || AnswerText.isSpace(text.bytes[at + 2])
        }
        if ".:".utf8.contains(after) {
            return at + 2 < text.bytes.count && AnswerText.isSpace(text.bytes[at + 2])
        }
        guard after == 0x20, at + 3 < text.bytes.count else { return false }
        let next = text.bytes[at + 2]
        return (0x41...0x5A).contains(next) && AnswerText.isLetter(text.bytes[at + 3])
    }
}
