/// Wants five keywords once, twice, three, five and seven times.
///
/// Upstream counts a keyword anywhere, in lower case: "sea" also in "season" and "Chelsea". The sound
/// checker wants whole words, and in Chinese takes any place.
struct CountKeywordsMultiple: Rule {
    static let id: RuleID = "count:keywords_multiple"
    static let collection = RuleCollection.ifbench
    static let summary = "Five keywords occur exactly 1, 2, 3, 5 and 7 times."
    static let parameters = zip(1..., times).map { number, times in
        Parameter("keyword\(number)", .text, "the keyword that occurs exactly \(times)×")
    }

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Use the word {keyword1} exactly once, {keyword2} exactly twice, {keyword3} exactly 3 \
            times, {keyword4} exactly 5 times and {keyword5} exactly 7 times.
            """
        ],
        .chinese: [
            """
            {keyword1}恰好出现1次，{keyword2}恰好出现2次，{keyword3}恰好出现3次，\
            {keyword4}恰好出现5次，{keyword5}恰好出现7次。
            """
        ],
    ]

    private static let english: Arguments = [
        "keyword1": "sea", "keyword2": "tide", "keyword3": "moon", "keyword4": "salt",
        "keyword5": "sand",
    ]
    private static let chinese: Arguments = [
        "keyword1": "海", "keyword2": "潮", "keyword3": "月", "keyword4": "盐", "keyword5": "沙",
    ]

    static let examples: [RuleExample] = [
        .passes(
            english,
            """
            Sea. Tide, tide. Moon, moon, moon. Salt, salt, salt, salt, salt. Sand, sand, sand, \
            sand, sand, sand, sand.
            """),
        .passes(chinese, "海。潮，潮。月，月，月。盐，盐，盐，盐，盐。沙，沙，沙，沙，沙，沙，沙。"),
        .fails(english, "Sea, tide, moon, salt and sand."),
        .fails(
            english,
            """
            Sea and sea. Tide, tide. Moon, moon, moon. Salt, salt, salt, salt, salt. Sand, sand, \
            sand, sand, sand, sand, sand.
            """),
        .fails(chinese, "海潮，月色，盐与沙。"),
        .failsUnsoundly(
            english,
            """
            Sea. Tide, tide. Moon, moon, moon. Salt, salt, salt, salt, salt. Sand, sand, sand, \
            sand, sand, sand, sand. Season!
            """),
    ]

    private static let times = [1, 2, 3, 5, 7]
    private let keywords: [WordsKeyword]

    init(_ arguments: Arguments) throws(ArgumentFault) {
        var keywords: [WordsKeyword] = []
        for parameter in Self.parameters {
            keywords.append(WordsKeyword(try arguments.string(parameter.name).points.stripped()))
        }
        self.keywords = keywords
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict { $0.count(inLowered: response.lowered) }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict { $0.readersPlaces(in: response).count }
    }

    func marks(in response: ResponseText) -> [Mark] {
        keywords.flatMap { $0.readersPlaces(in: response) }.map {
            Mark(scalars: $0, meaning: .counted)
        }
    }

    private func verdict(_ count: (WordsKeyword) -> Int) -> RuleVerdict {
        let counts = keywords.map(count)
        return RuleVerdict(
            Self.self, counts == Self.times,
            counts.map(String.init).joined(separator: ", ") + " times, exactly 1, 2, 3, 5, 7")
    }
}
