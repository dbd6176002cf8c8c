import ArgumentParser

/// `weft prompts`: the texts that stages send to models.
struct PromptsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompts",
        abstract: "List the texts that stages send to models, or show one.",
        subcommands: [PromptsListCommand.self, PromptsShowCommand.self],
        defaultSubcommand: PromptsListCommand.self)
}
