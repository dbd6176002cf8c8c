import Rows

/// What a proof found missing or wrong in an instruction's text.
struct ProofFault: Hashable, Sendable {
    /// The kinds of faults, for counting.
    enum Kind: String, CaseIterable, Sendable {
        /// A parameter of a rule, or a constraint, isn't in the text.
        case missing
        /// A parameter stands there with another value.
        case changed
        /// Material of the seed was lost.
        case seedLost = "seed-lost"
        /// The seed's own task isn't asked any more.
        case taskLost = "task-lost"
        /// The text contradicts itself.
        case contradiction
        /// A text of the prompt, or one of its marks, stands in it.
        case leak
        /// The text answers the request instead of asking it.
        case answered
        /// The text isn't in the wanted language.
        case language
        /// There is no text, or it was cut.
        case unusable
    }

    let kind: Kind
    /// What is wrong and where, for a person, and for the model that is asked again.
    let detail: String
    /// The leaf of the composition that it is about; nil for the whole.
    let leaf: String?

    init(_ kind: Kind, _ detail: String, leaf: String? = nil) {
        self.kind = kind
        self.detail = detail
        self.leaf = leaf
    }

    var json: JSONValue {
        [
            "kind": .string(kind.rawValue), "detail": .string(detail),
            "leaf": leaf.map(JSONValue.string) ?? .null,
        ]
    }
}
