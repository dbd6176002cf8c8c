/// Wants ten palindromes of five letters or more.
///
/// Words are what is left between whitespace when ASCII punctuation is deleted; the same one counts
/// each time, and numbers count.
struct WordsPalindrome: Rule {
    static let id: RuleID = "words:palindrome"
    static let collection = RuleCollection.ifbench
    static let summary = "Ten words or more are palindromes of at least five characters."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use at least 10 words of 5 or more characters that read the same backwards; capitals \
            don't matter.
            """
        ],
        .chinese: ["用英语作答，至少使用10个长度不少于5个字符的回文单词，不区分大小写。"],
    ]

    static let examples: [RuleExample] = [
        .passes(
            [:], "Level, civic, radar, Kayak, madam, refer, tenet, rotor, stats and racecar."),
        .passes([:], "12321 refer refer refer refer refer refer refer refer refer"),
        .fails([:], "Level, civic, radar, kayak, madam, refer, tenet, rotor and noon."),
        .fails([:], "The sea rises."),
        .failsUnsoundly(
            [:], "“Level” civic, radar, kayak, madam, refer, tenet, rotor, stats and racecar."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = response[WordsUnpunctuatedLowered.self].words.count(where: Self.isPalindrome)
        return RuleVerdict(Self.self, count: count, Self.bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: places(in: response).count, Self.bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    private func places(in response: ResponseText) -> [Range<Int>] {
        response[ReadersWords.self].filter {
            Self.isPalindrome(response.plain[$0])
        }
    }

    private static func isPalindrome(_ word: ArraySlice<UInt32>) -> Bool {
        word.count >= 5 && word.elementsEqual(word.reversed())
    }

    private static let bound = Bound(.atLeast, 10)
}
