/// Finds a model's thoughts about its task where the answer should begin.
enum LeakedReasoning {
    private static let openings = [
        "let me think", "let me start by", "let me break", "let me check", "let me make sure",
        "let me consider", "let me figure", "let me plan", "let me draft", "let me count",
        "let's think step", "let's break this down", "i need to make sure", "i should make sure",
        "i have to make sure", "we need to write", "we need to produce", "we need to answer",
        "we need to respond", "we need to make sure", "we have to write", "thinking:", "thought:",
        "reasoning:", "analysis:", "让我想", "让我思考", "让我分析", "让我检查", "让我先理解", "让我先想", "让我来分析",
        "我需要先理解", "我需要先分析", "我需要确保", "思考过程", "思考：", "思路：", "推理：", "分析一下要求",
    ]

    private static let fillers = [
        "okay", "ok", "alright", "hmm", "well", "so", "now", "first", "right", "嗯", "好的", "好", "首先",
        "那么", "先",
    ]

    private static let wishes = [
        "wants", "want", "asked", "asks", "is asking", "needs", "would like", "requested",
        "has asked",
        "is looking", "provided", "gave", "said", "wrote", "要求", "想", "希望", "让", "需要", "问", "提出",
        "请我", "给",
    ]

    /// The words by which it shows; nil where there are none.
    static func find(in text: String, request: String) -> String? {
        var start = text.prefix(240).lowercased().replacing("\u{2019}", with: "'")[...]
        // "Okay, so the user wants..."
        for _ in 0..<3 {
            start = start.drop { !$0.isLetter }
            guard let filler = fillers.first(where: { start.hasPrefix($0) }) else { continue }
            let rest = start.dropFirst(filler.count)
            guard rest.first.map({ !$0.isLetter || !$0.isASCII }) == true else { break }
            start = rest
        }
        start = start.drop { !$0.isLetter }
        if let opening = openings.first(where: { start.hasPrefix($0) }) {
            return "begins with \"\(opening)\""
        }
        guard !request.lowercased().contains("user"), !request.contains("用户") else { return nil }
        for (subject, reach, gap) in [("the user ", 50, 0), ("用户", 14, 3)] {
            guard let place = start.prefix(reach).firstRange(of: subject) else { continue }
            let rest = start[place.upperBound...].prefix(24)
            let isWish = wishes.contains { wish in
                (0...gap).contains { rest.dropFirst($0).hasPrefix(wish) }
            }
            if isWish { return "speaks of the user: \"\(subject)\(rest.prefix(12))\"" }
        }
        return nil
    }
}
