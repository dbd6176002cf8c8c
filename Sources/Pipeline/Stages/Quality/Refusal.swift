/// Tells a response that declines to answer.
///
/// Only how a response begins counts: an answer may well speak of refusals further on.
enum Refusal {
    private static let openings = [
        "i'm sorry, but i can", "i'm sorry, i can", "i am sorry, but i can", "sorry, but i can",
        "sorry, i can", "i cannot help", "i can't help", "i cannot assist", "i can't assist",
        "i cannot provide", "i can't provide", "i cannot fulfill", "i can't fulfill",
        "i cannot comply", "i can't comply", "i'm unable to", "i am unable to", "i'm not able to",
        "i am not able to", "i won't be able to", "as an ai language model, i can",
        "as an ai, i can", "as a language model, i can", "i must decline", "i apologize, but i can",
        "抱歉，我不能", "抱歉，我无法", "很抱歉，我不能", "很抱歉，我无法", "对不起，我不能", "对不起，我无法",
        "我无法提供", "我不能提供", "我无法帮助", "我不能帮助", "作为一个ai，我无法", "作为一个人工智能，我无法",
        "作为ai，我不能", "作为人工智能助手，我无法", "我無法", "抱歉，我無法",
    ]

    /// The words by which a response declines; nil for one that doesn't.
    static func opening(of response: String) -> String? {
        let start = response.prefix(80).lowercased()
            .replacing("\u{2019}", with: "'")
            .drop { !$0.isLetter }
        return openings.first { start.hasPrefix($0) }
    }
}
