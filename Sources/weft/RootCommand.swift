import ArgumentParser
import Pipeline

/// `weft`.
struct RootCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weft",
        abstract: "Turns seed instructions into a training set whose answers can be checked.",
        discussion: """
            A pipeline file names the stages; a run directory under data/ holds everything they \
            write: kept, dropped and failed rows, and every answered call.

            Exit codes: 0 done; 1 the run failed; 2 wrong usage or pipeline file; 3 done, with \
            failed rows; 4 budget reached; 75 interrupted, resume.
            """,
        version: Version.current,
        subcommands: [
            ValidateCommand.self, PreviewCommand.self, PlanCommand.self, RunCommand.self,
            ResumeCommand.self, StatusCommand.self, AuditCommand.self, ExportCommand.self,
            ShardsCommand.self, CompactCommand.self, RulesCommand.self, PromptsCommand.self,
            CheckCommand.self,
        ])
}
