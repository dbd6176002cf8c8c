import ArgumentParser
import Pipeline

/// `weft prompts show`: the text of one prompt, or of all that belong together.
struct PromptsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a prompt's text, and what fills its places.")

    @Argument(help: "The prompt's name, such as merge.en, or merge for all of them.")
    var name: String

    func run() throws {
        let prompts = PromptCatalogue.prompts(named: name)
        guard let first = prompts.first, let sheet = PromptCatalogue.sheet(of: first) else {
            let names = PromptCatalogue.all.map { $0.name }.joined(separator: ", ")
            throw CommandEnd(
                CommandEnd.usage,
                "weft: there is no prompt '\(name)'; there are \(names), and 'weft prompts list' "
                    + "lists the parts of each")
        }
        print("\(sheet.name): \(sheet.summary)")
        print("stages: \(sheet.stages.joined(separator: ", "))")
        for prompt in prompts {
            print("\n=== \(prompt.name) (version \(prompt.version))")
            for place in prompt.places {
                print("    {\(place)}: \(sheet.places[place] ?? "")")
            }
            print("\n\(prompt.text)")
        }
    }
}
