/// A piece of LaTeX as the trainer's second parser cuts it.
enum LatexToken: Hashable, Sendable {
    case number(Double)
    /// A letter, a Greek name, or a name in a style: `x`, `alpha`, `\mathbb{R}`.
    case symbol(String)
    case command(String)
    case mark(Unicode.Scalar)
    case rowEnd
    /// Nothing that the lexer there knows: reaching it raises.
    case refused
    /// It isn't known what the lexer there makes of it.
    case unknown
    case end
}

/// Cuts LaTeX into pieces, one at a time: what comes after the last piece asked for may be anything.
struct LatexLexer {
    private let scalars: [Unicode.Scalar]
    private var at = 0

    init(_ text: TrainerText) {
        var text = text
        for (old, new) in [
            ("\\dfrac", "\\frac"), ("\\tfrac", "\\frac"), ("\\displaystyle", " "), ("\\quad", " "),
            ("\\qquad", " "), ("~", " "), ("\\,", " "), ("$", " "),
        ] {
            text.replace(old, with: new)
        }
        scalars = text.scalars
    }

    mutating func next() -> LatexToken {
        while at < scalars.count, isSkipped(scalars[at]) { at += 1 }
        guard at < scalars.count else { return .end }
        let scalar = scalars[at]
        if let number = number() { return number }
        if scalar == "\\" { return command() }
        at += 1
        if scalar == "d", let symbol = differential() { return symbol }
        if AnswerToken.isLetter(scalar) { return .symbol(String(scalar)) }
        return "+-*/:^_!()[]{}|<>=,;&.".unicodeScalars.contains(scalar)
            ? .mark(scalar) : .refused
    }

    private func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "'" || scalar == "\r" || scalar == "\n"
    }

    private func isDigit(_ index: Int) -> Bool {
        index < scalars.count && AnswerToken.isDigit(scalars[index])
    }

    private func has(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        index < scalars.count && scalars[index] == scalar
    }

    /// Reads digits with commas before groups of three, a point, `E` and an exponent, or `\%`.
    private mutating func number() -> LatexToken? {
        var text = ""
        var end = at
        while isDigit(end) {
            text.unicodeScalars.append(scalars[end])
            end += 1
        }
        while has(",", at: end), isDigit(end + 1), isDigit(end + 2), isDigit(end + 3) {
            text.unicodeScalars.append(contentsOf: scalars[end + 1...end + 3])
            end += 4
        }
        if has(".", at: end), isDigit(end + 1) {
            text += text.isEmpty ? "0." : "."
            end += 1
            while isDigit(end) {
                text.unicodeScalars.append(scalars[end])
                end += 1
            }
        }
        guard !text.isEmpty else { return nil }
        if has("E", at: end) {
            var exponent = end + 1
            if has("-", at: exponent) || has("+", at: exponent) { exponent += 1 }
            if isDigit(exponent) {
                text.unicodeScalars.append(contentsOf: scalars[end..<exponent])
                while isDigit(exponent) {
                    text.unicodeScalars.append(scalars[exponent])
                    exponent += 1
                }
                end = exponent
            }
        }
        at = end
        guard let value = Double(text) else { return .unknown }
        if has("\\", at: end), has("%", at: end + 1) {
            at += 2
            return .number(value / 100)
        }
        return .number(value)
    }

    /// Reads a letter after `d` into the same symbol: `dx`.
    private mutating func differential() -> LatexToken? {
        var index = at
        while has(" ", at: index) { index += 1 }
        guard index < scalars.count else { return nil }
        if scalars[index] == "\\" {
            let name = scalars[(index + 1)...].prefix(while: AnswerToken.isLetter)
            return name.isEmpty ? nil : .unknown
        }
        guard AnswerToken.isLetter(scalars[index]) else { return nil }
        at = index + 1
        return .symbol("d" + String(scalars[index]))
    }

    private mutating func command() -> LatexToken {
        let name = scalars[(at + 1)...].prefix(while: AnswerToken.isLetter)
        guard !name.isEmpty else {
            let next = at + 1 < scalars.count ? scalars[at + 1] : " "
            at += 2
            switch next {
            case "\\": return .rowEnd
            case "{", "}": return .mark(next)
            case "|": return .unknown
            default: return .refused
            }
        }
        at = name.endIndex
        let text = TrainerText(name).string
        if text == "left" || text == "right" { return next() }
        if text == "begin" || text == "end" { return environment(text) }
        if LatexNames.letters.contains(text) { return .symbol(text) }
        if LatexNames.symbols.contains(text) { return .symbol("\\" + text) }
        if LatexNames.refused.contains(text) { return .refused }
        if LatexNames.styles.contains(text) { return styled(text) }
        return LatexNames.commands.contains(text) ? .command(text) : .unknown
    }

    /// Reads an environment's name into the command: `begin pmatrix`.
    private mutating func environment(_ command: String) -> LatexToken {
        for name in ["pmatrix", "bmatrix", "matrix"] {
            let group = Array("{\(name)}".unicodeScalars)
            if scalars[at...].starts(with: group) {
                at += group.count
                return .command("\(command) \(name)")
            }
        }
        return .unknown
    }

    /// Reads a group of letters in a style; those in which the parser there finds no expression are
    /// refused.
    private mutating func styled(_ style: String) -> LatexToken {
        guard has("{", at: at), let end = scalars[at...].firstIndex(of: "}") else {
            return .unknown
        }
        let inside = scalars[(at + 1)..<end].filter { !isSkipped($0) }
        at = end + 1
        if inside.isEmpty || inside.contains(where: { "E,.".unicodeScalars.contains($0) }) {
            return .refused
        }
        let letters =
            inside.first == "(" && inside.last == ")"
            ? inside.dropFirst().dropLast() : inside[...]
        guard !letters.isEmpty,
            letters.allSatisfy({ AnswerToken.isLetter($0) || AnswerToken.isDigit($0) }),
            style == "text" || letters != ["d"] && letters != ["T"]
        else { return .unknown }
        return .symbol("\\\(style){\(TrainerText(inside).string)}")
    }
}
