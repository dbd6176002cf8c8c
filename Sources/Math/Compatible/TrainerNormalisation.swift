/// Rewrites a prediction's answer as the trainer does before it compares; references are left alone.
///
/// The order of the steps matters: each works on what the earlier ones have left.
enum TrainerNormalisation {
    static func normalised(_ answer: TrainerText) -> TrainerText {
        var text = answer.stripped()
        text.replace("\n", with: "")
        text.stripEnd(".")
        replaceNotation(in: &text)
        dropLastText(of: &text)
        TrainerUnits.shared.remove(from: &text)
        for mark in ["^{\\circ}", "^\\circ", "\\$", "$", "\\(", "\\)"] {
            text.replace(mark, with: "")
        }
        if let number = TrainerNumberWords.number(in: text) { text = TrainerText(number) }
        replaceGroups(after: "\\text{", keepingInside: true, in: &text)
        for key in ["x=", "y=", "z=", "x\\in", "y\\in", "z\\in", "x\\to", "y\\to", "z\\to"] {
            text.replace(key, with: "")
        }
        for (old, new) in [
            ("\\emptyset", "{}"), ("(-\\infty,\\infty)", "\\mathbb{R}"), ("\\%", ""), ("%", ""),
            (" .", " 0."), ("{.", "{0."), ("infinity", "\\infty"),
        ] {
            text.replace(old, with: new)
        }
        if !text.contains("\\infty") { text.replace("inf", with: "\\infty") }
        for (old, new) in [("+\\inity", "\\infty"), ("and", ""), ("\\mathbf", "")] {
            text.replace(old, with: new)
        }
        replaceGroups(after: "\\mbox{", keepingInside: false, in: &text)
        if text.contains("j"), !text.contains("i") { text.replace("j", with: "i") }
        dropZeroDecimals(of: &text)
        if text.isEmpty { return text }
        if text.scalars[0] == "." { text.scalars.insert("0", at: 0) }
        let sides = text.split("=")
        if sides.count == 2, sides[0].scalars.count <= 2 { text = sides[1] }
        braceRoots(in: &text)
        text.replace(" ", with: "")
        braceFractions(in: &text)
        writeQuotient(in: &text)
        return text
    }

    private static func replaceNotation(in text: inout TrainerText) {
        text.replace("\\!", with: "")
        replaceArrays(in: &text)
        for (old, new) in [
            ("\\end{array}", "\\end{pmatrix}"), ("bmatrix", "pmatrix"), ("tfrac", "frac"),
            ("dfrac", "frac"), ("\\neq", "\\ne"), ("\\leq", "\\le"), ("\\geq", "\\ge"),
            ("\\left", ""), ("\\right", ""), ("\\{", "{"), ("\\}", "}"),
        ] {
            text.replace(old, with: new)
        }
    }

    private static func replaceArrays(in text: inout TrainerText) {
        let parts = text.split("\\begin{array}{")
        guard parts.count > 1 else { return }
        var result = parts[0].scalars
        var isOpen = true
        for part in parts.dropFirst() {
            if isOpen, let end = part.first("}") {
                result += Array("\\begin{pmatrix}".unicodeScalars) + part.scalars[(end + 1)...]
            } else {
                isOpen = false
                result += Array("\\begin{array}{".unicodeScalars) + part.scalars
            }
        }
        text.scalars = result
    }

    /// Drops all from the first `\text{` on where the text ends with a brace, if anything is left.
    private static func dropLastText(of text: inout TrainerText) {
        guard let start = text.first("\\text{"), text.scalars.last == "}",
            start + 6 < text.scalars.count
        else {
            text = text.stripped().isEmpty ? text : text.stripped()
            return
        }
        let rest = TrainerText(text.scalars[..<start]).stripped()
        if !rest.isEmpty { text = rest }
    }

    private static func replaceGroups(
        after open: String, keepingInside: Bool, in text: inout TrainerText
    ) {
        var result: [Unicode.Scalar] = []
        var at = 0
        while let start = text.first(open, from: at) {
            let inside = start + open.unicodeScalars.count
            guard let end = text.first("}", from: inside) else { break }
            result += text.scalars[at..<start]
            if keepingInside { result += text.scalars[inside..<end] }
            at = end + 1
        }
        text.scalars = result + text.scalars[at...]
    }

    /// Drops a point and zeros after digits, where no other digit follows.
    private static func dropZeroDecimals(of text: inout TrainerText) {
        var result: [Unicode.Scalar] = []
        var at = 0
        while at < text.scalars.count {
            let scalar = text.scalars[at]
            result.append(scalar)
            at += 1
            guard TrainerText.isDigit(scalar), at < text.scalars.count, text.scalars[at] == "."
            else { continue }
            let end = text.scalars[(at + 1)...].firstIndex { $0 != "0" } ?? text.scalars.count
            guard end < text.scalars.count, !TrainerText.isDigit(text.scalars[end]) else {
                continue
            }
            result.append(text.scalars[end])
            at = end + 1
        }
        // The same once more for the end of the text, on what is left.
        if let last = result.lastIndex(where: { $0 != "0" }), result[last] == ".", last > 0,
            TrainerText.isDigit(result[last - 1])
        {
            result = Array(result[..<last])
        }
        text.scalars = result
    }

    private static func braceRoots(in text: inout TrainerText) {
        let parts = text.split("\\sqrt")
        guard parts.count > 1 else { return }
        var result = parts[0].scalars
        for part in parts.dropFirst() {
            result += Array("\\sqrt".unicodeScalars)
            let word = part.scalars.prefix(while: TrainerText.isWord)
            if word.isEmpty {
                result += part.scalars
            } else {
                result += ["{"] + word + ["}"] + part.scalars[word.endIndex...]
            }
        }
        text.scalars = result
    }

    private static func braceFractions(in text: inout TrainerText) {
        let parts = text.split("\\frac")
        guard parts.count > 1 else { return }
        var result = parts[0].scalars
        for part in parts.dropFirst().map(\.scalars) {
            result += Array("\\frac".unicodeScalars)
            if part.first == "{" {
                result += part
                continue
            }
            guard part.count > 1 else { return }
            result += ["{", part[0], "}"]
            result += part[1] == "{" ? part[1...] : ["{", part[1], "}"] + part[2...]
        }
        text.scalars = result
    }

    /// Writes `a/b` as a fraction where it is all of the text and each side is an integer in its
    /// plain spelling or holds a root.
    private static func writeQuotient(in text: inout TrainerText) {
        let sides = text.split("/")
        guard sides.count == 2, sides.allSatisfy({ $0.contains("sqrt") || isInteger($0) }) else {
            return
        }
        text = TrainerText("\\frac{\(sides[0].string)}{\(sides[1].string)}")
    }

    private static func isInteger(_ text: TrainerText) -> Bool {
        let digits = text.scalars.first == "-" ? text.scalars.dropFirst() : text.scalars[...]
        guard let first = digits.first, digits.allSatisfy(AnswerToken.isDigit) else { return false }
        return first != "0" || text.scalars == ["0"]
    }
}
