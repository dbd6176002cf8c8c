import ArgumentParser

/// `weft check`: asks the checkers about texts of one's own.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check responses, sets of rules and math answers: JSON lines in, JSON lines out.",
        subcommands: [
            CheckRulesCommand.self, CheckSetCommand.self, CheckMathCommand.self,
            CheckJudgeCommand.self,
        ])
}
