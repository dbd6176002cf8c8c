import Audit
import Chat
import Rows

/// Every call that made something of a row, with prompt and answer.
struct CallList {
    let calls: [RowCall]

    func write(_ html: inout HTML) {
        guard !calls.isEmpty else { return }
        html.add("section", ["class": "calls", "aria-labelledby": "calls"]) { html in
            html.add("h2", ["id": "calls"], text: Figures.count(calls.count, "call"))
            for call in calls.prefix(200) { view(call, &html) }
        }
    }

    private func view(_ call: RowCall, _ html: inout HTML) {
        html.add("details", ["class": "call", "id": "call-\(call.key.prefix(12))"]) { html in
            html.add("summary") { html in
                html.add("code") { html in html.rowText(call.key.prefix(12)) }
                html.rowText(" \(facts(call).joined(separator: " · "))", limit: 500)
            }
            guard let record = call.record else { return }
            for message in record.request.messages {
                html.add("h3", text: message.role.rawValue)
                TextView.write(message.content, &html)
            }
            if let answer = call.answer {
                if let reasoning = answer.reasoning, !answer.content.contains(reasoning) {
                    html.add("h3", text: "reasoning")
                    TextView.write(reasoning, &html)
                }
                html.add("h3", text: "answer")
                TextView.write(answer.content, &html)
            }
            html.add("details") { html in
                html.add("summary", text: "Parameters and the body as it came")
                html.add("code", ["class": "json"]) { html in
                    html.rowText(record.request.parameters.text, limit: 20_000)
                }
                html.add("code", ["class": "json"]) { html in
                    html.rowText(
                        String(decoding: record.response.bytes, as: UTF8.self), limit: 50_000)
                }
            }
        }
    }

    private func facts(_ call: RowCall) -> [String] {
        guard let record = call.record else { return ["not in the run's call log"] }
        var facts = [record.request.model]
        if let usage = call.answer?.usage {
            facts.append(
                "\(Figures.grouped(usage.promptTokens)) + "
                    + "\(Figures.grouped(usage.completionTokens)) tokens")
        }
        facts.append(Figures.time(milliseconds: record.elapsed))
        if record.attempts > 1 { facts.append("\(record.attempts) attempts") }
        if let failure = record.failure { facts.append("refused: \(failure.code)") }
        return facts
    }
}
