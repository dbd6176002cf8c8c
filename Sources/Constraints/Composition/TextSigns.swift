/// What stands in a text: lists, code, quotations, addresses, other scripts.
///
/// Each answer is nil where readers could differ.
enum TextSigns {
    /// Two items or more are a list, one alone may be one.
    static func list(_ text: ConditionText) -> Bool? {
        let bullets = text.lines.count(where: isBullet)
        let numbers = text.lines.count(where: isNumbered)
        if bullets > 1 || numbers > 1 { return true }
        let isEnumeration = text.holds(anyOf: itemSigns)
        // Several short lines may be items without marks.
        return bullets + numbers > 0 || isEnumeration || text.lines.count > 2 ? nil : false
    }

    private static let itemSigns = ["1)", "(a)", "a)", "1、", "①", "一、", "（1）", "1."]
        .map { Needle(folding: $0) }

    private static func isBullet(_ line: ArraySlice<UInt32>) -> Bool {
        guard let first = line.first, let next = line.dropFirst().first else { return false }
        return first == 0x2022 || [0x2D, 0x2A, 0x2B].contains(first) && next == 0x20
    }

    private static func isNumbered(_ line: ArraySlice<UInt32>) -> Bool {
        let digits = line.prefix(while: CodePoint.isDigit)
        guard (1...2).contains(digits.count), let mark = line.dropFirst(digits.count).first else {
            return false
        }
        return [0x2E, 0x29, 0x3001, 0xFF0E, 0xFF09].contains(mark)
            && line.dropFirst(digits.count + 1).first.map { !CodePoint.isDigit($0) } == true
    }

    static func code(_ text: ConditionText) -> Bool? {
        if text.lines.count(where: { $0.starts(with: "```".points) }) > 1 { return true }
        return text.holds(anyOf: codeMarks) ? nil : false
    }

    private static let codeMarks = [
        "`", "{", "}", ";\n", "()", "=>", "==", "</", "/>", "def ", "import ", "select ",
        "function ", "print", " = ", "#include", "var ", "$",
    ].map { Needle(folding: $0) }

    static func quotation(_ text: ConditionText) -> Bool? {
        let marks: Set<UInt32> = [
            0x22, 0x201C, 0x201D, 0x300C, 0x300D, 0x300E, 0x300F, 0xAB, 0xBB, 0x201E, 0xFF02,
        ]
        let spans = QuotationSpans.take(of: ResponseText(points: text.points))
        if !spans.outer.isEmpty, spans.unpaired.isEmpty { return true }
        if text.points.contains(where: marks.contains) { return nil }
        // A single mark that no letter stands before may open a quotation.
        let singles = text.points.indices.contains { index in
            [0x27, 0x2018, 0x60].contains(text.points[index])
                && (index == 0 || !CodePoint.isWord(text.points[index - 1]))
        }
        return singles ? nil : false
    }

    static func url(_ text: ConditionText) -> Bool? {
        if text.holds(anyOf: addressStarts) { return true }
        return text.holds(anyOf: addressHints) ? nil : false
    }

    private static let addressStarts = ["http://", "https://", "www."].map { Needle(folding: $0) }
    private static let addressHints = [
        ".com", ".org", ".net", ".cn", ".io", ".edu", ".gov", "://", "@", "url",
    ].map { Needle(folding: $0) }

    static func chinese(_ text: ConditionText) -> Bool? {
        if text.points.contains(where: { (0x4E00...0x9FFF).contains($0) }) { return true }
        return text.points.contains(where: CodePoint.isCJK) ? nil : false
    }

    static func latin(_ text: ConditionText) -> Bool? {
        let isASCII: (UInt32) -> Bool = {
            (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        if text.points.contains(where: isASCII) { return true }
        let isOther: (UInt32) -> Bool = {
            (0xC0...0x24F).contains($0) || (0xFF21...0xFF5A).contains($0)
        }
        return text.points.contains(where: isOther) ? nil : false
    }
}
