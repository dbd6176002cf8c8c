public import Chat
import Foundation
import OrderedCollections
public import Rows

/// A call to a model that made something of a row.
public struct RowCall: Sendable {
    /// The call's key in hexadecimal, as the row has it.
    public let key: String
    /// What was asked and the answer as it came; nil where the run's call log doesn't hold it.
    public let record: CallRecord?
    /// The answer under the key; nil also where the recorded body holds none.
    public let answer: ChatAnswer?

    /// The call as one object: what was asked, the answer, tokens, attempts, the body as it came.
    public var json: JSONValue {
        guard let record else { return ["key": .string(key), "found": false] }
        let request = record.request
        var value: JSONValue = [
            "key": .string(key), "found": true, "model": .string(request.model),
            "messages": .array(request.messages.map(\.json)), "parameters": request.parameters,
            "attempts": .int(Int64(record.attempts)), "elapsed_ms": .int(Int64(record.elapsed)),
            "started": .int(Int64(record.started)),
        ]
        if let schema = request.schema { value = value.setting("schema", schema) }
        if let answer { value = value.setting("content", .string(answer.content)) }
        if let usage = answer?.usage {
            value = value.setting("prompt_tokens", .int(Int64(usage.promptTokens)))
                .setting("completion_tokens", .int(Int64(usage.completionTokens)))
        }
        let body = try? JSONValue(parsing: record.response.bytes)
        return value.setting("response", body ?? .null)
    }
}

extension RowCall {
    /// Looks the calls that a row's events name up in the run's call log.
    static func calls(
        of events: [RowLife.Event], in run: AuditRun
    ) -> (found: [RowCall], faults: [AuditFault]) {
        var keys: [String] = []
        for event in events {
            for value in event.changes.values { value.collectCalls(into: &keys) }
            event.departure?.evidence?.collectCalls(into: &keys)
        }
        guard !keys.isEmpty else { return ([], []) }
        let directory = "\(run.directory)/calls"
        guard FileManager.default.fileExists(atPath: directory) else {
            let fault = AuditFault(
                path: directory,
                message: "\(directory) isn't there: the calls that the row names can't be shown")
            return (keys.map { RowCall(key: $0, record: nil, answer: nil) }, [fault])
        }
        var faults: [AuditFault] = []
        var calls: [RowCall] = []
        do {
            let log = try CallLog.open(directory: directory, readOnly: true)
            // A torn end may be a record that is being written just now.
            faults = log.damage.filter { !$0.isTail }.map {
                AuditFault(path: "\(directory)/\($0.file)", message: "\(directory)/\($0)")
            }
            for text in keys {
                let key = CallKey(text)
                let record = try key.flatMap { (key) throws(CallLogError) in
                    try log.record(for: key)
                }
                let answer = key.flatMap { record?.answer(for: $0) }
                calls.append(RowCall(key: text, record: record, answer: answer))
            }
        } catch {
            faults.append(AuditFault(path: directory, message: error.description))
        }
        return (calls, faults)
    }
}

extension ChatMessage {
    fileprivate var json: JSONValue {
        ["role": .string(role.rawValue), "content": .string(content)]
    }
}

extension JSONValue {
    /// Collects the texts of members called "call", however deep, each once.
    fileprivate func collectCalls(into keys: inout [String]) {
        switch self {
        case .array(let items):
            for item in items { item.collectCalls(into: &keys) }
        case .object(let members):
            for (name, value) in members {
                if name == "call", let key = value.string {
                    if !keys.contains(key) { keys.append(key) }
                } else {
                    value.collectCalls(into: &keys)
                }
            }
        default: break
        }
    }
}
