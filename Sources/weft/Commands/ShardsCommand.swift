import ArgumentParser

/// `weft shards`: looks into files of rows.
struct ShardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shards", abstract: "Print, count or verify files of rows.",
        discussion: "Reads JSON lines that are plain, .zst or .gz; the bytes tell which.",
        subcommands: [
            ShardsCatCommand.self, ShardsCountCommand.self, ShardsVerifyCommand.self,
        ])

    /// The longest line that is read, in bytes.
    static let maximumRowBytes = 64 << 20

    /// Tells of files that couldn't be read whole; the others have been worked on.
    static func end(with faults: [String]) throws(CommandEnd) {
        for fault in faults { Terminal.complain("weft: \(fault)") }
        if !faults.isEmpty { throw CommandEnd(CommandEnd.failed) }
    }
}
