/// Wants a palindrome.
///
/// Upstream wants something between whitespace that is the same backwards, to the code point: "I",
/// "a" and "-" pass, "Level" and "level," don't. The sound checker wants a word of three letters or
/// more, in any case, whatever marks stand around it.
///
/// Never drawn of itself: IFBench asks for palindromes too.
struct KeywordsPalindrome: Rule {
    static let id: RuleID = "keywords:palindrome"
    static let collection = RuleCollection.iftrain
    static let summary = "The response has a word that reads the same backwards."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]
    static let weight = 0.0

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include a palindrome in your response: a word of three or more letters, in lower case, \
            that reads the same backwards, with spaces around it.
            """,
            """
            At least one lower-case word of your answer has to be a palindrome of three letters or \
            more, with a space, not a mark, on either side.
            """,
            """
            Use a word such as "level" that stays the same when its letters are reversed; it needs \
            three letters or more, no capitals, and spaces before and after it.
            """,
            """
            Somewhere in the text, between two spaces, there should be an uncapitalised word of at \
            least three letters that is its own mirror image.
            """,
            """
            Slip in a palindromic word (lower case, three letters at the least, no punctuation \
            directly beside it).
            """,
            """
            I want to find one palindrome among your words. It must be at least three letters long, \
            written in small letters, and must not touch any punctuation.
            """,
            """
            Make sure that a word reading alike from left to right and from right to left occurs in \
            your answer, all small letters, three or more of them, spaces around.
            """,
            """
            Your response needs one or more words that are the same spelt backwards. Words of one or \
            two letters don't count, and the word must be lower-case and free of adjoining marks.
            """,
        ],
        .chinese: [
            "回答中要包含一个回文单词：至少三个字母、全小写、倒过来拼写相同，前后都是空格。",
            "至少有一个小写单词是三个字母以上的回文词，两侧是空格而不是标点。",
            "请用上一个像 level 这样字母颠倒后不变的单词，至少三个字母，不用大写，前后各有一个空格。",
            "文中某处、两个空格之间，要有一个不少于三个字母的小写单词，它与自己的镜像相同。",
            "请插入一个回文单词（小写，至少三个字母，不紧挨标点）。",
            "我想在你的用词中找到一个回文词，长度至少三个字母，用小写书写，不与任何标点相接。",
            "确保出现一个从左往右和从右往左读都一样的单词，全小写，三个字母或更多，前后有空格。",
            "回答需要一个以上倒着拼也一样的单词，一两个字母的不算，且须为小写、旁边没有标点。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The sea is level today."),
        .passes([:], "At noon the tide turns."),
        .fails([:], "The tide turns."),
        .fails([:], "No words here mirror."),
        .passesUnsoundly([:], "I saw a tide."),
        .failsUnsoundly([:], "Level, says the gauge."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(
            response[SpacedTokens.self].count { Self.isMirrored(response.points[$0]) })
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(Self.palindromes(in: response).count)
    }

    private func verdict(_ count: Int) -> RuleVerdict {
        RuleVerdict(Self.self, count: count, Bound(.atLeast, 1))
    }

    private static func palindromes(in response: ResponseText) -> [Range<Int>] {
        response[ReadersWords.self].filter { word in
            let points = response.folded[word]
            return points.count > 2 && isMirrored(points)
                && points.allSatisfy { CodePoint.isWord($0) && !CodePoint.isDigit($0) }
        }
    }

    private static func isMirrored(_ points: ArraySlice<UInt32>) -> Bool {
        let half = points.count / 2
        return points.prefix(half).elementsEqual(points.reversed().prefix(half))
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.palindromes(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    var demands: [Demand] { [.count(.named("palindromes"), 1..<Int.max)] }
}
