/// Wants an emoji at the end of every sentence.
///
/// Upstream splits sentences with NLTK and deletes ASCII's punctuation; then the last or the last
/// but one code point of a sentence must be an emoji, or the first of the next sentence. A sentence
/// of nothing but punctuation breaks the rule, and so does a flag at the end, whose letters are no
/// emoji by themselves.
struct FormatEmoji: Rule {
    static let id: RuleID = "format:emoji"
    static let collection = RuleCollection.ifbench
    static let summary = "Every sentence ends with an emoji."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["End each and every sentence with an emoji."],
        .chinese: ["每一句话的末尾都要加上一个表情符号（emoji）。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise 🌊. They fall. 🌙"),
        .passes([:], "潮起🌊。潮落🌙。"),
        .fails([:], "Tides rise 🌊. They fall."),
        .fails([:], "潮起潮落。"),
        .passesUnsoundly([:], "潮起。潮落🌙"),
        .failsUnsoundly([:], "Tides rise in Japan 🇯🇵."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[PunktRanges.self]
        for (index, sentence) in sentences.enumerated() {
            let text = bare(response.points[sentence])
            guard !text.isEmpty else { return verdict(index, of: sentences.count) }
            if text.suffix(2).contains(where: EmojiPoints.isEmoji) { continue }
            guard index + 1 < sentences.count,
                let next = bare(response.points[sentences[index + 1]]).first,
                EmojiPoints.isEmoji(next)
            else { return verdict(index, of: sentences.count) }
        }
        return verdict(nil, of: sentences.count)
    }

    private func bare(_ sentence: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        PunctuationMarks.deleted(from: sentence).stripped()
    }

    /// Takes 。！？ and line breaks for sentence ends too, and flags for emoji.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[WordsReadersPieces.self]
        return verdict(firstBare(sentences, response.points), of: sentences.count)
    }

    private func firstBare(_ sentences: [Range<Int>], _ points: [UInt32]) -> Int? {
        sentences.indices.first { index in
            let text = points[sentences[index]].stripped(isFrame)
            if text.last.map(EmojiPoints.isPart) == true { return false }
            guard index + 1 < sentences.count else { return true }
            return points[sentences[index + 1]].first { !isFrame($0) }.map(EmojiPoints.isPart)
                != true
        }
    }

    private func isFrame(_ point: UInt32) -> Bool {
        CodePoint.isSpace(point)
            || PunctuationMarks.isReaders(point) && !EmojiPoints.isEmoji(point)
    }

    private func verdict(_ bare: Int?, of count: Int) -> RuleVerdict {
        RuleVerdict(
            Self.self, bare == nil,
            bare.map { "sentence \($0 + 1) of \(count) has none at its end" }
                ?? "\(count) sentences end with one")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let sentences = response[WordsReadersPieces.self]
        return firstBare(sentences, response.points).map {
            [Mark(scalars: sentences[$0], meaning: .offending)]
        } ?? []
    }
}
