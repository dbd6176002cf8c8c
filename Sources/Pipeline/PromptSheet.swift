/// What stages send to models for one purpose, in every language: a file of the folder `Prompts/`.
///
/// A sheet is one file and one line in ``PromptCatalogue``.
package protocol PromptSheet: Sendable {
    /// The name by which it is shown; the names of its prompts begin with it.
    static var name: String { get }
    /// What it is for, in a sentence.
    static var summary: String { get }
    /// The stages that send it, by their names.
    static var stages: [String] { get }
    /// What fills each place of its texts.
    static var places: [String: String] { get }
    /// Its texts, those that fill a place of another included.
    static var prompts: [Prompt] { get }
}

extension PromptSheet {
    package static var places: [String: String] { [:] }

    /// What the first prompt's name begins with, up to a full stop.
    package static var name: String {
        String((prompts.first?.name ?? "").prefix { $0 != "." })
    }
}
