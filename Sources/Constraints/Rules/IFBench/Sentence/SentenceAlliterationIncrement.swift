/// Wants more alliteration in each sentence than in the one before.
///
/// Upstream adds up, over a sentence, the lengths of all runs of two or more words with one first
/// character, in lower case and without ASCII punctuation before it; the sound checker takes the
/// longest run.
struct SentenceAlliterationIncrement: Rule {
    static let id: RuleID = "sentence:alliteration_increment"
    static let collection = RuleCollection.ifbench
    static let summary = "Each sentence has more alliterating words in a row than the last."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            From sentence to sentence, the longest run of successive words with the same first \
            letter must get longer.
            """
        ],
        .chinese: ["用英语作答，每句话中首字母相同的连续单词须比上一句更多。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The sea rises. Big boats sail. Seven small ships follow."),
        .passes([:], "One sentence."),
        .fails([:], "Big boats sail. The sea rises."),
        .fails([:], "Big boats sail. Small ships follow."),
        .passesUnsoundly([:], "Big boats sail. Small sails follow foam."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let sums = response[PunktRanges.self].map { sentence in
            let lowered = WordsPlain(CaseMapping.lowered(response.points[sentence]))
            let letters = lowered.words.compactMap { word in
                word.first { !PunctuationMarks.contains($0) }
            }
            return Self.runs(letters).reduce(0, +)
        }
        return verdict(sums)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let longest = response[WordsReadersSentences.self].map { sentence in
            let letters = ReadersWords.ranges(in: response.points[sentence]).compactMap {
                response.plain[$0].first
            }
            return Self.runs(letters).max() ?? 0
        }
        return verdict(longest)
    }

    private func verdict(_ lengths: [Int]) -> RuleVerdict {
        RuleVerdict(
            Self.self, zip(lengths, lengths.dropFirst()).allSatisfy { $0 < $1 },
            lengths.prefix(30).map(String.init).joined(separator: ", ") + " words, ever more")
    }

    /// The lengths of the runs of two or more of the same.
    private static func runs(_ letters: [UInt32]) -> [Int] {
        var runs: [Int] = []
        var length = 1
        for (letter, next) in zip(letters, letters.dropFirst()) {
            if letter == next {
                length += 1
            } else {
                if length > 1 { runs.append(length) }
                length = 1
            }
        }
        return length > 1 ? runs + [length] : runs
    }
}
