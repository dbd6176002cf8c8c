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
    /// So many calls of a row are looked up.
    private static let mostCalls = 200

    /// Looks the calls that a row's events name up in the run's call log, by the index where there is
    /// one.
    static func calls(
        of events: [RowLife.Event], in run: AuditRun, index: AuditIndex?
    ) -> (found: [RowCall], faults: [AuditFault]) {
        var named: OrderedSet<String> = []
        for event in events {
            for (name, value) in event.changes {
                CallNames.keys(in: .object([name: value]), into: &named)
            }
            if let evidence = event.departure?.evidence {
                CallNames.keys(in: evidence, into: &named)
            }
        }
        // Any text may stand under the name; none but keys can be looked up.
        let all = named.filter { CallKey($0) != nil }
        let keys = all.prefix(mostCalls)
        guard !keys.isEmpty else { return ([], []) }
        let directory = run.callsPath
        guard FileManager.default.fileExists(atPath: directory) else {
            let fault = AuditFault(
                path: directory,
                message: "\(directory) isn't there: the calls that the row names can't be shown")
            return (keys.map { RowCall(key: $0, record: nil) }, [fault])
        }
        var faults: [AuditFault] = []
        if all.count > keys.count {
            let message = "the row names \(all.count) calls, of which \(keys.count) are shown"
            faults.append(AuditFault(path: directory, message: message))
        }
        var calls: [RowCall] = []
        do {
            var log: CallLog?
            for key in keys {
                if let index, let record = try index.record(of: key) {
                    calls.append(RowCall(key: key, record: record))
                    continue
                }
                // Opening a log reads all its keys: not for a row that the index knows all about.
                let opened = try log ?? CallLog.open(directory: directory, readOnly: true)
                log = opened
                let record = try CallKey(key).flatMap { (key) throws(CallLogError) in
                    try opened.record(for: key)
                }
                calls.append(RowCall(key: key, record: record))
            }
            // A torn end may be a record that is being written just now.
            faults += (log?.damage ?? []).filter { !$0.isTail }.map {
                AuditFault(path: "\(directory)/\($0.file)", message: "\(directory)/\($0)")
            }
        } catch {
            faults.append(AuditFault(path: directory, message: "\(error)"))
        }
        return (calls, faults)
    }

    private init(key: String, record: CallRecord?) {
        let answer = CallKey(key).flatMap { record?.answer(for: $0) }
        self.init(key: key, record: record, answer: answer)
    }
}

extension AuditIndex {
    /// The record of a call; nil where the index doesn't lead to one.
    fileprivate func record(of key: String) throws -> CallRecord? {
        for place in try places(ofCall: key) {
            if let record = try CallLog.record(at: place, in: run.callsPath),
                record.keys.contains(where: { $0.description == key })
            {
                return record
            }
        }
        return nil
    }
}

extension ChatMessage {
    fileprivate var json: JSONValue {
        ["role": .string(role.rawValue), "content": .string(content)]
    }
}
