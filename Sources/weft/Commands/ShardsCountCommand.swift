import ArgumentParser
import Shards

/// `weft shards count`: counts rows.
struct ShardsCountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "Count the rows of files.")

    @Argument(help: "The files.")
    var files: [String]

    func run() throws {
        var output = StandardOutput()
        var faults: [String] = []
        var total = 0
        for file in files {
            var rows = 0
            do {
                var reader = try ShardReader(
                    path: file, maximumRowBytes: ShardsCommand.maximumRowBytes,
                    tail: .mustBeWhole)
                while try reader.next() != nil { rows += 1 }
            } catch {
                faults.append("\(error)")
                continue
            }
            total += rows
            try output.write(line: "\(rows) \(file)")
        }
        if files.count > 1 { try output.write(line: "\(total) total") }
        try output.flush()
        try ShardsCommand.end(with: faults)
    }
}
