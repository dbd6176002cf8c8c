package import Rows

/// How an instruction's constraints combine: a tree with constraints for leaves.
///
/// The compositions are ComplexBench's: And, Chain, Selection, and any of them inside another, which
/// is Nested.
package indirect enum Composition: Hashable, Sendable {
    /// One constraint.
    case leaf(Leaf)
    /// All parts at once.
    case and([Composition])
    /// Tasks one after another; a later one may use what an earlier one gave.
    case chain([Composition])
    /// Of two branches the one that a condition chooses.
    case selection(Selection)

    /// A constraint of the tree.
    package struct Leaf: Hashable, Sendable {
        /// What checks the constraint.
        package enum Constraint: Hashable, Sendable {
            /// Code does.
            case rule(RuleUse)
            /// A judge does.
            case question(Question)
        }

        /// The name by which verdicts and dependencies speak of it: "c3".
        package let id: String
        package let constraint: Constraint

        package init(id: String, _ constraint: Constraint) {
            self.id = id
            self.constraint = constraint
        }
    }

    /// A condition and what it chooses between.
    package struct Selection: Hashable, Sendable {
        package let condition: Condition
        /// What counts where the condition holds.
        package let then: Composition
        /// What counts where it doesn't; nil for nothing.
        package let otherwise: Composition?

        package init(condition: Condition, then: Composition, otherwise: Composition?) {
            self.condition = condition
            self.then = then
            self.otherwise = otherwise
        }

        /// The branch that counts.
        package var active: Composition? { condition.holds ? then : otherwise }
    }

    /// A condition on the seed's own text, computed when the instruction was made.
    package struct Condition: Hashable, Sendable {
        /// What is measured: "words-below".
        package let kind: String
        /// What it is measured against: `{"words": 100}`.
        package let arguments: JSONValue
        /// The condition in words: "the passage has fewer than 100 words".
        package let text: String
        /// Whether it holds for the seed.
        package let holds: Bool

        package init(kind: String, arguments: JSONValue, text: String, holds: Bool) {
            self.kind = kind
            self.arguments = arguments
            self.text = text
            self.holds = holds
        }
    }
}
