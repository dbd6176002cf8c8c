import ArgumentParser
import Chat
import Pipeline
import Rows

/// `weft compact`: writes a call log anew in fewer and smaller files.
struct CompactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Write the calls of a run or a cache anew, in fewer files.",
        discussion: """
            Leaves out answers that newer ones have replaced, and merges small segments. No answer \
            that could be asked for goes, and a kill at any moment loses none. A run must not be at \
            work; of a cache, segments that other processes write are left alone. So are damaged \
            segments, and what is damaged is told.
            """)

    @Argument(
        help: ArgumentHelp(
            "The run directory, or the directory of a cache.", valueName: "directory"))
    var path: String

    @Flag(help: "Write JSON: one object.")
    var json = false

    func run() throws {
        let result: CallLogCompaction
        do {
            result = try RunDirectory(path).compactCalls()
        } catch let error as RunError {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        } catch {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
        guard json else {
            print(
                "\(path): \(grouped(result.kept)) records kept, \(grouped(result.dropped)) replaced "
                    + "ones left out; segments \(result.segmentsBefore) -> \(result.segmentsAfter), "
                    + "bytes \(grouped(result.bytesBefore)) -> \(grouped(result.bytesAfter))")
            for damage in result.damage { print("damage: \(damage)") }
            return
        }
        let value: JSONValue = [
            "kept": .int(Int64(result.kept)), "dropped": .int(Int64(result.dropped)),
            "segments_before": .int(Int64(result.segmentsBefore)),
            "segments_after": .int(Int64(result.segmentsAfter)),
            "bytes_before": .int(Int64(result.bytesBefore)),
            "bytes_after": .int(Int64(result.bytesAfter)),
            "damage": .array(result.damage.map { .string($0.description) }),
        ]
        print(value.text)
    }
}
