import Rows

extension Departure {
    /// The row in two lines: which one and why it left, then what it is about.
    ///
    /// - Parameter width: The most columns that a line takes.
    public func lines(width: Int) -> [String] {
        let failed = kind == .failed ? " (failed)" : ""
        let head = "\(id)  \(stage.label)  \(code)\(failed)  \(detail)"
        return [
            ScreenText.line(head, columns: width),
            "    " + ScreenText.line(text, columns: width - 4),
        ]
    }

    /// The row as its file has it, with how it left and its stage's number, as a line of JSON.
    public var line: [UInt8] {
        let facts: [(String, JSONValue?)] = [
            ("kind", .string(kind.rawValue)), ("index", .int(Int64(stage.index))),
        ]
        return (try? json.setting(facts))?.bytes ?? json.bytes
    }
}
