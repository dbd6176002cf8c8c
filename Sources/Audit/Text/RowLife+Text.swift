public import Rows

extension RowLife {
    /// The row's life as text, a heading for each stage.
    public var lines: [String] { lines(marks: .carets) }

    /// The row's life as text, the places that break a rule pointed at.
    ///
    /// - Parameter style: How places are pointed at.
    /// - Returns: The lines.
    public func lines(marks style: MarkStyle) -> [String] {
        var lines = [id]
        if !relatedIDs.isEmpty {
            lines.append("other rows whose ids begin so: \(relatedIDs.joined(separator: ", "))")
        }
        for event in events {
            lines += ["", event.heading]
            lines += FieldText.lines(event.changes, indent: 2)
            if let evidence = event.departure?.evidence {
                lines += ["  evidence:"] + FieldText.evidence(evidence, indent: 4)
            }
            lines += event.markLines(style, indent: 2)
        }
        for (index, call) in calls.enumerated() {
            lines += [""] + call.lines(after: calls[..<index])
        }
        if let nextStage { lines += ["", Self.sentence(nextStage)] }
        return lines
    }

    private static func sentence(_ next: AuditedStage) -> String {
        next.isFinished
            ? "Stage \(next.label) is finished but hasn't written this row under its id."
            : "Stage \(next.label) hasn't come to this row yet."
    }

    /// The row's life as one object.
    public var json: JSONValue {
        var value: JSONValue = [
            "id": .string(id), "related_ids": .array(relatedIDs.map(JSONValue.string)),
            "events": .array(events.map(\.json)), "calls": .array(calls.map(\.json)),
        ]
        if let nextStage { value = value.setting("next_stage", .string(nextStage.name)) }
        return value
    }
}

extension RowLife.Event {
    /// "4-check-quality: dropped as rule-violated: 212 words, at least 300".
    fileprivate var heading: String {
        guard let departure else { return "\(stage.label): kept" }
        let detail = ScreenText.line(departure.detail, columns: .max)
        return "\(stage.label): \(departure.kind.rawValue) as \(departure.code): \(detail)"
    }

    fileprivate var json: JSONValue {
        var value: JSONValue = [
            "stage": .string(stage.name), "index": .int(Int64(stage.index)),
            "outcome": .string(departure?.kind.rawValue ?? "kept"), "file": .string(path),
        ]
        if let departure {
            value = value.setting("code", .string(departure.code))
                .setting("detail", .string(departure.detail))
            if let evidence = departure.evidence { value = value.setting("evidence", evidence) }
        }
        return value.setting("changes", .object(changes))
    }
}
