/// Forbids contractions.
///
/// A contraction is a word with an apostrophe, straight or curly, that ends in "n't", "'m", "'re", "'ve", "'ll" or
/// "'d", or one of "it's", "that's", "let's" and their like, and "'tis", "'twas", "y'all" and "ma'am". A
/// noun with "'s" is taken for a possessive.
struct NoContractions: Rule {
    static let id: RuleID = "wording:no_contractions"
    static let collection = RuleCollection.weft
    static let summary = "No contraction such as don't, it's or we'll occurs."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Do not use contractions such as don't, it's or we'll; write the words out.",
            "Write out every contraction: do not, it is, we will.",
            "Contractions (can't, I'm, they're and the like) are not allowed.",
            "Your response must be free of contracted forms like isn't, that's or you've.",
            "Use full forms throughout, never shortened ones such as won't or she'd.",
            "Avoid contractions entirely: no doesn't, no here's, no we've.",
            "In keeping with a formal style, no word may be contracted with an apostrophe (as in let's).",
            "Spell out verbs and negations in full, so that nothing like I'll or hasn't appears.",
        ],
        .chinese: [
            "英文中不要使用缩写形式，如 don't、it's、we'll，请写完整。",
            "所有缩约形式都要展开：写 do not、it is、we will。",
            "回答里不得出现 can't、I'm、they're 之类的缩写。",
            "请一律使用完整形式，不要写 isn't、that's、you've 这样的缩约词。",
            "禁止使用带撇号的缩约形式，例如 won't 或 she'd。",
            "英文要正式，任何缩约（doesn't、here's、we've 等）都不允许。",
            "动词和否定词必须写全，不能像 I'll、hasn't 那样缩写。",
            "避免一切缩约形式，像 let's 这样的写法也不行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The moon's pull does not stop at four o'clock."),
        .passes([:], "It is not the 'end' of the boats' day."),
        .fails([:], "It doesn't stop."),
        .fails([:], "That’s the tide."),
        .fails([:], "'Tis late."),
    ]

    private static let endings = ["n't", "'m", "'re", "'ve", "'ll", "'d"].map(\.points)
    private static let words: Set<[UInt32]> = Set(
        """
        it's that's he's she's what's there's here's who's where's how's let's when's why's y'all \
        ma'am c'mon
        """.split(separator: " ").map { String($0).points })
    private static let clipped: Set<[UInt32]> = Set(["tis", "twas"].map(\.points))

    init(_ arguments: Arguments) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, noneOf: "contractions", found: places(in: response).count)
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    private func places(in response: ResponseText) -> [Range<Int>] {
        let text = response.plain
        var places: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard text[index] == 0x27 else {
                index += 1
                continue
            }
            let start = letters(before: index, in: text)
            let end = letters(after: index, in: text)
            if end - start > 1, isContraction(text[start..<end], apostrophe: index) {
                places.append(start..<end)
            }
            index = max(end, index + 1)
        }
        return places
    }

    private func isContraction(_ word: ArraySlice<UInt32>, apostrophe: Int) -> Bool {
        guard apostrophe > word.startIndex else {
            // 'tis and 'twas; a word in single quotes is no contraction.
            return Self.clipped.contains(Array(word.dropFirst()))
        }
        let isEnded = Self.endings.contains { ending in
            word.count > ending.count && word.suffix(ending.count).elementsEqual(ending)
        }
        return isEnded || Self.words.contains(Array(word))
    }

    private func letters(before end: Int, in text: [UInt32]) -> Int {
        var start = end
        while start > 0, end - start < 40, isLetter(text[start - 1]) { start -= 1 }
        return start
    }

    private func letters(after start: Int, in text: [UInt32]) -> Int {
        var end = start + 1
        while end < text.count, isLetter(text[end]) { end += 1 }
        return end
    }

    private func isLetter(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && !CodePoint.isDigit(point) && point != 0x5F
    }

    var demands: [Demand] { [.omits("n't"), .omits("I'm"), .omits("it's"), .omits("let's")] }
}
