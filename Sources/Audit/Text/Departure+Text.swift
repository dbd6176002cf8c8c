import Rows

extension Departure {
    /// The row in three lines: which one, why it left, what it is about.
    ///
    /// - Parameter width: The most columns that a line takes.
    /// - Returns: The three lines.
    public func lines(width: Int) -> [String] {
        let failed = kind == .failed ? " (failed)" : ""
        return [
            ScreenText.line("\(id) \(stage.label) \(code)\(failed)", columns: width),
            "    " + ScreenText.line(detail, columns: width - 4),
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
