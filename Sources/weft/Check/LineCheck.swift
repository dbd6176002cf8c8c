import OrderedCollections
import Rows
import Shards

/// Reads objects from a file or stdin and writes one line for each, whatever is wrong with it.
enum LineCheck {
    /// The longest object that is read, in bytes.
    private static let longest = 1 << 28

    /// Answers each object of a file; `-` is stdin.
    ///
    /// An object that can't be answered gets a line too, its `verdict` null and with an `error` that
    /// names the line; the command then ends with code 3.
    static func run(
        _ file: String, verdict: String,
        answer: (JSONValue) throws(LineFault) -> JSONValue
    ) throws {
        let path = file == "-" ? "/dev/stdin" : file
        var output = StandardOutput()
        var failed = 0
        do {
            var reader = try ItemReader(path: path, maximumItemBytes: longest)
            while let item = try reader.nextText() {
                let line: JSONValue
                do throws(LineFault) {
                    line = try answer(object(of: item))
                } catch {
                    line = .object([
                        verdict: .null, "error": .string("line \(item.line): \(error.reason)"),
                    ])
                }
                if line["error"] != nil { failed += 1 }
                try output.write(line: line.text)
            }
        } catch let fault as ShardError {
            try output.flush()
            throw CommandEnd(CommandEnd.failed, "weft: \(fault)")
        }
        try output.flush()
        if failed > 0 {
            throw CommandEnd(
                CommandEnd.doneWithFailures,
                "weft: \(grouped(failed)) of the lines couldn't be checked: see their \"error\"")
        }
    }

    private static func object(of item: ItemText) throws(LineFault) -> JSONValue {
        if let fault = item.fault { throw LineFault(fault) }
        do throws(RowError) {
            let value = try JSONValue(parsing: item.bytes)
            // Only what isn't an object is looked at again, for words that say what it is.
            if value.object == nil { _ = try JSONRow(validating: item.bytes) }
            return value
        } catch {
            throw LineFault("\(error)")
        }
    }
}

/// Why a line can't be answered.
struct LineFault: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
