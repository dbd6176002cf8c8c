/// Forbids a word right before one that starts with the next letter of the alphabet.
///
/// Upstream compares the first code points, in lower case, of what stands between whitespace: the
/// second may not be the first plus one. So it goes in one direction only; marks before a word hide
/// its letter, digits and marks count like letters ("1." before "2."), and İ, whose lower case is
/// two code points, always fails. The sound checker compares the first letters of words, marks left
/// out.
struct KeywordsNoAdjacentConsecutive: Rule {
    static let id: RuleID = "keywords:no_adjacent_consecutive"
    static let collection = RuleCollection.iftrain
    static let summary =
        "No word is followed by one that starts with the next letter of the alphabet."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let weight = 0.7

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            No two adjacent words can start with consecutive letters of the alphabet: a word in "a" \
            may not be followed by one in "b", and so on.
            """,
            """
            Whatever letter a word starts with, the word right after it must not start with the \
            letter that comes next in the alphabet, upper or lower case.
            """,
            """
            Choose your words so that their first letters never take one step forward in the \
            alphabet from one word to the next (such as "the umbrella").
            """,
            """
            Avoid alphabetical neighbours side by side: if one word begins with some letter, its \
            successor begins with any letter but the following one.
            """,
            """
            In your answer it must not happen that a word beginning with c comes directly before one \
            beginning with d, or the same for any other letter and its successor.
            """,
            """
            Look at every pair of neighbouring words; the second one's initial may not be the letter \
            immediately after the first one's initial in the alphabet.
            """,
            """
            Never let the initials of two words in a row be like a and b, m and n, or s and t, where \
            the second follows the first in the alphabet.
            """,
            """
            Write so that no word's first letter is the direct alphabetical successor of the first \
            letter of the word before it.
            """,
        ],
        .chinese: [
            "相邻的两个单词不得以字母表中前后相继的字母开头，例如以 a 开头的词后面不能是以 b 开头的词。",
            "无论一个单词以什么字母开头，紧随其后的单词都不能以字母表的下一个字母开头，大小写不论。",
            "选词时请注意：从一个词到下一个词，首字母不能恰好在字母表中前进一位（如 the umbrella）。",
            "避免字母表上的邻居并排出现：某词以某字母开头时，后一个词不能以该字母之后的那个字母开头。",
            "回答中不能出现以 c 开头的词后面直接跟着以 d 开头的词，其他字母与其后继字母同理。",
            "检查每一对相邻单词：后一个词的首字母不能是前一个词首字母在字母表中的下一个。",
            "连续两个词的首字母不可以像 a 和 b、m 和 n、s 和 t 那样依次相连。",
            "写作时，任何单词的首字母都不得是它前一个单词首字母的直接后继。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise and fall."),
        .passes([:], "Boats anchor here."),
        .fails([:], "A boat sails."),
        .fails([:], "Every Friday it rains."),
        .passesUnsoundly([:], "The \"upper\" harbour dries."),
        .failsUnsoundly([:], "Count to 1 2 times."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let initials = response[SpacedTokens.self].map { token in
            let point = response.points[token.lowerBound]
            // Nothing is next to the one letter with a longer lower case, and it fails beside any.
            return point == 0x0130 ? nil : CaseMapping.lowered([point]).first
        }
        let pairs = zip(initials, initials.dropFirst())
        let wrong = pairs.count { first, second in
            guard let first, let second else { return true }
            return second == first + 1
        }
        return verdict(wrong)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(Self.neighbours(in: response).count)
    }

    private func verdict(_ wrong: Int) -> RuleVerdict {
        RuleVerdict(Self.self, wrong == 0, "\(wrong) words behind the letter before, wanted none")
    }

    /// The words that start with the letter after that of the word before.
    private static func neighbours(in response: ResponseText) -> [Range<Int>] {
        let words = response[ReadersWords.self]
        return zip(words, words.dropFirst()).compactMap { first, second in
            let letter = response.folded[first.lowerBound]
            let isNext =
                (0x61..<0x7A).contains(letter)
                && response.folded[second.lowerBound] == letter + 1
            return isNext ? second : nil
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        Self.neighbours(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }
}
