import Constraints
import Records

/// The exemplars that writer models are shown, all of them written for Weft.
///
/// None repeats an item of a benchmark, and none asks for what rules ask for (lengths, JSON, capital
/// letters): a test sees to both.
enum ExemplarBank {
    static let all =
        englishAnd + englishChain + englishSelection + englishNested + chineseAnd + chineseChain
        + chineseSelection + chineseNested

    /// Chooses an exemplar like what is wanted, the same one for the same random numbers.
    ///
    /// - Parameters:
    ///   - kind: The composition.
    ///   - language: The language.
    ///   - categories: The categories wanted, by their names.
    ///   - generator: Chooses among the exemplars that have most of the categories.
    /// - Returns: An exemplar of that composition and language.
    static func choice(
        _ kind: Composition.Kind, _ language: PromptLanguage, categories: [String],
        using generator: inout some RandomNumberGenerator
    ) -> Exemplar? {
        let wanted = Set(categories)
        let scored = all.filter { $0.kind == kind && $0.language == language }.map { exemplar in
            let has = Set(exemplar.parts.map(\.category.rawValue))
            return (exemplar: exemplar, shared: has.intersection(wanted).count)
        }
        // Half of them stay in the draw, so that rows of the same categories differ.
        let best = scored.sorted { $0.shared > $1.shared }.prefix(max(1, (scored.count + 1) / 2))
        return best.randomElement(using: &generator)?.exemplar
    }
}
