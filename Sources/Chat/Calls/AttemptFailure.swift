/// One request that brought no answer.
struct AttemptFailure: Error, Hashable {
    let kind: ChatError.Kind
    let detail: String
    /// The value of `Retry-After` as it was sent.
    var retryAfter: String?

    /// Judges an answer's status; nil for 200.
    init?(_ response: HTTPResponse) {
        guard response.status != 200 else { return nil }
        let body = ErrorBody(response.body)
        detail = body.message
        retryAfter = response.retryAfter
        kind =
            switch response.status {
            case 429: .rateLimited
            case 408, 409, 425, 500...599: .http(response.status)
            case 401, 403: .unauthorized
            case 400, 413, 422:
                body.saysContextIsTooLong ? .contextTooLong : .rejected(response.status)
            default: .rejected(response.status)
            }
    }

    init(_ error: TransportError) {
        kind = error.kind == .cancelled ? .cancelled : .transport(error.kind)
        detail = error.detail
    }

    init(_ fault: AnswerParser.Fault) {
        switch fault {
        case .malformed(let reason):
            kind = .malformedAnswer
            detail = reason
        case .serverError(let message):
            kind = .errorAnswer
            detail = ErrorBody.cut(message)
        }
    }

    /// Whether the same request may succeed later.
    var isRetryable: Bool {
        switch kind {
        case .http, .rateLimited, .malformedAnswer, .errorAnswer: true
        case .transport(let kind): kind.isRetryable
        case .unauthorized, .contextTooLong, .rejected, .draining, .cancelled, .callLog,
            .circuitOpen:
            false
        }
    }

    /// Whether the server was away, which says nothing about the request.
    var isOutage: Bool {
        switch kind {
        case .http(502), .http(503): true
        case .transport(let kind): kind.isOutage
        default: false
        }
    }

    /// Whether the server has more to do than it can.
    var isOverload: Bool {
        switch kind {
        case .rateLimited, .http(503), .http(529): true
        default: false
        }
    }

    /// What it says about the endpoint; nil for nothing.
    var outcome: EndpointHealth.Outcome? {
        switch kind {
        case .transport(let kind) where kind.isOutage: .down
        case .transport(let kind): kind.isRetryable ? .failed : nil
        case .http: .failed
        case .malformedAnswer, .errorAnswer: .failed
        case .rateLimited, .unauthorized, .contextTooLong, .rejected: .answered
        case .draining, .cancelled, .callLog, .circuitOpen: nil
        }
    }

    /// Whether the server refused this request for good, which is worth remembering.
    var isRefusal: Bool {
        switch kind {
        case .contextTooLong, .transport(.tooLarge): true
        case .rejected(let status): ![402, 404].contains(status)
        default: false
        }
    }
}

extension TransportError.Kind {
    /// Whether the same request may succeed later.
    var isRetryable: Bool {
        switch self {
        case .connectionRefused, .unreachable, .couldNotResolve, .connectTimedOut, .stalled, .reset,
            .cutBody, .tls, .other, .deadline:
            true
        case .tooLarge, .cancelled, .closed, .badRequest: false
        }
    }

    /// Whether there was no connection at all.
    var isOutage: Bool {
        switch self {
        case .connectionRefused, .unreachable, .couldNotResolve, .connectTimedOut: true
        default: false
        }
    }
}
