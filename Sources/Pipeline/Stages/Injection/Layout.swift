import Constraints
import Records

/// Where the constraints stand, and in what form.
struct Layout: Hashable, Sendable {
    /// Where a user may have them put.
    enum Placement: String, CaseIterable, Sendable {
        /// In the user's message, after the seed.
        case user
        /// In a system message; the user's message is the seed alone.
        case system
        /// One of the two for each instruction.
        case mixed
    }

    /// Listed or woven; of a single constraint, woven.
    let form: Presentation
    let isSystem: Bool
    /// Whether the last constraint comes in a second turn.
    let hasTurns: Bool
    /// Whether a model puts it in words of its own.
    let isRewritten: Bool

    /// What conditions call the seed.
    func subject(_ ground: Ground) -> ConditionSubject {
        isSystem ? .userMessage : ground.subject
    }

    /// The shape with the parts of every And in an order that the layout can show.
    ///
    /// In a list any order will do; in a running text a composition comes last, and where the last
    /// constraint is to be asked for later it comes first.
    func arranged(_ shape: TreeShape, using generator: inout SeededGenerator) -> TreeShape {
        switch shape {
        case .constraint, .task, .kept: return shape
        case .and(let parts):
            let inner = parts.map { arranged($0, using: &generator) }
            if form == .listed, !hasTurns { return .and(inner.shuffled(using: &generator)) }
            let leaves = inner.filter { $0.depth == 0 }
            let others = inner.filter { $0.depth > 0 }
            return .and(hasTurns ? others + leaves : leaves + others)
        case .chain(let steps):
            return .chain(steps.map { arranged($0, using: &generator) })
        case .selection(let then, let otherwise):
            return .selection(
                arranged(then, using: &generator),
                otherwise.map { arranged($0, using: &generator) })
        }
    }
}
