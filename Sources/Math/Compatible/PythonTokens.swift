/// A piece of a Python expression.
enum PythonToken: Hashable, Sendable {
    case number(Double)
    case name(String)
    case mark(String)
}

/// Cuts a text into the pieces of a Python expression.
struct PythonTokens {
    private let scalars: [Unicode.Scalar]
    private var at = 0
    private(set) var tokens: [PythonToken] = []

    init(_ text: TrainerText) { scalars = text.scalars }

    /// Cuts all of the text; false where Python refuses it, nil where that isn't known.
    mutating func read() -> Bool? {
        while at < scalars.count {
            let scalar = scalars[at]
            if AnswerToken.isDigit(scalar) || (scalar == "." && isDigit(at + 1)) {
                guard let result = number() else { return nil }
                guard result else { return false }
            } else if TrainerText.isWord(scalar) {
                let word = scalars[at...].prefix(while: TrainerText.isWord)
                at = word.endIndex
                guard let first = word.first, first == "_" || first.properties.isXIDStart,
                    word.allSatisfy({ $0 == "_" || $0.properties.isXIDContinue })
                else { return false }
                tokens.append(.name(TrainerText(word).string))
            } else if scalar == " " || scalar == "\t" {
                at += 1
            } else {
                guard let mark = mark() else { return isRefused(scalar) ? false : nil }
                tokens.append(.mark(mark))
                at += mark.unicodeScalars.count
            }
        }
        return true
    }

    private func isDigit(_ index: Int) -> Bool {
        index < scalars.count && AnswerToken.isDigit(scalars[index])
    }

    private func mark() -> String? {
        let next = at + 1 < scalars.count ? scalars[at + 1] : " "
        switch scalars[at] {
        case "*": return next == "*" ? "**" : "*"
        case "<" where next == "=", ">" where next == "=", "=" where next == "=",
            "!" where next == "=":
            return String(scalars[at]) + "="
        case "+", "-", "(", ")", "[", "]", "{", "}", ",", "<", ">", "^", "!":
            return String(scalars[at])
        case "/": return next == "/" ? nil : "/"
        default: return nil
        }
    }

    /// True for a code point with which no Python expression that matters goes on.
    private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "$", "?", "`", "=", ";": true
        // A bar at one of the ends, a lone quotation mark, a percent sign at the end.
        case "|": at == 0 || scalars.last == "|"
        case "'", "\"": !scalars.count { $0 == scalar }.isMultiple(of: 2)
        case "%": at == scalars.count - 1
        case ":": !scalars.contains("{") && !scalars.contains("[")
        case ".": true
        case "&", "#", "@", "~", "/": false
        default: !scalar.isASCII
        }
    }

    /// Reads a number; false where Python refuses it, nil where it isn't a plain one.
    private mutating func number() -> Bool? {
        var text = ""
        func digits(_ at: inout Int) {
            while isDigit(at) || (at < scalars.count && scalars[at] == "_" && isDigit(at + 1)) {
                if scalars[at] != "_" { text.unicodeScalars.append(scalars[at]) }
                at += 1
            }
        }
        var end = at
        digits(&end)
        let whole = text
        var isFloat = false
        if end < scalars.count, scalars[end] == "." {
            isFloat = true
            if text.isEmpty { text = "0" }
            end += 1
            if isDigit(end) {
                text += "."
                digits(&end)
            }
        }
        if end < scalars.count, scalars[end] == "e" || scalars[end] == "E" {
            var exponent = end + 1
            if exponent < scalars.count, scalars[exponent] == "-" || scalars[exponent] == "+" {
                exponent += 1
            }
            if isDigit(exponent) {
                isFloat = true
                text.unicodeScalars.append(contentsOf: scalars[end..<exponent])
                digits(&exponent)
                end = exponent
            }
        }
        at = end
        if end < scalars.count {
            // Complex numbers, numbers to another base, and decimals that repeat.
            let marks = text == "0" ? "jJ[xXbBoO" : "jJ["
            if marks.unicodeScalars.contains(scalars[end]) { return nil }
        }
        if !isFloat, whole.first == "0", whole.contains(where: { $0 != "0" }) { return false }
        guard let value = Double(text) else { return nil }
        tokens.append(.number(value))
        return true
    }
}
