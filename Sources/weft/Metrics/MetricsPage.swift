import Pipeline

/// A run's progress as OpenMetrics text.
///
/// The format: https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md
struct MetricsPage {
    static let contentType = "application/openmetrics-text; version=1.0.0; charset=utf-8"

    private var lines: [String] = []

    init(_ progress: RunProgress) {
        let readings = progress.stages.map { ($0.name, $0.reading) }
        begin("weft_rows", "counter", "Rows that stages are done with, over all goes.")
        for (stage, reading) in readings {
            add("weft_rows_total", ["stage": stage, "result": "kept"], Double(reading.kept))
            for (code, count) in reading.droppedByCode.sorted(by: { $0.key < $1.key }) {
                add(
                    "weft_rows_total", ["stage": stage, "result": "dropped", "code": code],
                    Double(count))
            }
            for (code, count) in reading.failedByCode.sorted(by: { $0.key < $1.key }) {
                add(
                    "weft_rows_total", ["stage": stage, "result": "failed", "code": code],
                    Double(count))
            }
        }
        begin("weft_rows_expected", "gauge", "Rows that will come to a stage, once that is known.")
        for (stage, reading) in readings {
            if let expected = reading.expected {
                add("weft_rows_expected", ["stage": stage], Double(expected))
            }
        }
        let spent = progress.spending
        let models = spent.models.map { ($0.key, $0.value) }
        counter("weft_calls_sent", "Requests sent, those tried again included.", models) {
            Double($0.sent)
        }
        counter("weft_calls_answered", "Answers that requests brought.", models) {
            Double($0.answered)
        }
        counter("weft_calls_retried", "Requests that failed and were tried again.", models) {
            Double($0.retries)
        }
        counter("weft_prompt_tokens", "Tokens asked, as servers tell.", models) {
            Double($0.promptTokens)
        }
        counter("weft_completion_tokens", "Tokens answered, as servers tell.", models) {
            Double($0.completionTokens)
        }
        counter("weft_cost_usd", "What calls cost, as far as prices are stated.", models) { $0.usd }
        let calls = progress.calls
        gauge("weft_calls_in_flight", "Calls under way.", Double(calls.inFlight))
        gauge("weft_seconds", "Seconds of work, over all goes.", spent.seconds)
        if let left = progress.secondsLeft {
            gauge("weft_seconds_left", "Seconds left at the pace of this go.", left)
        }
        lines.append("# EOF")
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func begin(_ name: String, _ type: String, _ help: String) {
        lines.append("# TYPE \(name) \(type)")
        lines.append("# HELP \(name) \(help)")
    }

    private mutating func counter(
        _ name: String, _ help: String, _ models: [(String, Spending.Model)],
        _ value: (Spending.Model) -> Double
    ) {
        begin(name, "counter", help)
        for (model, spent) in models { add("\(name)_total", ["model": model], value(spent)) }
    }

    private mutating func gauge(_ name: String, _ help: String, _ value: Double) {
        begin(name, "gauge", help)
        add(name, [:], value)
    }

    private mutating func add(
        _ name: String, _ labels: KeyValuePairs<String, String>, _ value: Double
    ) {
        let list = labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
        let whole = value == value.rounded() && abs(value) < 1e15
        let number = whole ? String(Int(value)) : String(value)
        lines.append("\(name)\(list.isEmpty ? "" : "{\(list)}") \(number)")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
    }
}
