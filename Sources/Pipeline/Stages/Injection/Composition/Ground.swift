import Constraints
import Records

/// A seed that constraints are drawn for, looked at once.
struct Ground: Sendable {
    let text: String
    let language: PromptLanguage
    let facts: SeedFacts
    let measured: ConditionText

    init(_ text: String, _ language: PromptLanguage) {
        self.text = text
        self.language = language
        facts = SeedFacts(text: text, language: language)
        measured = ConditionText(text, language: language)
    }

    /// What conditions call the seed where it stands above them.
    var subject: ConditionSubject { text.contains("\n") ? .wholeAbove : .above }

    /// Draws conditions of which it is beyond doubt whether they hold, each about something else.
    ///
    /// - Parameters:
    ///   - count: The number of conditions.
    ///   - generator: Where the draw comes from.
    /// - Returns: The conditions; nil where the seed gives rise to too few.
    func conditions(
        _ count: Int, using generator: inout SeededGenerator
    ) -> [TextCondition]? {
        var conditions: [TextCondition] = []
        for _ in 0..<(count * 8) where conditions.count < count {
            let wanted = Bool.random(using: &generator)
            guard
                let condition = TextCondition.drawn(
                    for: measured, holding: wanted, using: &generator)
            else { continue }
            let tests = Set(conditions.flatMap(\.tests).map(\.kind))
            if tests.isDisjoint(with: condition.tests.map(\.kind)) { conditions.append(condition) }
        }
        return conditions.count == count ? conditions : nil
    }

    /// A condition in words.
    func stored(
        _ condition: TextCondition, of subject: ConditionSubject,
        using generator: inout SeededGenerator
    ) -> Composition.Condition {
        let text = condition.text(
            language, of: subject, variant: Int.random(in: 0..<60, using: &generator))
        return condition.stored(text: text, holds: condition.holds(for: measured))
    }
}
