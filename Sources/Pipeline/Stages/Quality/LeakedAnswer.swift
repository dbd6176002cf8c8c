/// Finds a response's words in the instruction that asks for it.
enum LeakedAnswer {
    /// Words in a row; an ideograph is a word.
    private static let gram = 8

    /// The share of a response's eight-grams that the instruction holds too; 0 for a short one.
    static func share(of response: String, in instruction: String) -> Double {
        let grams = OverlapTokens(response).grams(gram)
        guard !grams.isEmpty else { return 0 }
        let given = Set(OverlapTokens(instruction).grams(gram))
        return Double(grams.count { given.contains($0) }) / Double(grams.count)
    }

    private static let labels = [
        "the answer is", "answer:", "the correct answer", "expected answer", "sample answer",
        "model answer", "the solution is", "solution:", "example answer", "reference answer",
        "答案是", "答案：", "答案:", "参考答案", "标准答案", "正确答案", "示例回答", "参考回答", "回答示例",
    ]

    /// The label behind which the instruction states the whole response; nil where it doesn't.
    ///
    /// That is beyond doubt, so that no judge is needed: the text behind a label such as "Answer:"
    /// holds the response, letter for letter.
    static func label(of response: String, in instruction: String) -> String? {
        let answer = TextNormalisation.skeleton(response)
        guard answer.count >= 16 else { return nil }
        let words = instruction.lowercased()
        for label in labels {
            guard let place = words.firstRange(of: label) else { continue }
            let behind = TextNormalisation.skeleton(String(words[place.upperBound...]))
            if contains(behind, answer) { return label }
        }
        return nil
    }

    /// Knuth, Morris and Pratt's search: linear whatever the texts repeat.
    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        var fallback = [Int](repeating: 0, count: part.count)
        var length = 0
        for index in part.indices.dropFirst() {
            while length > 0, part[index] != part[length] { length = fallback[length - 1] }
            if part[index] == part[length] { length += 1 }
            fallback[index] = length
        }
        length = 0
        for byte in text {
            while length > 0, byte != part[length] { length = fallback[length - 1] }
            if byte == part[length] { length += 1 }
            if length == part.count { return true }
        }
        return false
    }
}
