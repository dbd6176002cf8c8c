import Foundation
import Rows
import Shards

/// Beginnings of the files that a pipeline draws its seeds from, so that a preview of a huge pool is
/// as quick as that of a small one.
struct PreviewSources {
    /// The longest item that is taken over, in bytes.
    private static let longestItem = 1 << 20
    /// The most bytes of a file that are taken over.
    private static let mostBytes = 64 << 20

    /// The copies, by the files that they stand for.
    private(set) var originals: [String: String] = [:]
    /// What was left out, for the user.
    private(set) var notes: [String] = []

    /// Copies the first items of every source of a `select-seeds` step.
    ///
    /// - Parameters:
    ///   - step: The step with its options as they were read.
    ///   - items: The most items of a file.
    ///   - folder: Where the copies go.
    ///   - baseDirectory: The folder that relative paths start from.
    /// - Returns: The sources as an override of the option.
    /// - Throws: `ShardError` where a file can't be read or a copy can't be written.
    mutating func override(
        of step: Pipeline.Step, items: Int, folder: String, baseDirectory: String
    ) throws -> String {
        var sources: [JSONValue] = []
        for (index, source) in (step.options["from"]?.array ?? []).enumerated() {
            guard let file = source["file"]?.string else { continue }
            let path = file.hasPrefix("/") ? file : "\(baseDirectory)/\(file)"
            let copy = "\(folder)/\(index).jsonl"
            try copyItems(of: path, named: file, to: copy, atMost: items)
            originals[copy] = file
            sources.append(source.setting("file", .string(copy)))
        }
        return "stages.select-seeds.from=\(JSONValue.array(sources).text)"
    }

    private mutating func copyItems(
        of path: String, named file: String, to copy: String, atMost limit: Int
    ) throws {
        var reader = try ItemReader(path: path, maximumItemBytes: Self.longestItem)
        var bytes: [UInt8] = []
        var count = 0
        var isCut = false
        while let item = try reader.next() {
            guard count < limit, bytes.count < Self.mostBytes else {
                isCut = true
                break
            }
            guard let row = item.row else { continue }
            bytes += row.bytes
            bytes.append(UInt8(ascii: "\n"))
            count += 1
        }
        if isCut { notes.append("only the first \(count) items of \(file) were looked at") }
        try AtomicFile.write(bytes, to: copy, durable: false)
    }
}
