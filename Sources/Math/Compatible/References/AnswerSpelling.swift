/// An answer's text, with variations that a trainer's comparison should tell from it.
///
/// Each variation changes one thing that matters: a number, a sign, an order, a root. Where a
/// comparison takes one for equal to the answer, it would reward a wrong answer.
struct AnswerSpelling {
    let text: String
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
    }

    /// The most variations of one kind.
    private static let most = 6

    /// Answers with another value, as far as a look at the spelling tells.
    var wrong: [String] {
        let all =
            numbers + signs + [text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text]
            + swapped + dropped + brackets
        var seen: Set<String> = [text, ""]
        return all.filter { seen.insert($0).inserted }
    }

    private func replacing(_ range: Range<Int>, with new: String) -> String {
        TrainerText(
            scalars[..<range.lowerBound] + new.unicodeScalars + scalars[range.upperBound...]
        )
        .string
    }

    /// Changes each number by so much that no tolerance of a ten thousandth hides it.
    private var numbers: [String] {
        var result: [String] = []
        var at = 0
        while at < scalars.count, result.count < AnswerSpelling.most {
            guard AnswerToken.isDigit(scalars[at]) else {
                at += 1
                continue
            }
            let number = scalars[at...].prefix { AnswerToken.isDigit($0) || $0 == "." }
            let end = number.endIndex
            if number.count < 4, let value = Int(TrainerText(number).string) {
                result.append(replacing(at..<end, with: String(value + 1)))
            } else {
                let first = number.firstIndex { "1"..."9" ~= $0 } ?? at
                let digit = scalars[first] == "9" ? "8" : String(scalars[first].value - 47)
                result.append(replacing(first..<first + 1, with: digit))
            }
            at = end
        }
        return result
    }

    private var signs: [String] {
        let opposites: [(String, String)] = [
            ("+", "-"), ("-", "+"), ("<", ">"), (">", "<"), ("\\le", "\\ge"), ("\\ge", "\\le"),
        ]
        var result: [String] = []
        for (sign, opposite) in opposites {
            result += places(of: sign).filter { $0 > 0 || sign.count > 1 }.map {
                replacing($0..<$0 + sign.unicodeScalars.count, with: opposite)
            }
        }
        return result
    }

    /// Exchanges the sides of the first fraction, or the first two elements of a tuple.
    private var swapped: [String] {
        var result: [String] = []
        if let start = places(of: "\\frac{").first, let middle = close(start + 5),
            middle + 1 < scalars.count, scalars[middle + 1] == "{", let end = close(middle + 1)
        {
            let over = TrainerText(scalars[(start + 6)..<middle]).string
            let under = TrainerText(scalars[(middle + 2)..<end]).string
            if over != under {
                result.append(replacing(start..<end + 1, with: "\\frac{\(under)}{\(over)}"))
            }
        }
        if scalars.first == "(", scalars.last == ")" {
            var elements = TrainerText(scalars.dropFirst().dropLast()).split(",").map(\.string)
            if elements.count > 1 {
                elements.swapAt(0, 1)
                result.append("(" + elements.joined(separator: ",") + ")")
            }
        }
        return result
    }

    /// Leaves out a root, an exponent or pi.
    private var dropped: [String] {
        var result: [String] = []
        for root in places(of: "\\sqrt{") {
            result.append(replacing(root..<root + 5, with: ""))
        }
        for mark in places(of: "^") {
            let start = mark + 1
            guard start < scalars.count else { continue }
            let end = scalars[start] == "{" ? close(start) : start
            if let end { result.append(replacing(mark..<end + 1, with: "")) }
        }
        for pi in places(of: "\\pi") { result.append(replacing(pi..<pi + 3, with: "")) }
        return result
    }

    /// Leaves out the brackets around a sum that something else is applied to, or after a number.
    private var brackets: [String] {
        var result: [String] = []
        for open in places(of: "(") where scalars.first != "(" || scalars.last != ")" {
            guard let end = close(open) else { continue }
            let isSum = scalars[open..<end].contains { $0 == "+" || $0 == "-" }
            let isAfterNumber = open > 0 && AnswerToken.isDigit(scalars[open - 1])
            guard isSum || isAfterNumber else { continue }
            let inside = TrainerText(scalars[(open + 1)..<end]).string
            result.append(replacing(open..<end + 1, with: inside))
        }
        return result
    }

    private func places(of text: String) -> [Int] {
        let wanted = Array(text.unicodeScalars)
        let all = TrainerText(scalars)
        return Array(
            scalars.indices.lazy.filter { all.has(wanted, at: $0) }.prefix(AnswerSpelling.most))
    }

    /// The place of the bracket that closes the one at an offset.
    private func close(_ start: Int) -> Int? {
        var depth = 0
        for index in start..<scalars.count {
            if "{(".unicodeScalars.contains(scalars[index]) { depth += 1 }
            if "})".unicodeScalars.contains(scalars[index]) { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}

extension AnswerSpelling {
    /// Other spellings of the same answer that a model may well write.
    var same: [String] {
        var result = [
            text.replacing("\\frac", with: "\\dfrac"),
            text.replacing("(", with: "\\left(").replacing(")", with: "\\right)"),
            text.replacing("+", with: " + ").replacing("-", with: " - "),
        ]
        let letters = Array(text)
        for index in letters.indices.dropLast() where index < 40 {
            let pair = (letters[index], letters[index + 1])
            let isCommand = text.prefix(index).suffix(8).contains("\\")
            guard pair.0.isLetter, pair.1.isLetter, pair.0 != pair.1, !isCommand,
                !text.contains("begin")
            else { continue }
            var turned = letters
            turned.swapAt(index, index + 1)
            result.append(String(turned))
            break
        }
        return result.filter { $0 != text }
    }
}
