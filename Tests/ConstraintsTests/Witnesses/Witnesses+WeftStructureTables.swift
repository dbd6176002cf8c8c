@testable import Constraints

extension Witnesses {
    static let weftStructureTables: [RuleID: WitnessMaker] = [
        TableColumns.id: { arguments, language, generator in
            let columns = try arguments.integer("num_columns")
            let table = { (columns: Int, generator: inout SplitMix) in
                markdownTable(
                    header: Filler.phrases(columns, language, &generator),
                    rows: (0..<3).map { _ in Filler.phrases(columns, language, &generator) })
            }
            let start = Filler.sentences(1, language, &generator)
            return Witness(
                obeys: Filler.blocks([start, table(columns, &generator), start]),
                breaks: Filler.blocks([start, table(columns + 1, &generator), start]))
        },
        TableRows.id: { arguments, language, generator in
            let rows = try arguments.integer("num_rows")
            let header = Filler.phrases(3, language, &generator)
            let data = (0...rows).map { _ in Filler.phrases(3, language, &generator) }
            let start = Filler.sentences(1, language, &generator)
            return Witness(
                obeys: Filler.blocks(
                    [start, markdownTable(header: header, rows: data.dropLast())]),
                breaks: Filler.blocks([start, markdownTable(header: header, rows: data)]))
        },
        TableHeaders.id: { arguments, language, generator in
            let headers = try arguments.strings("headers")
            let rows = (0..<3).map { _ in
                Filler.phrases(headers.count, language, &generator)
            }
            return Witness(
                obeys: markdownTable(header: headers, rows: rows),
                breaks: markdownTable(header: headers.reversed(), rows: rows))
        },
        TableFilled.id: { _, language, generator in
            let header = Filler.phrases(3, language, &generator)
            let rows = (0..<3).map { _ in Filler.phrases(3, language, &generator) }
            return Witness(
                obeys: markdownTable(header: header, rows: rows),
                breaks: markdownTable(header: header, rows: rows.dropLast() + [["a", " ", "b"]]))
        },
        TableOnly.id: { _, language, generator in
            let header = Filler.phrases(3, language, &generator)
            let rows = (0..<3).map { _ in Filler.phrases(3, language, &generator) }
            let table = markdownTable(header: header, rows: rows)
            return Witness(
                obeys: table,
                breaks: Filler.blocks([Filler.sentences(1, language, &generator), table]))
        },
    ]

    private static func markdownTable(header: [String], rows: [[String]]) -> String {
        let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
        return Filler.lines(
            [line(header), line(header.map { _ in "---" })] + rows.map(line))
    }
}
