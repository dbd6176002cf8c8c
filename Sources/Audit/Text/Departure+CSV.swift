import Rows

extension Departure {
    /// The names of what ``csv`` holds, as a record.
    public static var csvHeading: String {
        let names = [
            "id", "stage", "outcome", "code", "detail", "language", "source", "composition",
            "pass_rate", "text",
        ]
        return CSVLine.text(names.map { .text($0) })
    }

    /// The row as a record of a CSV file.
    public var csv: String {
        let row = row
        let text = { (value: JSONValue?) in value?.string.map { CSVLine.Field.text($0) } }
        return CSVLine.text([
            .text(id), .text(stage.label), .text(kind.rawValue), .text(code), .text(detail),
            text(row?["language"]), text(row?["source"]?["file"]),
            text(row?["composition"]?["kind"]), passRate.map { .share($0) }, .text(self.text),
        ])
    }

    /// The share of checked draws that passed; nil where the evidence has no verdicts.
    private var passRate: Double? {
        let verdicts = evidence?.array ?? evidence?["verdicts"]?.array ?? []
        let passes = verdicts.compactMap { $0["passes"]?.bool }
        return passes.isEmpty ? nil : Double(passes.count { $0 }) / Double(passes.count)
    }
}

extension DropTable.Group {
    /// The names of what ``csv`` holds, as a record.
    public static var csvHeading: String {
        let names = [
            "stage", "outcome", "code", "rows", "rows_in", "share", "example", "example_detail",
        ]
        return CSVLine.text(names.map { .text($0) })
    }

    /// The group as a record of a CSV file.
    public var csv: String {
        CSVLine.text([
            .text(stage.label), .text(kind.rawValue), .text(code), .number(count),
            .number(stage.rowsIn), .share(share), .text(exampleID), .text(exampleDetail),
        ])
    }
}
