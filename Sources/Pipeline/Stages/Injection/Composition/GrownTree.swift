import Constraints
import Records
import Rows

/// A composition with everything in words, and what it was made of.
struct GrownTree: Sendable {
    let composition: Composition
    /// The conditions of its selections, in the order of the text.
    let conditions: [TextCondition]
    /// Where the rules' keywords came from; nil where there were none to think of.
    let keywords: JSONValue?
}

extension GrownTree {
    /// The same tree with its first condition flipped, so that the other branch counts.
    ///
    /// - Parameters:
    ///   - ground: The seed.
    ///   - subject: What conditions call it.
    ///   - generator: Where the draw of words comes from.
    /// - Returns: The twin; nil where there is no condition, or nothing would count.
    func flipped(
        on ground: Ground, subject: ConditionSubject, using generator: inout SeededGenerator
    ) -> GrownTree? {
        guard let first = conditions.first, let other = first.flipped(for: ground.measured),
            let kept = composition.conditions.first
        else { return nil }
        let stored = ground.stored(other, of: subject, using: &generator)
        guard stored.holds != kept.holds else { return nil }
        let twin = composition.with(conditions: [stored] + composition.conditions.dropFirst())
        guard !twin.activeLeaves.isEmpty else { return nil }
        return GrownTree(
            composition: twin, conditions: [other] + conditions.dropFirst(), keywords: keywords)
    }
}
