/// Wants the response to end in a phrase.
struct EndPhrase: Rule {
    static let id: RuleID = "startend:end_checker"
    static let collection = RuleCollection.ifeval
    static let summary = "The response ends in the given phrase, with nothing after it."
    static let parameters = [
        Parameter("end_phrase", .text, "the phrase, compared in any case")
    ]
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the phrase is in the prompt's language")
    static let weight = 0.9

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Finish your response with this exact phrase: {end_phrase}. No other words should \
            follow it.
            """,
            "The very last words of your answer must be {end_phrase}, with nothing after them.",
            "End with the exact phrase {end_phrase} and write nothing more.",
            "Your response has to close with {end_phrase}; add nothing behind it.",
            "Once you have said everything, write {end_phrase} and stop there.",
            """
            The last thing I read in your reply should be {end_phrase}; no greeting or comment may \
            come after it.
            """,
            "Conclude word for word with {end_phrase}. That is where your answer ends.",
            "Let {end_phrase} be the final words, punctuation included, and leave it at that.",
        ],
        .chinese: [
            "回答必须以这句话结尾：{end_phrase}，其后不能再有任何文字。",
            "最后一句请原样写{end_phrase}，之后不要再写任何内容。",
            "请用{end_phrase}这句话结束回答，后面什么都不要加。",
            "整篇回答的结尾必须是{end_phrase}，此后不得有其他内容。",
            "话说完以后，写上{end_phrase}，到此为止。",
            "收尾请一字不差地用{end_phrase}，连标点也照抄，不要再补充。",
            "我希望回答停在{end_phrase}这里，它后面一个字都没有。",
            "让{end_phrase}成为全文最后的文字，不再另加结束语。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["end_phrase": "Any other questions?"], "Tides follow the moon. Any other questions?"),
        .passes(["end_phrase": "就这些。"], "潮汐跟随月亮。就这些。\n"),
        .passes(["end_phrase": "that is all."], "\"Tides follow the moon. That is all.\""),
        .fails(
            ["end_phrase": "Any other questions?"], "Any other questions? Tides follow the moon."),
        .fails(["end_phrase": "就这些。"], "潮汐跟随月亮。就这些。谢谢。"),
        .failsUnsoundly(["end_phrase": "That is all."], "Tides follow the moon. **That is all.**"),
        .failsUnsoundly(["end_phrase": "That is all."], "“Tides follow the moon. That is all.”"),
        .failsUnsoundly(["end_phrase": "就这些。"], "潮汐跟随月亮。**就这些。**"),
        .passesUnsoundly(["end_phrase": "all."], "The boats are small."),
    ]

    private static let englishPhrases = [
        "Any other questions?", "Is there anything else I can help with?",
        "That is all you need to know.",
        "Hope this helps.", "Let me know what you think.", "This is the end.",
        "Thanks for reading.",
        "And that is how it goes.", "Now it is your turn.", "The rest is up to you.",
        "I rest my case.", "Over and out.", "Make of that what you will.",
        "Remember, practice helps.",
    ]
    private static let chinesePhrases = [
        "还有其他问题吗？", "希望对你有帮助。", "以上就是全部内容。", "就说到这里。", "感谢阅读。", "剩下的就看你了。",
        "欢迎随时提问。", "祝你顺利！", "请告诉我你的想法。", "故事到此结束。",
    ]

    private let phrase: [UInt32]
    private let text: String

    /// A closing phrase makes a second sentence of an answer of one.
    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let phrases = seed.language == .english ? englishPhrases : chinesePhrases
        return DrawnArguments(["end_phrase": drawText(of: phrases, using: &generator)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        text = String(points: try arguments.string("end_phrase").points.stripped())
        phrase = CaseMapping.lowered(text.points)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(ending(of: response).suffix(phrase.count).elementsEqual(phrase))
    }

    /// Wants the phrase to start where a word does, whatever shape its quotes have; quotes, brackets
    /// and markdown that close around it may follow.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard let start = soundPlace(in: response)?.lowerBound else { return verdict(false) }
        let head = response.points[..<start]
        let joins = [head.last, phrase.first].allSatisfy { point in
            point.map { CodePoint.isWord($0) && !CodePoint.isCJK($0) } ?? false
        }
        return verdict(!joins)
    }

    /// Where the phrase stands at the end; nil if it doesn't.
    private func soundPlace(in response: ResponseText) -> Range<Int>? {
        let wanted = phrase.map { straightened($0) }
        for closers in ["", "\"", "\"'*_`”’」』)）"].map(\.points) {
            let end = response.stripped.lastIndex {
                !CodePoint.isSpace($0) && !closers.contains($0)
            }
            guard let end else { continue }
            let text = response.stripped[...end]
            let last = text.suffix(phrase.count)
            if CaseMapping.lowered(last.map { straightened($0) }) == wanted {
                return last.indices
            }
        }
        return nil
    }

    func marks(in response: ResponseText) -> [Mark] {
        soundPlace(in: response).map { [Mark(scalars: $0, meaning: .counted)] } ?? []
    }

    private func ending(of response: ResponseText) -> [UInt32] {
        CaseMapping.lowered(response.stripped.stripped { $0 == 0x22 })
    }

    private func verdict(_ followed: Bool) -> RuleVerdict {
        RuleVerdict(Self.self, followed, "\(followed ? "ends" : "doesn't end") in \"\(text)\"")
    }

    var demands: [Demand] { [.quotes(text), .closing] }
}
