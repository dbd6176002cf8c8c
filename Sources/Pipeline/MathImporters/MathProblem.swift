package import Rows

/// What an importer takes out of an item.
package struct MathProblem: Hashable, Sendable {
    package var text: String
    /// The final answer as the source gives it; nil where it has to be taken out of the solution.
    package var answer: String?
    /// The worked solution.
    package var solution: String?
    package var language: String?
    package var topic: String?
    /// How hard it is, in the source's own measure: a text or a number.
    package var level: JSONValue?
    /// Whether the source says that it asks for a proof.
    package var isProof: Bool

    package init(
        text: String, answer: String? = nil, solution: String? = nil, language: String? = nil,
        topic: String? = nil, level: JSONValue? = nil, isProof: Bool = false
    ) {
        self.text = text
        self.answer = answer
        self.solution = solution
        self.language = language
        self.topic = topic
        self.level = level
        self.isProof = isProof
    }
}
