package import Rows

/// Where a seed or a problem came from.
package struct Source: Hashable, Sendable {
    /// The file's path as the pipeline names it.
    package let file: String
    /// The line on which the item starts, from 1.
    package let line: Int
    /// The importer that read it: "alpaca".
    package let format: String
    /// The licence that the pipeline states for the file; nil where it states none.
    package let licence: String?

    package init(file: String, line: Int, format: String, licence: String?) {
        self.file = file
        self.line = line
        self.format = format
        self.licence = licence
    }

    /// Reads what ``json`` writes; nil for any other value.
    package init?(_ value: JSONValue) {
        guard let file = value["file"]?.string, let line = value["line"]?.int,
            let format = value["format"]?.string
        else { return nil }
        self.init(file: file, line: line, format: format, licence: value["licence"]?.string)
    }

    package var json: JSONValue {
        var members: JSONValue = [
            "file": .string(file), "line": .int(Int64(line)), "format": .string(format),
        ]
        if let licence { members = members.setting("licence", .string(licence)) }
        return members
    }
}
