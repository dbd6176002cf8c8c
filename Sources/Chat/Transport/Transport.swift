/// Sends requests over HTTP.
public protocol Transport: Sendable {
    /// Sends one request and waits for the whole answer, whatever its status.
    ///
    /// Cancelling the task gives the transfer up and throws `.cancelled`.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
