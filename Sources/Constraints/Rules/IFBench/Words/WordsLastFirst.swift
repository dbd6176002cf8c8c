/// Wants each sentence to start with the word that ends the one before.
///
/// Sentences are Punkt's. ASCII punctuation is stripped before the next sentence's first word and
/// after the last word, no further: "Work, too" starts with "work,".
struct WordsLastFirst: Rule {
    static let id: RuleID = "words:last_first"
    static let collection = RuleCollection.ifbench
    static let summary = "The last word of each sentence is the first word of the next."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Begin each sentence with the word that ended the sentence before it."],
        .chinese: ["用英语作答，每句话的最后一个单词须作为下一句话的第一个单词。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The moon pulls the sea. Sea water rises. Rises end."),
        .passes([:], "Only one sentence."),
        .fails([:], "The moon pulls the sea. Water rises."),
        .fails([:], "It rises! ... It rises."),
        .failsUnsoundly([:], "I saw the sea. Sea, it rises."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sentences = response[PunktRanges.self].map { response.points[$0] }
        let ends = sentences.map { sentence in
            let start = sentence.drop(while: PunctuationMarks.isMarkOrSpace).drop(
                while: CodePoint.isSpace)
            let kept =
                sentence.lastIndex { !PunctuationMarks.isMarkOrSpace($0) }
                .map { sentence[...$0] } ?? []
            let end = kept.stripped()
            let first = start.prefix { !CodePoint.isSpace($0) }
            let last = end.lastIndex(where: CodePoint.isSpace).map { end[($0 + 1)...] } ?? end
            return (first: CaseMapping.lowered(first), last: CaseMapping.lowered(last))
        }
        return verdict(ends)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let ends = response[WordsReadersSentences.self].map { sentence in
            let words = ReadersWords.ranges(in: response.points[sentence]).map {
                Array(response.plain[$0])
            }
            return (first: words.first ?? [], last: words.last ?? [])
        }
        return verdict(ends)
    }

    private func verdict(_ ends: [(first: [UInt32], last: [UInt32])]) -> RuleVerdict {
        let offence = zip(ends, ends.dropFirst()).first { before, after in
            before.last.isEmpty || before.last != after.first
        }
        guard let offence else {
            return RuleVerdict(Self.self, true, "\(ends.count) sentences, chained")
        }
        return RuleVerdict(
            Self.self, false,
            """
            "\(String(points: offence.0.last.prefix(40)))" is followed by \
            "\(String(points: offence.1.first.prefix(40)))", the same wanted
            """)
    }
}
