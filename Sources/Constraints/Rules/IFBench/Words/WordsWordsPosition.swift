/// Wants a keyword as the second word and as the last but one.
///
/// Upstream takes NLTK's tokens, marks among them ("don't" is two, and so is "so,"), and leaves out
/// the last one if it is a single mark of ASCII: a closing quote or an ellipsis counts as a word.
struct WordsWordsPosition: Rule {
    static let id: RuleID = "words:words_position"
    static let collection = RuleCollection.ifbench
    static let summary = "The second word and the last but one are a keyword."
    static let parameters = [Parameter("keyword", .text, "the word")]
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Make {keyword} both the second word and the last but one of your response."],
        .chinese: ["用英语作答，第二个单词和倒数第二个单词都必须是{keyword}。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["keyword": "sea"], "The sea is the only Sea there."),
        .passes(["keyword": "tide"], "A tide rising, every tide returns!"),
        .fails(["keyword": "sea"], "The sea is the only ocean there."),
        .fails(["keyword": "sea"], "Sea"),
        .failsUnsoundly(["keyword": "sea"], "The sea and a sea won't."),
    ]

    private let keyword: [UInt32]
    private let plain: [UInt32]

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let text = try arguments.string("keyword").points.stripped()
        keyword = CaseMapping.lowered(text)
        plain = text.map { straightened(CaseMapping.folded($0)) }
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let tokens = response[WordTokens.self]
        let isClosed = tokens.count > 1 && tokens.last.map(Self.isMark) == true
        return verdict(isClosed ? tokens.dropLast() : tokens[...]) {
            CaseMapping.lowered($0) == keyword
        }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let words = response[ReadersWords.self].map { response.plain[$0] }
        return verdict(words[...]) { $0.elementsEqual(plain) }
    }

    private func verdict(
        _ words: ArraySlice<ArraySlice<UInt32>>, _ matches: (ArraySlice<UInt32>) -> Bool
    ) -> RuleVerdict {
        guard words.count >= 2 else {
            return RuleVerdict(Self.self, false, "\(words.count) words, at least 2")
        }
        let found = [words[1], words[words.count - 2]]
        let names = found.map { "\"\(String(points: $0.prefix(40)))\"" }
        return RuleVerdict(
            Self.self, found.allSatisfy(matches),
            "\(names.joined(separator: " and ")), twice \"\(String(points: keyword))\" wanted")
    }

    /// Whether Python finds a token in `string.punctuation`: it looks for a part of that text.
    private static func isMark(_ token: ArraySlice<UInt32>) -> Bool {
        token.allSatisfy(PunctuationMarks.contains)
            && marks.indices.contains { marks[$0...].starts(with: token) }
    }

    private static let marks = (0x21...0x7E).filter(PunctuationMarks.contains)
}
