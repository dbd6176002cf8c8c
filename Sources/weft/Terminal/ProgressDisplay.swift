import Pipeline
import Rows

/// Shows a run's progress on stderr until its task is cancelled.
struct ProgressDisplay: Sendable {
    private let progress: RunProgress
    private let style: ProgressStyle

    init(_ progress: RunProgress, _ style: ProgressStyle) {
        self.progress = progress
        self.style = style == .auto && !Terminal.canRedraw ? .plain : style
    }

    func run() async {
        var drawnLines = 0
        var ticks = 0
        while !Task.isCancelled {
            // Shown after the wait, so that a short run in a pipe stays quiet.
            try? await Task.sleep(for: .milliseconds(500))
            ticks += 1
            switch style {
            case .none: return
            case .auto: drawnLines = draw(over: drawnLines)
            case .plain: if ticks % 10 == 0 { Terminal.complain(line) }
            case .json: if ticks % 2 == 0 { Terminal.complain(progress.json.text) }
            }
        }
        if style == .auto { Terminal.write(erasing(drawnLines)) }
    }

    /// Draws the panel in the place of the last one; the number of its lines.
    private func draw(over previous: Int) -> Int {
        let width = Terminal.width
        let lines = panel.map { String($0.prefix(width - 1)) }
        Terminal.write(erasing(previous) + lines.joined(separator: "\n") + "\n")
        return lines.count
    }

    /// Moves up over lines and clears them.
    private func erasing(_ lines: Int) -> String {
        lines == 0 ? "" : "\u{1B}[\(lines)A\u{1B}[J"
    }

    private var panel: [String] {
        var table = TextTable(["stage", "", "of", "kept", "dropped", "failed"])
        for stage in progress.stages {
            let reading = stage.reading
            table.add([
                stage.name, reading.state.rawValue, reading.expected.map(grouped) ?? "",
                grouped(reading.kept), grouped(reading.dropped), grouped(reading.failed),
            ])
        }
        return table.lines + [callsLine, "in all: \(SpendingText(progress.spending).line)"]
    }

    private var line: String {
        let stages = progress.stages.filter { $0.reading.done > 0 }.map { stage in
            let reading = stage.reading
            let failed = reading.failed > 0 ? ", \(grouped(reading.failed)) failed" : ""
            return "\(stage.name) \(grouped(reading.kept)) kept, "
                + "\(grouped(reading.dropped)) dropped\(failed)"
        }
        return ([callsLine] + stages).joined(separator: " | ")
    }

    private var callsLine: String {
        let calls = progress.calls
        let seconds = progress.seconds
        let rate = seconds > 0 ? Double(calls.completionTokens) / seconds : 0
        return "\(duration(seconds)): \(grouped(calls.answered)) calls answered, "
            + "\(calls.inFlight) under way, \(grouped(calls.reused)) reused, "
            + "\(grouped(calls.retries)) retries, \(grouped(Int(rate))) tokens/s"
            + (progress.secondsLeft.map { ", about \(duration($0)) left" } ?? "")
    }
}
