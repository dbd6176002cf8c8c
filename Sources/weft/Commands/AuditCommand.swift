import ArgumentParser
import Audit
import Foundation

/// `weft audit`: what left a run and why, and what became of a row.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Show which rows left a run and why, or one row's whole life.",
        usage: """
            weft audit <run> [<options>]
                   weft audit show <run> <id> [--json]
                   weft audit sample <run> [-n <count>]
                   weft audit label <run> [<id> right|wrong]
                   weft audit diff <before> <after>
                   weft audit recheck <run> [--set <path=value>] [--apply]
                   weft audit report <run> [-o <file>]
                   weft audit serve <run> [--port <port>]
            """,
        discussion: """
            Without options, counts the rows that left by stage and code. With any of the options \
            that narrow (--stage, --code, --rule, --words, --language and more) lists the rows \
            themselves. Only the run's files are read, so a run that is being worked on can be \
            audited too. 'weft help audit list' tells of all options.
            """,
        subcommands: [
            AuditListCommand.self, AuditShowCommand.self, AuditSampleCommand.self,
            AuditLabelCommand.self, AuditDiffCommand.self, AuditRecheckCommand.self,
            AuditReportCommand.self, AuditServeCommand.self,
        ],
        defaultSubcommand: AuditListCommand.self)

    /// Opens a run, or ends the command with what is wrong.
    static func open(_ directory: String) throws(CommandEnd) -> AuditRun {
        do {
            return try AuditRun(directory)
        } catch {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        }
    }

    /// The run's index, brought up to date; nil where none can be kept, so that files are read instead.
    static func index(_ run: AuditRun) -> AuditIndex? {
        guard FileManager.default.isWritableFile(atPath: run.directory) else { return nil }
        do {
            return try openIndex(run)
        } catch {
            Terminal.complain("weft: \(error); reading all files instead")
            return nil
        }
    }

    /// The run's index, brought up to date; tells how far it is where that takes long.
    static func openIndex(_ run: AuditRun) throws(AuditError) -> AuditIndex {
        var told = 0
        return try AuditIndex(run) { done, all in
            guard done - told >= 200_000 else { return }
            told = done
            Terminal.complain("indexing: \(grouped(done)) of \(grouped(all)) lines")
        }
    }

    /// Tells of files that couldn't be read whole; what could be read has been shown.
    static func end(with faults: [AuditFault]) throws(CommandEnd) {
        for fault in faults { Terminal.complain("weft: \(fault)") }
        if !faults.isEmpty { throw CommandEnd(CommandEnd.failed) }
    }
}
