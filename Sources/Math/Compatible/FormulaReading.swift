/// What the trainer's parsers make of a text.
enum FormulaReading: Hashable, Sendable {
    case formula(Formula)
    /// An inequality, an equation or the like between two expressions.
    case relation(String, Formula, Formula)
    case sequence(SequenceKind, [FormulaReading])
    case matrix([[Formula]])
    /// An equation that the parser solves for each of its symbols, as the difference of its sides.
    case solved(Formula)
    case truth(Bool)
    /// No parser takes the text: it stays one.
    case text
    /// It isn't known what the parsers make of it.
    case unknown

    /// The kinds of sequence; two of different kinds are never equal.
    enum SequenceKind: Hashable, Sendable { case list, tuple, set }

    /// Reads as the trainer does: as Python first, then as LaTeX.
    static func read(_ text: TrainerText) -> FormulaReading {
        var single = text
        single.replace("\\\\", with: "\\")
        let spellings = single == text ? [text] : [single, text]
        for spelling in spellings {
            var reader = PythonReader(spelling)
            let reading = reader.read()
            if reading != .text { return reading }
        }
        for spelling in spellings {
            var reader = LatexReader(spelling)
            let reading = reader.read()
            if reading != .text { return reading }
        }
        return .text
    }
}
