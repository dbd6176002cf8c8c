/// Wants sentences joined by hyphens without spaces.
///
/// Upstream splits the response at every hyphen, and finds the sentences of the response with its
/// hyphens made spaces (by ``RegexSentences``); the pieces must be the sentences, one by one, as
/// far as the shorter list goes. So one sentence without a hyphen passes, a hyphen inside a word, a
/// line break or a quote behind a period fails, and what follows the last hyphen is hardly looked
/// at. The sound checker wants a hyphen, and nothing else, between any two sentences, of which
/// there are at least two.
struct DetectableFormatSentenceHyphens: Rule {
    static let id: RuleID = "detectable_format:sentence_hyphens"
    static let collection = RuleCollection.iftrain
    static let summary = "Sentences are joined by hyphens, with no spaces between them."
    static let parameters: [Parameter] = []
    // The compatible checker knows no 。！？.
    static let languages: Set<PromptLanguage> = [.english]
    static let conflicts = Conflicts.with(
        [TwoResponses.id, MultipleSections.id, BulletList.id],
        because: "parts on lines of their own aren't joined by hyphens")
    static let weight = 0.5

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            All sentences must be connected using hyphens, with no spaces between them. Write at \
            least two, and use hyphens for nothing else.
            """,
            """
            Put a single hyphen between each sentence and the next instead of a space or a line \
            break, in an answer of two or more sentences; words must not contain hyphens.
            """,
            """
            Join your sentences (two at the very least) like this: First one.-Second one.-Third \
            one. No other hyphens, no spaces around these, no line breaks.
            """,
            """
            Wherever one sentence ends and another begins, there should be a hyphen and no space. \
            Your answer needs more than one sentence and no hyphen anywhere else.
            """,
            """
            Use hyphens as the glue between sentences: the closing mark, a hyphen, the next capital, \
            nothing in between. Keep it all on one line, avoid hyphenated words, and write two \
            sentences or more.
            """,
            """
            Instead of spaces, only a hyphen may separate the sentences of your response, which has \
            at least two of them. Hyphens inside words are not allowed.
            """,
            """
            String at least two sentences together into one chain with a hyphen at every joint. A \
            joint has no space before or after the hyphen, and a hyphen stands only at joints.
            """,
            """
            Write several sentences without any space between them; a hyphen right after each \
            sentence's final mark leads over to the next. Other hyphens and line breaks are out.
            """,
        ],
        .chinese: [
            "所有句子都要用连字符（-）连接，句子之间不留空格；至少写两句，连字符不作他用。",
            "句与句之间只放一个连字符，不要空格也不要换行；回答不少于两句，单词内部不能有连字符。",
            "请把句子（至少两句）这样连起来：第一句-第二句-第三句，连字符两侧没有空格，别处不用连字符。",
            "凡是一句结束、下一句开始的地方，都用连字符代替空格。回答要多于一句，其他地方不出现连字符。",
            "用连字符把各句粘成一行：句末标点、连字符、下一句，中间什么都没有；至少两句，不用带连字符的词。",
            "回答中的句子只能以连字符相隔，不能以空格相隔，句数不少于两句，词内不许有连字符。",
            "请把两个以上的句子串成一条链，每个接头处是一个连字符，前后无空格，接头以外不用连字符。",
            "多写几句话，彼此之间不留空格：每句的句末标点后紧跟一个连字符再接下一句，不另用连字符，也不换行。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise.-Tides fall."),
        .passes([:], "Do tides rise?-They do!-They fall too."),
        .fails([:], "Tides rise. Tides fall."),
        .fails([:], "Tides rise.- Tides fall."),
        .passesUnsoundly([:], "Tides rise and fall."),
        .failsUnsoundly([:], "Tides are well-known.-They rise."),
        .failsUnsoundly([:], "潮水涨了。-潮水落了。"),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.statesLength }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let pieces = response.points.split(separator: Self.hyphen, omittingEmptySubsequences: false)
        let sentences = RegexSentences.sentences(
            of: response.points.map { $0 == Self.hyphen ? 0x20 : $0 })
        let pairs = zip(pieces, sentences)
        // A sentence is stripped, so that a piece that equals it is too.
        let wrong = pairs.count { !$0.elementsEqual($1) }
        return RuleVerdict(
            Self.self, wrong == 0,
            "\(wrong) of \(min(pieces.count, sentences.count)) pieces aren't sentences, wanted none"
        )
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let joints = Self.joints(in: response)
        let breaks = joints.count { $0.meaning == .offending }
        return RuleVerdict(
            Self.self, breaks == 0 && !joints.isEmpty,
            "\(joints.count - breaks) joints by a hyphen, at least 1; \(breaks) others, wanted none"
        )
    }

    func marks(in response: ResponseText) -> [Mark] { Self.joints(in: response) }

    /// What stands between sentences: a hyphen, which counts, or anything else.
    private static func joints(in response: ResponseText) -> [Mark] {
        let points = response.points
        var joints: [Mark] = []
        var index = response.stripped.startIndex
        let end = response.stripped.endIndex
        while index < end {
            if points[index] == BlankLines.lineBreak {
                joints.append(Mark(scalars: index..<(index + 1), meaning: .offending))
            }
            guard SentenceMarks.isEnd(points[index]) else {
                index += 1
                continue
            }
            let marks = points[index..<end].prefix(while: SentenceMarks.isEnd)
            index = points[marks.endIndex..<end].prefix(while: SentenceMarks.isCloser).endIndex
            guard index < end else { break }
            let isFullWidth = marks.contains { $0 > 0x7F }
            let rest = points[(index + 1)..<end]
            if points[index] == hyphen {
                let isJoint = rest.first.map { !CodePoint.isSpace($0) && $0 != hyphen } == true
                joints.append(
                    Mark(scalars: index..<(index + 1), meaning: isJoint ? .counted : .offending))
            } else if isFullWidth || CodePoint.isSpace(points[index]) && startsSentence(rest) {
                joints.append(Mark(scalars: index..<(index + 1), meaning: .offending))
            }
        }
        return joints
    }

    /// Whether what follows a space looks like a sentence: a lower-case letter starts none.
    private static func startsSentence(_ text: ArraySlice<UInt32>) -> Bool {
        text.prefix(100).first { !CodePoint.isSpace($0) }.map { !CodePoint.isLower($0) } == true
    }

    private static let hyphen: UInt32 = 0x2D

    var demands: [Demand] {
        [
            .count(.sentences, 2..<Int.max), .needs(.hyphens), .bars(.lineBreaks), .bars(.bullets),
            .count(.named("hyphens that join sentences"), 1..<Int.max),
        ]
    }
}
