/// Wants a keyword in a sentence of a given number.
///
/// Sentences are Punkt's; the keyword is looked for in any case between Python's word boundaries.
/// Upstream takes sentence 0 for the last one.
struct SentenceKeyword: Rule {
    static let id: RuleID = "sentence:keyword"
    static let collection = RuleCollection.ifbench
    static let summary = "The n-th sentence has a keyword."
    static let parameters = [
        Parameter("word", .text, "the keyword"),
        Parameter("N", .integer(0...Parameter.unbounded), "the number of the sentence"),
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Use the word {word} in sentence number {N}."],
        .chinese: ["第{N}句话中必须出现{word}。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["word": "moon", "N": 2], "Tides rise. The Moon pulls. They fall."),
        .passes(["word": "月", "N": 1], "“月” 吸引海水。"),
        .fails(["word": "moon", "N": 2], "The moon pulls. Tides rise."),
        .fails(["word": "moon", "N": 3], "The moon pulls. Moonlight falls."),
        .fails(["word": "月", "N": 2], "月亮吸引海水。潮涨了。"),
        .failsUnsoundly(["word": "月亮", "N": 2], "潮涨了。是月亮吸引海水。"),
    ]

    private let keyword: WordsKeyword
    private let number: Int

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let text = try arguments.string("word")
        guard !text.isEmpty else {
            throw .outOfRange("word", wanted: "a word", found: "\"\"")
        }
        keyword = WordsKeyword(text.points)
        number = try arguments.integer("N")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, response[PunktRanges.self]) { sentence in
            !keyword.boundedPlaces(in: Array(response.folded[sentence])).isEmpty
        }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let places = keyword.readersPlaces(in: response)
        return verdict(response, response[WordsReadersSentences.self]) { sentence in
            places.contains { sentence.contains($0.lowerBound) }
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        guard let sentence = sentence(among: response[WordsReadersSentences.self]) else {
            return []
        }
        return keyword.readersPlaces(in: response)
            .filter { sentence.contains($0.lowerBound) }
            .map { Mark(scalars: $0, meaning: .counted) }
    }

    private func sentence(among sentences: [Range<Int>]) -> Range<Int>? {
        if number == 0 { return sentences.last }
        return sentences.count >= number ? sentences[number - 1] : nil
    }

    private func verdict(
        _ response: ResponseText, _ sentences: [Range<Int>], holds: (Range<Int>) -> Bool
    ) -> RuleVerdict {
        guard let sentence = sentence(among: sentences) else {
            return RuleVerdict(
                Self.self, false, "\(sentences.count) sentences, at least \(number)")
        }
        let isThere = holds(sentence)
        let start = response.points[sentence].prefix(40)
        return RuleVerdict(
            Self.self, isThere, "\(isThere ? "in" : "not in") \"\(String(points: start))…\"")
    }
}
