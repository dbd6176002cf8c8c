import ArgumentParser

/// `weft check`: asks the checkers about texts of one's own.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check responses and sets of rules: JSON lines in, JSON lines out.",
        subcommands: [CheckRulesCommand.self, CheckSetCommand.self])
}
