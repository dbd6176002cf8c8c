import Records
package import Rows

/// A preview as text: seeds and trees to the left, instructions to the right, or one below the other.
package struct PreviewText {
    private static let narrowest = 40

    private let width: Int
    private let isWide: Bool

    /// - Parameter width: The terminal's width in columns.
    package init(width: Int) {
        self.width = max(Self.narrowest, width)
        isWide = width >= 120
    }

    /// The whole report.
    package func text(_ report: Preview.Report) -> String {
        var lines: [String] = []
        for (index, item) in report.items.enumerated() {
            lines += section(item, number: index + 1, of: report.items.count)
            lines.append("")
        }
        if report.items.isEmpty { lines += ["no seed could be drawn", ""] }
        lines += report.notes.map { "note: \($0)" }
        let stages = report.stages.joined(separator: " -> ")
        let asked =
            report.models.isEmpty
            ? "no model is asked" : "asked: \(report.models.joined(separator: ", "))"
        lines.append("\(stages): \(report.calls) calls, \(report.tokens) tokens (\(asked))")
        lines.append("Nothing was written; a run may draw other seeds where it reads more of them.")
        return lines.joined(separator: "\n")
    }

    private func section(_ item: Preview.Item, number: Int, of count: Int) -> [String] {
        let title = "── \(number)/\(count) \(item.id.rawValue) "
        var lines = [
            title + String(repeating: "─", count: max(0, width - TextColumns.width(of: title)))
        ]
        if let departure = item.departure { lines += left(item) + ["", gone(departure)] }
        if item.departure == nil, item.instructions.isEmpty { lines += left(item) }
        for (index, row) in item.instructions.enumerated() {
            if item.instructions.count > 1 { lines.append("variant \(index + 1)") }
            let tree = ["", "TREE"] + TreeText.lines(of: row)
            let seed = index == 0 ? left(item) : []
            guard isWide else {
                lines += (seed + tree + [""] + right(row)).flatMap {
                    TextColumns.wrapped($0, to: width)
                }
                continue
            }
            lines += TextColumns.beside(seed + tree, right(row), width: width)
        }
        return lines.flatMap { TextColumns.wrapped($0, to: width) }
    }

    private func left(_ item: Preview.Item) -> [String] {
        let seed = item.seed
        let facts = [
            seed["language"]?.string, names(seed["topics"]) ?? seed["topic"]?.string,
            names(seed["abilities"]) ?? seed["ability"]?.string, place(seed["source"]),
        ].compactMap { $0 }
        return ["SEED  (\(facts.joined(separator: " · ")))"]
            + TextColumns.lines(seed["text"]?.string ?? "")
    }

    private func names(_ list: JSONValue?) -> String? {
        let names = (list?.array ?? []).compactMap(\.string)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private func place(_ source: JSONValue?) -> String? {
        guard let file = source?["file"]?.string else { return nil }
        return source?["line"]?.int.map { "\(file):\($0)" } ?? file
    }

    private func right(_ row: JSONValue) -> [String] {
        var lines: [String] = []
        if let system = row["system"]?.string {
            lines += ["SYSTEM"] + TextColumns.lines(system) + [""]
        }
        for turn in row["turns"]?.array ?? [] {
            lines.append((turn["role"]?.string ?? "turn").uppercased() + " (earlier)")
            lines += TextColumns.lines(turn["content"]?.string ?? "") + [""]
        }
        let form = row["presentation"]?.string.map { "  (\($0))" } ?? ""
        return lines + ["INSTRUCTION\(form)"] + TextColumns.lines(row["instruction"]?.string ?? "")
    }

    private func gone(_ row: JSONValue) -> String {
        "LEFT at \(row["stage"]?.string ?? "?"): \(row["code"]?.string ?? "?"): "
            + (row["detail"]?.string ?? "")
    }
}

extension Preview.Report {
    /// The report as JSON.
    package var json: JSONValue {
        [
            "items": .array(
                items.map { item in
                    [
                        "id": .string(item.id.rawValue), "seed": item.seed,
                        "instructions": .array(item.instructions),
                        "departure": item.departure ?? .null,
                    ]
                }), "stages": .array(stages.map(JSONValue.string)),
            "models": .array(models.map(JSONValue.string)), "calls": .int(Int64(calls)),
            "tokens": .int(Int64(tokens)), "failed": .int(Int64(failedRows)),
            "notes": .array(notes.map(JSONValue.string)),
        ]
    }
}
