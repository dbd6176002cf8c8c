import ArgumentParser
import Shards

/// `weft shards cat`: prints rows.
struct ShardsCatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cat", abstract: "Print the rows of files, one a line.")

    @Argument(help: "The files.")
    var files: [String]

    func run() throws {
        var output = StandardOutput()
        var faults: [String] = []
        for file in files {
            do {
                var reader = try ShardReader(
                    path: file, maximumRowBytes: ShardsCommand.maximumRowBytes,
                    tail: .mustBeWhole)
                while let line = try reader.next() {
                    switch line {
                    case .row(_, let bytes): try output.write(line: bytes)
                    case .tooLong(let line, let bytes):
                        faults.append("\(file):\(line): left out a row of \(bytes) bytes")
                    }
                }
            } catch let fault as ShardError {
                faults.append("\(fault)")
            }
        }
        try output.flush()
        try ShardsCommand.end(with: faults)
    }
}
