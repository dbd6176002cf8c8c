/// What a condition is about, as the one who reads it sees it.
public enum ConditionSubject: Hashable, Sendable, CaseIterable {
    /// A text of one paragraph that stands above the condition.
    case above
    /// A text of several paragraphs that stands above the condition.
    case wholeAbove
    /// The message of the user, where the condition stands in a system message.
    case userMessage

    /// Ways to call it, each standing for the same.
    func names(_ language: PromptLanguage) -> [String] {
        switch (self, language) {
        case (.above, .english): ["the request above", "my request above"]
        case (.wholeAbove, .english):
            ["the whole text above", "the whole of the request above, with all it contains,"]
        case (.userMessage, .english): ["the user's message", "the message of the user"]
        case (.above, .chinese): ["上面的请求", "以上请求"]
        case (.wholeAbove, .chinese): ["上面的全部文字", "以上请求（连同其中的材料）"]
        case (.userMessage, .chinese): ["用户的消息", "用户发来的消息"]
        }
    }
}
