import OrderedCollections
import Rows

extension RowLife.Event {
    /// The rules that the event's verdicts call broken, each with where its response breaks it.
    ///
    /// - Parameters:
    ///   - style: How places are pointed at.
    ///   - indent: The spaces before each line.
    /// - Returns: The lines; none where no broken rule can point at a place.
    func markLines(_ style: MarkStyle, indent: Int) -> [String] {
        guard let row else { return [] }
        let marks = RowMarks(row: row)
        var lines: [String] = []
        for verdict in verdicts {
            guard let draw = verdict["draw"]?.int, let text = marks.text(draw: draw) else {
                continue
            }
            for result in verdict["rules"]?.array ?? []
            where result["compatible"]?.bool == false || result["sound"]?.bool == false {
                guard let rule = result["rule"]?.string else { continue }
                let places = MarkedText(text: text, style: style).lines(
                    marks.marks(rule: rule, leaf: result["leaf"]?.string, draw: draw),
                    indent: indent + 4)
                guard !places.isEmpty else { continue }
                lines.append("\(FieldText.space(indent + 2))draw \(draw), \(rule):")
                lines += places
            }
        }
        return lines.isEmpty ? [] : [FieldText.space(indent) + "where:"] + lines
    }

    /// What the checks said of each draw, where the event brings it.
    private var verdicts: [JSONValue] {
        changes["verdicts"]?.array ?? departure?.evidence?.array
            ?? departure?.evidence?["verdicts"]?.array ?? []
    }
}
