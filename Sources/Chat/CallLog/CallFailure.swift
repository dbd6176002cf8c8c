/// Why a server refused a call for good, as the log remembers it.
public struct CallFailure: Hashable, Sendable {
    /// The error's code, such as `rejected-400`.
    public let code: String
    /// The server's own words, at most 500 bytes of them.
    public let detail: String

    /// Describes a refusal.
    public init(code: String, detail: String) {
        self.code = code
        self.detail = detail
    }
}
