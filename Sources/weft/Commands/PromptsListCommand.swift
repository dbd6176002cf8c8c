import ArgumentParser
import Pipeline

/// `weft prompts list`: a line for every prompt.
struct PromptsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List every prompt: its name, version, stages and places.",
        discussion: """
            The version changes with the text, and so does the fingerprint of the stages that send it: \
            the next run does them again. A place, in braces, is where a row's own text goes.
            """)

    func run() {
        let prompts = PromptCatalogue.all.flatMap { $0.prompts }
        let nameWidth = prompts.map { $0.name.count }.max() ?? 0
        let stages = PromptCatalogue.all.map { $0.stages.joined(separator: ", ") }
        let stageWidth = stages.map(\.count).max() ?? 0
        for (sheet, stages) in zip(PromptCatalogue.all, stages) {
            for prompt in sheet.prompts {
                let places = prompt.places.map { "{\($0)}" }.joined(separator: " ")
                let cells = [
                    padded(prompt.name, nameWidth), prompt.version, padded(stages, stageWidth),
                    places,
                ]
                print(cells.filter { !$0.isEmpty }.joined(separator: "  ").trimmed)
            }
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension String {
    /// The text without the spaces at its end.
    fileprivate var trimmed: String {
        lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
    }
}
