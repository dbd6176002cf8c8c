import ArgumentParser
import Audit
import Shards

/// `weft shards verify`: tells whether files are whole.
struct ShardsVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that files of rows are whole.",
        discussion: """
            Reads every frame, checksum and row. A file that a stage.json beside it lists must also \
            have the rows, bytes and SHA-256 that are listed there. All files are reported; the \
            exit code is 1 if one of them is bad.
            """)

    @Argument(help: "The files.")
    var files: [String]

    func run() throws {
        var output = StandardOutput()
        var faults: [String] = []
        for file in files {
            let check = ShardCheck(file)
            if let fault = check.fault {
                faults.append(fault)
            } else {
                let rows = check.found?.rows ?? 0
                let listed = check.isListed ? ", as stage.json lists it" : ""
                try output.write(line: "\(file): whole, \(rows) rows\(listed)")
            }
        }
        try output.flush()
        try ShardsCommand.end(with: faults)
    }
}
