/// The steps of the trainer's comparison, in its order.
struct TrainerComparison {
    /// The comparisons left to this one: elements and sides are compared by the same steps.
    private var budget = 400

    mutating func verdict(_ prediction: TrainerText, _ reference: TrainerText)
        -> CompatibleVerdict
    {
        budget -= 1
        guard budget > 0 else { return .undecided(.tooLong) }
        if prediction.stripped().lowered == reference.stripped().lowered { return .equal }
        if reference.scalars.count == 1, ("A"..."E").contains(reference.scalars[0]),
            TrainerComparison.choice(prediction) == reference
        {
            return .equal
        }
        if let value = TrainerComparison.number(prediction),
            let wanted = TrainerComparison.number(reference)
        {
            let isEqual = [wanted / 100, wanted, wanted * 100].contains {
                PythonNumber.isClose(value, $0)
            }
            return isEqual ? .equal : .different
        }
        if prediction.isEmpty { return .different }
        let prediction = prediction.stripped()
        var reference = reference.stripped()
        if prediction.contains("pmatrix"), !reference.contains("pmatrix") {
            reference = TrainerComparison.matrix(of: reference)
        }
        if TrainerComparison.isEqualWithoutBrackets(prediction, reference) { return .equal }
        return structured(prediction, reference)
    }

    /// Compares by parts where both sides have them, and in the end by value.
    private mutating func structured(_ prediction: TrainerText, _ reference: TrainerText)
        -> CompatibleVerdict
    {
        var doubts: [CompatibleVerdict] = []
        if TrainerComparison.isList(prediction), TrainerComparison.isList(reference) {
            let one = TrainerComparison.inside(prediction).split(",")
            let other = TrainerComparison.inside(reference).split(",")
            if one.count == other.count { doubts.append(all(one, other)) }
        }
        if doubts.last != .equal, TrainerComparison.isMatrix(prediction),
            TrainerComparison.isMatrix(reference)
        {
            doubts.append(rows(prediction, reference))
        }
        if doubts.last != .equal { doubts.append(equations(prediction, reference)) }
        if doubts.last != .equal {
            doubts.append(SymbolicComparison.verdict(prediction, reference))
        }
        if doubts.contains(.equal) { return .equal }
        return doubts.first { $0 != .different } ?? .different
    }

    private mutating func all(_ one: [TrainerText], _ other: [TrainerText]) -> CompatibleVerdict {
        var result = CompatibleVerdict.equal
        for (left, right) in zip(one, other) {
            switch verdict(left, right) {
            case .equal: continue
            case .different: return .different
            case .undecided(let doubt): result = .undecided(doubt)
            }
        }
        return result
    }

    private mutating func rows(_ prediction: TrainerText, _ reference: TrainerText)
        -> CompatibleVerdict
    {
        func lines(_ text: TrainerText) -> [TrainerText] {
            let inside = text.scalars.dropFirst(15).dropLast(13)
            return TrainerText(inside).split("\\\\").map { $0.stripped() }.filter { !$0.isEmpty }
        }
        let one = lines(prediction)
        let other = lines(reference)
        guard one.count == other.count else { return .different }
        var result = CompatibleVerdict.equal
        for (left, right) in zip(one, other) {
            let cells = (left.split("&"), right.split("&"))
            guard cells.0.count == cells.1.count else { return .different }
            switch all(cells.0, cells.1) {
            case .equal: continue
            case .different: return .different
            case .undecided(let doubt): result = .undecided(doubt)
            }
        }
        return result
    }

    private mutating func equations(_ prediction: TrainerText, _ reference: TrainerText)
        -> CompatibleVerdict
    {
        let one = prediction.split("=").map { $0.stripped() }
        let other = reference.split("=").map { $0.stripped() }
        if one.count == 2, other.count == 2 {
            let left = "\(one[0].string) - (\(one[1].string))"
            let right = TrainerText("\(other[0].string) - (\(other[1].string))")
            let first = SymbolicComparison.verdict(TrainerText(left), right)
            if first == .equal { return .equal }
            let second = SymbolicComparison.verdict(TrainerText("-(\(left))"), right)
            return second == .equal || first == .different ? second : first
        }
        if one.count == 2, one[0].scalars.count <= 2, other.count == 1 {
            return verdict(prediction.split("=")[1], reference)
        }
        if other.count == 2, other[0].scalars.count <= 2, one.count == 1 {
            return verdict(prediction, reference.split("=")[1])
        }
        return .different
    }
}

