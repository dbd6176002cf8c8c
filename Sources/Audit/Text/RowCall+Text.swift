import Chat
import Rows

extension RowCall {
    /// The call as text: what was asked, and the answer as it came.
    ///
    /// - Parameter earlier: The calls shown before; messages that one of them has aren't repeated.
    func lines(after earlier: some Sequence<RowCall>) -> [String] {
        let name = "call \(key.prefix(12))"
        guard let record else { return ["\(name): not in the run's call log"] }
        var facts = [record.request.model]
        if let usage = answer?.usage {
            facts.append("\(usage.promptTokens) + \(usage.completionTokens) tokens")
        }
        facts.append("\(record.attempts) \(record.attempts == 1 ? "attempt" : "attempts")")
        facts.append("\(record.elapsed) ms")
        var lines = ["\(name): \(facts.joined(separator: ", "))"]
        let same = earlier.first { $0.record?.request.messages == record.request.messages }
        if let same {
            lines.append("  asked as in call \(same.key.prefix(12))")
        } else {
            for message in record.request.messages {
                lines.append("  \(message.role.rawValue):")
                lines += FieldText.block(message.content, indent: 4)
            }
        }
        guard let answer else {
            return lines + ["  answered without text:"]
                + FieldText.block(record.response.description, indent: 4)
        }
        if let reasoning = answer.reasoning, !answer.content.contains(reasoning) {
            lines += ["  reasoned:"] + FieldText.block(reasoning, indent: 4)
        }
        return lines + ["  answered:"] + FieldText.block(answer.content, indent: 4)
    }
}
