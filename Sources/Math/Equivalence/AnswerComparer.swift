/// Compares two answers by the first rule that fits their forms.
struct AnswerComparer {
    let options: MathEquivalence
    var normalizer: Normalizer
    /// What was decided and why, if asked for.
    private(set) var notes: [String] = []
    /// True if notes are taken.
    let isTraced: Bool
    private var depth = 0

    /// The most bytes of an answer that is read; longer ones are compared as texts.
    static let longest = 131_072
    /// The units of work for one pair of answers.
    static let work = 30_000

    init(options: MathEquivalence, isTracing: Bool) {
        self.options = options
        isTraced = isTracing
        normalizer = Normalizer(budget: WorkBudget(units: AnswerComparer.work))
    }

    mutating func note(_ text: @autoclosure () -> String) {
        if isTraced { notes.append(String(text().prefix(2_000))) }
    }

    mutating func decide(_ verdict: MathVerdict, _ reason: @autoclosure () -> String) -> MathVerdict
    {
        if isTraced { note("\(verdict.rawValue): \(reason())") }
        return verdict
    }

    // MARK: - Texts

    mutating func verdict(prediction: String, reference: String) -> MathVerdict {
        let isBlank = prediction.utf8.allSatisfy(MathLexer.isSpace)
        if isBlank || reference.utf8.allSatisfy(MathLexer.isSpace) {
            return decide(.undecided, "an answer is empty")
        }
        if prediction == reference { return decide(.equal, "the texts are the same") }
        guard max(prediction.utf8.count, reference.utf8.count) <= AnswerComparer.longest else {
            return decide(.undecided, "an answer has more than \(AnswerComparer.longest) bytes")
        }
        let found = AnswerReading(prediction, commas: .grouping)
        let wanted = AnswerReading(reference, commas: .grouping)
        var verdict = compare(found, wanted)
        guard verdict != .equal, found.hasDoubtfulComma || wanted.hasDoubtfulComma,
            prediction.utf8.count + reference.utf8.count <= 4_096
        else {
            return verdict
        }
        let others = otherReadings(prediction, found)
        for (index, other) in others.enumerated() {
            for (place, second) in otherReadings(reference, wanted).enumerated()
            where index + place > 0 {
                // A comma is a decimal point only beside a number with a point at the same place.
                if other.isDecimalReading || second.isDecimalReading,
                    other.decimals == nil || other.decimals != second.decimals
                {
                    continue
                }
                note("trying other readings of commas")
                let next = compare(other, second)
                if next == .equal { return .equal }
                // Thousands that can't be, as at an end of a union, say nothing: the other reading of
                // both decides, and not that of one alone.
                let isListedOnly =
                    (index > 0 || !found.hasDoubtfulComma)
                    && (place > 0 || !wanted.hasDoubtfulComma)
                if verdict == .undecided, isListedOnly { verdict = next }
            }
        }
        return verdict
    }

    /// The reading of an answer, and those that its commas also allow.
    private func otherReadings(_ text: String, _ reading: AnswerReading) -> [AnswerReading] {
        guard reading.hasDoubtfulComma else { return [reading] }
        let list = AnswerReading(text, commas: .separating)
        guard !reading.isBareNumber else { return [reading, list] }
        let decimal = AnswerReading(text, commas: .decimal)
        return decimal.isBareNumber ? [reading, list, decimal] : [reading, list]
    }

    private mutating func compare(_ found: AnswerReading, _ wanted: AnswerReading) -> MathVerdict {
        guard let first = found.node, let second = wanted.node else {
            note("prediction reads as \(found.node?.text ?? "no known form")")
            note("reference reads as \(wanted.node?.text ?? "no known form")")
            if found.isTooLong || wanted.isTooLong {
                return decide(.undecided, "an answer has too many parts")
            }
            if found.node == nil, wanted.node == nil, found.letters == wanted.letters {
                return decide(.equal, "the texts differ in spaces and styles only")
            }
            return decide(.undecided, "an answer is in no known form")
        }
        note("prediction reads as \(first.text)")
        note("reference reads as \(second.text)")
        let renamed = options.renamesVariables ? first.renamed(like: second) : first
        return compare(renamed, second)
    }

    // MARK: - Trees

    /// Compares trees of any form.
    mutating func compare(_ prediction: MathNode, _ reference: MathNode) -> MathVerdict {
        do throws(MathObstacle) {
            try normalizer.budget.spend(2)
        } catch {
            return decide(.undecided, error.rawValue)
        }
        if prediction == reference { return decide(.equal, "the forms are the same") }
        depth += 1
        defer { depth -= 1 }
        guard depth < 64 else { return decide(.undecided, "the forms are nested too deeply") }
        if case .number(let first, _) = prediction, case .number(let second, _) = reference,
            first == second
        {
            return decide(.equal, "both are \(first)")
        }
        if let verdict = compareChoices(prediction, reference) { return verdict }
        if let verdict = compareTexts(prediction, reference) { return verdict }
        if let verdict = compareQuantities(prediction, reference) { return verdict }
        if let verdict = compareStatements(prediction, reference) { return verdict }
        if let verdict = compareRealSets(prediction, reference) { return verdict }
        if let verdict = compareSigns(prediction, reference) { return verdict }
        if let verdict = compareCollections(prediction, reference) { return verdict }
        if let verdict = compareMatrices(prediction, reference) { return verdict }
        if let verdict = compareRatios(prediction, reference) { return verdict }
        return compareValues(prediction, reference)
    }

    /// Compares the letters of choices, or what they stand for.
    private mutating func compareChoices(_ prediction: MathNode, _ reference: MathNode)
        -> MathVerdict?
    {
        switch (prediction, reference) {
        case (.labelled(let first, _), .labelled(let second, _)):
            return decide(first == second ? .equal : .different, "letters of choices are compared")
        case (.labelled(let letter, let content), let other):
            if let name = other.letters, name.count == 1 {
                return decide(
                    name == letter ? .equal : .different, "the letter of a choice is compared")
            }
            return compare(content, other)
        case (let other, .labelled(let letter, let content)):
            if let name = other.letters, name.count == 1 {
                return decide(
                    name == letter ? .equal : .different, "the letter of a choice is compared")
            }
            return compare(other, content)
        default: return nil
        }
    }

    /// Compares answers with both signs as the two answers that they are.
    private mutating func compareSigns(_ prediction: MathNode, _ reference: MathNode)
        -> MathVerdict?
    {
        let first = prediction.withoutBothSigns
        let second = reference.withoutBothSigns
        guard first != nil || second != nil else { return nil }
        note("both signs stand for two answers")
        return compareUnordered(first ?? prediction.items, second ?? reference.items)
    }

    /// Compares ratios of two numbers by value, and others term by term.
    private mutating func compareRatios(_ prediction: MathNode, _ reference: MathNode)
        -> MathVerdict?
    {
        switch (prediction, reference) {
        case (.ratio(let first), .ratio(let second)):
            guard first.count == second.count else {
                return decide(.different, "ratios have different lengths")
            }
            // A time of day is no fraction.
            if first.count == 2, !isClock(first), !isClock(second) {
                return compareValues(prediction, reference)
            }
            return compareOrdered(first, second)
        default: return nil
        }
    }

    private func isClock(_ sides: [MathNode]) -> Bool {
        guard case .number(let second, nil) = sides[1] else { return false }
        return second.isZero
    }
}
