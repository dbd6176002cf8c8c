import Constraints
import Records

/// A seed and the constraints that it is to have, before a model puts them in words.
struct InstructionDraft: Hashable, Sendable {
    /// The seed's own text.
    let seed: String
    let language: PromptLanguage
    let composition: Composition
    /// The seed with every constraint said as it is: complete whatever a model does.
    let listed: String
}
