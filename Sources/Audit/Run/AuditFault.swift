/// A file of a run that isn't what it should be; the rest of the run is read all the same.
public struct AuditFault: Hashable, Sendable {
    public let path: String
    /// What is wrong and what to do, beginning with the path.
    public let message: String

    init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}

extension AuditFault: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