extension TrainerComparison {
    /// Gives the last letter of A to E that stands alone, else the text without its last stops.
    fileprivate static func choice(_ text: TrainerText) -> TrainerText {
        var text = text.stripped { $0 == "\n" }
        text.stripEnd(".")
        text.stripEnd("/")
        text = text.stripped { $0 == " " }
        text = TrainerText(text.scalars.drop { $0 == ":" })
        let letters = TrainerText(text.string.uppercased()).scalars
        for index in letters.indices.reversed() where ("A"..."E").contains(letters[index]) {
            let isStart = index == 0 || !TrainerText.isWord(letters[index - 1])
            let isEnd = index + 1 == letters.count || !TrainerText.isWord(letters[index + 1])
            if isStart, isEnd { return TrainerText([letters[index]]) }
        }
        text = text.stripped().stripped { $0 == "." }
        text.stripEnd("/")
        return text
    }

    /// Reads a number without its commas, or a percentage.
    fileprivate static func number(_ text: TrainerText) -> Double? {
        var text = TrainerText(text.scalars.filter { $0 != "," })
        if let value = PythonNumber.value(text) { return value }
        guard text.scalars.last == "%" else { return nil }
        text.scalars.removeLast()
        if text.scalars.last == "\\" { text.scalars.removeLast() }
        return PythonNumber.value(text).map { $0 / 100 }
    }

    /// Writes every stretch in braces that holds a comma as a matrix.
    fileprivate static func matrix(of text: TrainerText) -> TrainerText {
        guard let start = text.first("{"),
            let end = text.scalars.lastIndex(of: "}"), start < end,
            text.scalars[start..<end].contains(",")
        else { return TrainerText("") }
        var inside = TrainerText(text.scalars[start...end]).stripped { $0 == "{" || $0 == "}" }
        inside.replace(",", with: "\\")
        return TrainerText("\\begin{pmatrix}\(inside.string)\\end{pmatrix}")
    }

    fileprivate static func isEqualWithoutBrackets(_ one: TrainerText, _ other: TrainerText)
        -> Bool
    {
        func isOuter(_ scalar: Unicode.Scalar) -> Bool { "[]()".unicodeScalars.contains(scalar) }
        var pair = (one, other)
        if (one.hasPrefix("[") && one.hasSuffix("]") && !other.hasPrefix("("))
            || (one.hasPrefix("(") && one.hasSuffix(")") && !other.hasPrefix("["))
        {
            pair = (one.stripped(isOuter), other.stripped(isOuter))
        }
        func bare(_ text: TrainerText) -> TrainerText {
            TrainerText(text.scalars.filter { !"{}()".unicodeScalars.contains($0) }).lowered
        }
        return bare(pair.0) == bare(pair.1)
    }

    /// True where a bracket opens at the start and any closes after at least one code point.
    fileprivate static func isList(_ text: TrainerText) -> Bool {
        guard let first = text.scalars.first, first == "(" || first == "[" else { return false }
        return text.scalars.dropFirst(2).contains { $0 == ")" || $0 == "]" }
    }

    fileprivate static func inside(_ text: TrainerText) -> TrainerText {
        TrainerText(text.scalars.dropFirst().dropLast())
    }

    fileprivate static func isMatrix(_ text: TrainerText) -> Bool {
        (text.hasPrefix("\\begin{pmatrix}") || text.hasPrefix("\\begin{bmatrix}"))
            && (text.hasSuffix("\\end{pmatrix}") || text.hasSuffix("\\end{bmatrix}"))
    }
}
