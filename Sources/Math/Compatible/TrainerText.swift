/// A text as code points, with the string operations of Python that the trainer's code uses.
///
/// Everything runs in time linear in the text for a fixed argument.
struct TrainerText: Hashable, Sendable {
    var scalars: [Unicode.Scalar]

    init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

    init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }

    var string: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    var isEmpty: Bool { scalars.isEmpty }

    /// The text in small letters.
    var lowered: TrainerText {
        guard scalars.allSatisfy(\.isASCII) else { return TrainerText(string.lowercased()) }
        return TrainerText(
            scalars.map {
                ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value) | 0x20) : $0
            })
    }

    /// What `str.isspace` calls white space.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }

    /// What `\w` matches.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return AnswerToken.isDigit(scalar) || AnswerToken.isLetter(scalar) || scalar == "_"
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber:
            return true
        default: return scalar.properties.numericType != nil
        }
    }

    /// What `\d` matches.
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? AnswerToken.isDigit(scalar) : scalar.properties.generalCategory == .decimalNumber
    }

    /// Takes white space off both ends.
    func stripped() -> TrainerText { stripped(TrainerText.isSpace) }

    /// Takes some code points off both ends.
    func stripped(_ isStripped: (Unicode.Scalar) -> Bool) -> TrainerText {
        let front = scalars.drop(while: isStripped)
        guard let last = front.lastIndex(where: { !isStripped($0) }) else { return TrainerText("") }
        return TrainerText(front[...last])
    }

    /// Takes one code point off the end as often as it stands there.
    mutating func stripEnd(_ scalar: Unicode.Scalar) {
        while scalars.last == scalar { scalars.removeLast() }
    }

    func hasPrefix(_ text: String) -> Bool { scalars.starts(with: text.unicodeScalars) }

    func hasSuffix(_ text: String) -> Bool {
        scalars.reversed().starts(with: text.unicodeScalars.reversed())
    }

    /// True where a text stands at an offset.
    func has(_ text: [Unicode.Scalar], at offset: Int) -> Bool {
        guard offset + text.count <= scalars.count else { return false }
        for index in text.indices where scalars[offset + index] != text[index] { return false }
        return true
    }

    /// The first place of a text at or after an offset.
    func first(_ text: String, from start: Int = 0) -> Int? {
        let wanted = Array(text.unicodeScalars)
        guard let head = wanted.first else { return start }
        var at = start
        while at + wanted.count <= scalars.count {
            if scalars[at] == head, has(wanted, at: at) { return at }
            at += 1
        }
        return nil
    }

    func contains(_ text: String) -> Bool { first(text) != nil }

    /// Replaces every occurrence, from the left, without overlaps.
    mutating func replace(_ old: String, with new: String) {
        guard var at = first(old) else { return }
        let wanted = Array(old.unicodeScalars)
        let put = Array(new.unicodeScalars)
        var result = Array(scalars[..<at])
        while at < scalars.count {
            if scalars[at] == wanted[0], has(wanted, at: at) {
                result += put
                at += wanted.count
            } else {
                result.append(scalars[at])
                at += 1
            }
        }
        scalars = result
    }

    /// Splits at every occurrence of a text; at the first ones only, where a limit is given.
    func split(_ separator: String, limit: Int = .max) -> [TrainerText] {
        let wanted = Array(separator.unicodeScalars)
        var parts: [TrainerText] = []
        var start = 0
        var at = 0
        while at + wanted.count <= scalars.count, parts.count < limit {
            if scalars[at] == wanted[0], has(wanted, at: at) {
                parts.append(TrainerText(scalars[start..<at]))
                at += wanted.count
                start = at
            } else {
                at += 1
            }
        }
        parts.append(TrainerText(scalars[start...]))
        return parts
    }

    /// The number of times that a code point occurs.
    func count(of scalar: Unicode.Scalar) -> Int { scalars.count { $0 == scalar } }
}
