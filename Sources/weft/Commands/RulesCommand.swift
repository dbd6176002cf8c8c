import ArgumentParser

/// `weft rules`: the catalogue of rules.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules that code can check, or show one.",
        subcommands: [RulesListCommand.self, RulesShowCommand.self],
        defaultSubcommand: RulesListCommand.self)
}
