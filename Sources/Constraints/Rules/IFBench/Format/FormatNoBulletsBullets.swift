/// Wants at least two sentences, then at least two bullets.
///
/// Upstream goes line by line. Lines that start with an asterisk are bullets, for which two
/// sentences (NLTK's, whatever mark they end with) must have gone before. Any other line after a
/// bullet breaks the rule, a blank one and the end of a last line too; before the bullets no line
/// with text may follow a blank one.
struct FormatNoBulletsBullets: Rule {
    static let id: RuleID = "format:no_bullets_bullets"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response has at least two sentences, then at least two bullets marked *."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Begin with two or more sentences that end in a period, and let two or more bullet points \
            marked "*" follow them.
            """
        ],
        .chinese: ["先写至少两个以句号结尾的句子，再列出至少两个以“*”开头的要点。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise. Tides fall.\n* spring\n* neap"),
        .passes([:], "潮起。 \n潮落。\n* 大潮\n* 小潮"),
        .fails([:], "Tides rise.\n* spring\n* neap"),
        .fails([:], "潮起。\n* 大潮"),
        .passesUnsoundly([:], "Do tides rise? They do!\n* spring\n* neap"),
        .failsUnsoundly([:], "Tides rise.\n\nTides fall.\n* spring\n* neap\n"),
        .failsUnsoundly([:], "潮起。潮落。\n* 大潮\n* 小潮"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        var sentences = 0
        var bullets = 0
        var isOpen = true
        for line in BlankLines.lines(of: response.points) {
            let text = response.points[line].stripped()
            if text.first == 0x2A {
                guard sentences >= 2 else { return verdict(false, sentences, bullets) }
                isOpen = false
                bullets += 1
            } else if isOpen {
                let count = PunktSentences(Array(text)).count
                isOpen = count > 0
                sentences += count
            } else {
                return verdict(false, sentences, bullets)
            }
        }
        return verdict(bullets >= 2, sentences, bullets)
    }

    /// Counts sentences that end in a period before the first bullet, Chinese ones too, and bullets;
    /// blank lines and text after the bullets don't matter.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let bullets = bullets(in: response.points)
        let start = bullets.first?.lowerBound ?? response.points.count
        let sentences = response[WordsReadersPieces.self].count { sentence in
            sentence.lowerBound < start
                && WordsReadersSentences.mark(of: response.points[sentence]) == 0x2E
        }
        return verdict(sentences >= 2 && bullets.count >= 2, sentences, bullets.count)
    }

    private func bullets(in points: [UInt32]) -> [Range<Int>] {
        BlankLines.lines(of: points).filter { line in
            let text = points[line].stripped()
            return text.first == 0x2A && text.dropFirst().first.map(CodePoint.isSpace) == true
        }
    }

    private func verdict(_ followed: Bool, _ sentences: Int, _ bullets: Int) -> RuleVerdict {
        RuleVerdict(
            Self.self, followed, "\(sentences) sentences, then \(bullets) bullets, at least 2 each")
    }

    func marks(in response: ResponseText) -> [Mark] {
        bullets(in: response.points).map { Mark(scalars: $0, meaning: .counted) }
    }
}
