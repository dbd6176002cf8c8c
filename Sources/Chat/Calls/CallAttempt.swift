import Rows

/// What is sent for some calls, once or several times.
///
/// Shared instead of copied: it goes through many hands, and thousands of calls wait at once.
final class CallAttempt: Sendable {
    /// Tells it apart from others.
    let id: Int
    /// What is asked, with the first of the draws.
    let request: ChatRequest
    let body: [UInt8]
    let calls: [Call]

    init(id: Int, request: ChatRequest, body: [UInt8], calls: [Call]) {
        self.id = id
        self.request = request
        self.body = body
        self.calls = calls
    }

    /// An estimate, from the size of the body: a token is about three and a half bytes.
    var promptTokens: Int { body.count * 2 / 7 }

    /// The keys of the calls apart from the length of their answers.
    func bases(_ calls: ArraySlice<Call>) -> [CallKey] {
        calls.map { call in
            if let base = call.base { return base }
            var request = request
            request.draw = call.draw
            return request.baseKey(key: call.key)
        }
    }

    /// The record of calls that a server refused for good.
    func refusal(_ error: ChatError, at now: Double) -> CallRecord {
        CallRecord(
            keys: calls.map(\.key), draws: calls.map(\.draw), request: request,
            response: JSONRow(trusted: Array("{}".utf8)), started: Int(now * 1000), elapsed: 0,
            attempts: error.attempts,
            failure: CallFailure(code: error.kind.code, detail: error.detail))
    }
}

/// Why an attempt brought no answer.
enum AttemptError: Error {
    case failed(AttemptFailure)
    case unrecorded(CallLogError)
}
