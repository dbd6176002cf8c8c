/// One message of a conversation.
public struct ChatMessage: Hashable, Sendable {
    /// Who speaks.
    public enum Role: String, Hashable, Sendable {
        case system
        case user
        case assistant
    }

    /// The speaker.
    public let role: Role
    /// What is said.
    public let content: String

    /// Says something.
    public init(_ role: Role, _ content: String) {
        self.role = role
        self.content = content
    }
}
