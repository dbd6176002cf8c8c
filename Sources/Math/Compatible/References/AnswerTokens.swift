/// An answer in pieces, with the rewrites that taking it to pieces has already done.
struct AnswerTokens: Hashable, Sendable {
    var tokens: [AnswerToken] = []
    var rewrites: Set<AnswerRewrite> = []

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            let plain = AnswerTokens.plain(scalar)
            if plain != scalar { rewrites.insert(.unicode) }
            scalars.append(plain)
        }
        var at = 0
        var depth = 0
        while at < scalars.count {
            let scalar = scalars[at]
            if AnswerToken.isDigit(scalar) || (scalar == "." && digits(scalars, at + 1) > 0) {
                at = number(scalars, from: at, separated: depth == 0)
                continue
            }
            if scalar == "\\" {
                at = command(scalars, from: at)
                continue
            }
            at += 1
            if scalar.properties.isWhitespace || scalar == "~" {
                rewrites.insert(.spacing)
            } else if scalar == "π" {
                rewrites.insert(.unicode)
                tokens.append(.command("pi"))
            } else if scalar == "√" {
                rewrites.insert(.unicode)
                tokens.append(.command("sqrt"))
            } else if AnswerToken.isLetter(scalar) {
                tokens.append(.letter(scalar))
            } else {
                if scalar == "(" || scalar == "[" { depth += 1 }
                if scalar == ")" || scalar == "]" { depth -= 1 }
                tokens.append(.symbol(scalar))
            }
        }
    }

    /// Gives the ASCII form of full-width characters and of the minus sign.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2212: "-"
        default: scalar
        }
    }

    private func digits(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var end = start
        while end < scalars.count, AnswerToken.isDigit(scalars[end]) { end += 1 }
        return end - start
    }

    /// Reads a number; a bare comma separates thousands only outside brackets, where it can't part
    /// coordinates.
    private mutating func number(_ scalars: [Unicode.Scalar], from start: Int, separated: Bool)
        -> Int
    {
        var text = String.UnicodeScalarView()
        var at = start
        let whole = digits(scalars, at)
        text.append(contentsOf: scalars[at..<at + whole])
        at += whole
        if (1...3).contains(whole), scalars[start] != "0" {
            while let next = thousands(scalars, at, separated: separated) {
                text.append(contentsOf: scalars[next - 3..<next])
                at = next
                rewrites.insert(.thousands)
            }
        }
        if at < scalars.count, scalars[at] == ".", case let part = digits(scalars, at + 1), part > 0
        {
            text.append(contentsOf: scalars[at...at + part])
            at += part + 1
        }
        tokens.append(.number(String(text)))
        return at
    }

    /// Gives the end of a group of thousands that starts with its separator.
    private func thousands(_ scalars: [Unicode.Scalar], _ start: Int, separated: Bool) -> Int? {
        for separator in ["{,}\\!", "{,}", ",\\!", "\\,", ","] {
            let marks = Array(separator.unicodeScalars)
            let after = start + marks.count
            guard after < scalars.count, scalars[start..<after].elementsEqual(marks) else {
                continue
            }
            guard digits(scalars, after) == 3 else { return nil }
            return separator == "," && !separated ? nil : after + 3
        }
        return nil
    }

    private mutating func command(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var at = start + 1
        while at < scalars.count, AnswerToken.isLetter(scalars[at]) { at += 1 }
        if at == start + 1, at < scalars.count { at += 1 }
        var name = ""
        name.unicodeScalars.append(contentsOf: scalars[start + 1..<at])
        switch name {
        case "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr":
            rewrites.insert(.leftRight)
        case "!", ",", ";", ":", " ", ">", "quad", "qquad", "displaystyle":
            rewrites.insert(.spacing)
        case "dfrac", "tfrac", "cfrac":
            rewrites.insert(.fraction)
            tokens.append(.command("frac"))
        default:
            tokens.append(.command(name))
        }
        return at
    }
}
