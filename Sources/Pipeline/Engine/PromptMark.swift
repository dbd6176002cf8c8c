/// The marks that set the parts of a prompt apart.
///
/// None of them may stand in what a model makes of the prompt.
enum PromptMark: String, CaseIterable, Sendable {
    /// A finished example to learn from.
    case example = "EXAMPLE"
    /// The example's text.
    case exampleText = "EXAMPLE-TEXT"
    /// A seed.
    case request = "REQUEST"
    /// A numbered list of what is wanted.
    case wanted = "WANTED"
    /// An instruction with its constraints listed.
    case draft = "DRAFT"
    /// Text that is taken over word for word.
    case keep = "KEEP"
    /// What was wrong with the text before.
    case faults = "FAULTS"
    /// The text that had the faults.
    case rejected = "REJECTED"
    /// The text that the model writes.
    case instruction = "INSTRUCTION"

    var opening: String { "[[\(rawValue)]]" }
    var closing: String { "[[/\(rawValue)]]" }

    /// Every mark as it stands in a prompt.
    static let texts = allCases.flatMap { [$0.opening, $0.closing] }

    /// Some lines between the marks.
    func around(_ text: String) -> String { "\(opening)\n\(text)\n\(closing)" }

    /// The first mark in a text, whatever its case; nil where there is none.
    static func first(in text: String) -> String? {
        guard text.contains("[[") else { return nil }
        let upper = text.uppercased()
        return texts.first { upper.contains($0) }
    }
}
