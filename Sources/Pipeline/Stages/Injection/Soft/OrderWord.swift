/// Words at the beginning of a task that say when it is done.
///
/// The composition says so itself: "First: Then name two risks." would say it twice.
enum OrderWord {
    private static let english = [
        "first of all", "first", "then", "next", "after that", "after this", "afterwards",
        "finally", "lastly", "last of all", "once that is done", "when that is done", "secondly",
        "second", "third", "now",
    ]
    private static let chinese = [
        "首先", "第一步", "第二步", "第三步", "然后", "接下来", "接着", "随后", "之后", "最后", "其次", "末了", "再",
    ]

    /// The text without such words at its beginning; at most two of them ("and then").
    static func stripped(_ text: String) -> String {
        var rest = text[...]
        for _ in 0..<2 {
            let lowered = rest.lowercased()
            let word = english.first { word in
                // "Thirdly" and "Nextdoor" begin so too.
                lowered.hasPrefix(word)
                    && " ,:".contains(lowered.dropFirst(word.count).first ?? "x")
            }
            guard let word = word ?? chinese.first(where: rest.hasPrefix) else { break }
            rest = rest.dropFirst(word.count).drop { " ,:，：、".contains($0) }
        }
        guard let first = rest.first, rest.count >= 4 else { return text }
        return first.uppercased() + rest.dropFirst()
    }
}
