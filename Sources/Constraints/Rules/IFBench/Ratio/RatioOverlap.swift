/// Wants a share of the response's trigrams to be a reference text's.
///
/// Upstream compares the sets of three successive characters, though the rule speaks of words; the
/// share is of the response's set, and may be two percent off either way. The sound checker compares
/// NLTK's word tokens, marks among them, and takes Chinese characters for words.
struct RatioOverlap: Rule {
    static let id: RuleID = "ratio:overlap"
    static let collection = RuleCollection.ifbench
    static let summary = "A percentage of the trigrams, give or take two, are a reference text's."
    static let parameters = [
        Parameter("reference_text", .text, "the text to share trigrams with"),
        Parameter("percentage", .integer(0...Parameter.unbounded), "the share wanted, in percent"),
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Of the trigrams (three words in a row) of your response, {percentage}%, give or take \
            2%, must also occur in this text: {reference_text}
            """
        ],
        .chinese: [
            "回答的三元词组（连续三个词）中应有{percentage}%（允许相差2%）也出现在下面的文本里：{reference_text}"
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["reference_text": tide, "percentage": 100], "The tide rises every day."),
        .passes(["reference_text": tide, "percentage": 1], "Boats float."),
        .fails(["reference_text": tide, "percentage": 50], "Boats float."),
        .fails(["reference_text": "潮水每天都涨。", "percentage": 90], "月亮吸引海水。"),
        .passesUnsoundly(
            ["reference_text": tide, "percentage": 79], "The tide rises every hour."),
        .failsUnsoundly(
            ["reference_text": tide, "percentage": 50], "The tide rises every hour."),
    ]

    private static let tide: Argument = "The tide rises every day."

    private let characters: Set<UInt64>
    private let tokens: [ArraySlice<UInt32>]
    private let percentage: Int

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let reference = try arguments.string("reference_text").points
        characters = Self.characters(of: reference)
        tokens = Self.tokens(of: WordTokens.tokens(of: reference))
        percentage = try arguments.integer("percentage")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let found = Self.characters(of: response.points)
        return verdict(found.intersection(characters).count, of: found.count)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        var numbers: [ArraySlice<UInt32>: Int] = [:]
        let found = Self.trigrams(of: Self.tokens(of: response[WordTokens.self]), &numbers)
        let shared = found.intersection(Self.trigrams(of: tokens, &numbers))
        return verdict(shared.count, of: found.count)
    }

    private func verdict(_ shared: Int, of count: Int) -> RuleVerdict {
        guard count > 0 else { return RuleVerdict(Self.self, false, "no trigrams") }
        // In floating point and in upstream's order, so that what lies on the edge falls its way.
        let share = Double(shared) / Double(count) * 100
        return RuleVerdict(
            Self.self, Double(percentage) - 2 <= share && share <= Double(percentage) + 2,
            "\(shared) of \(count), \(percentage)% give or take 2")
    }

    /// The trigrams of code points, each of which has 21 bits.
    private static func characters(of points: [UInt32]) -> Set<UInt64> {
        var trigrams: Set<UInt64> = []
        var window: UInt64 = 0
        for (index, point) in points.enumerated() {
            window = (window << 21 | UInt64(point)) & (1 << 63 - 1)
            if index >= 2 { trigrams.insert(window) }
        }
        return trigrams
    }

    private static func trigrams(
        of tokens: [ArraySlice<UInt32>], _ numbers: inout [ArraySlice<UInt32>: Int]
    ) -> Set<Trigram> {
        let places = tokens.map { token in
            let number = numbers[token] ?? numbers.count
            numbers[token] = number
            return number
        }
        return Set(zip(zip(places, places.dropFirst()), places.dropFirst(2)).map(Trigram.init))
    }

    private struct Trigram: Hashable {
        let first: Int
        let second: Int
        let third: Int

        init(_ start: (Int, Int), _ third: Int) {
            (first, second) = start
            self.third = third
        }
    }

    /// Splits tokens so that each Chinese character is one.
    private static func tokens(of tokens: [ArraySlice<UInt32>]) -> [ArraySlice<UInt32>] {
        tokens.flatMap { token in
            guard token.contains(where: CodePoint.isCJK) else { return [token] }
            var parts: [ArraySlice<UInt32>] = []
            var start = token.startIndex
            for index in token.indices where CodePoint.isCJK(token[index]) {
                if start < index { parts.append(token[start..<index]) }
                parts.append(token[index...index])
                start = index + 1
            }
            return start < token.endIndex ? parts + [token[start...]] : parts
        }
    }
}
