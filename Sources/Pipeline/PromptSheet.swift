/// What stages send to models for one purpose, in every language: a file of the folder `Prompts/`.
///
/// A sheet is one file and one line in ``PromptCatalogue``.
package protocol PromptSheet: Sendable {
    /// What it is for, in a sentence.
    static var summary: String { get }
    /// The stages that send it, by their names.
    static var stages: [String] { get }
    /// What fills each place of its texts.
    static var places: [String: String] { get }
    /// Its texts, those that fill a place of another included; each name is "sheet.language...".
    static var prompts: [Prompt] { get }
}

extension PromptSheet {
    package static var places: [String: String] { [:] }

    /// The name by which it is shown: what its prompts' names begin with.
    package static var name: String {
        String((prompts.first?.name ?? "").prefix { $0 != "." })
    }
}
